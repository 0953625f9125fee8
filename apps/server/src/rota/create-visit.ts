import type { Repeat, Weekday } from '@kith/core/rota';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../actor.js';
import { announce } from '../db/live-updates.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { type Asking, asActor, recordedAs, type SaidRecording } from '../teams/asking.js';
import { recordedOf } from '../teams/member-view.js';
import { onBehalf } from '../teams/on-behalf.js';
import { requireAccess, requireStanding } from '../teams/require-access.js';
import { daysAhead, makeVisits } from './make-visits.js';
import { insertSeries } from './series.sql.js';
import type { VisitKind } from './tables.js';
import { visitsView } from './visit-view.js';
import { findSlotsOfSeries } from './visits.sql.js';

export interface NewVisit extends SaidRecording {
  title: string;
  kind: VisitKind;
  startsOn: string;
  startTime: string;
  minutes: number;
  repeats: Repeat;
  weekdays?: number[] | undefined;
  until?: string | undefined;
  slots: number;
}

/** Arranges a visit, once or every week, and makes those of the next weeks at once. */
export function createVisit(deps: Deps, actor: Actor, teamId: string, wanted: NewVisit) {
  requireOrder(wanted);
  return asActor(deps, actor, async (outer) => {
    const series = await onBehalf(outer, teamId, wanted, async (asking) => {
      const { timeZone } = await requireAccess(asking, teamId, 'arrange_visits');
      return arrange(asking, teamId, timeZone, wanted);
    });
    await announce(outer.tx, { coopId: actor.coopId, teamId, type: 'rota.changed' });
    return seriesView(outer, series);
  });
}

async function arrange(asking: Asking, teamId: string, timeZone: string, wanted: NewVisit) {
  const { tx, actor, now, newId } = asking;
  const { onBehalfOf: _, method: __, weekdays, until, ...plan } = wanted;
  const weekly = plan.repeats === 'weekly';
  const startsOn = Temporal.PlainDate.from(plan.startsOn);
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const madeUntil = weekly ? today.add({ days: daysAhead }).toString() : plan.startsOn;
  const series = {
    ...plan,
    coopId: actor.coopId,
    id: newId(),
    teamId,
    timeZone,
    weekdays: (weekly && weekdays
      ? [...new Set(weekdays)].sort()
      : [startsOn.dayOfWeek]) as Weekday[],
    // Two people at once is what a double-up is.
    slots: plan.kind === 'double_up' ? Math.max(2, plan.slots) : plan.slots,
    ...recordedAs(asking, wanted),
  };
  const lastDay = weekly ? until : undefined;
  await insertSeries(tx, { ...series, until: lastDay ?? null, madeUntil });
  const days = { from: plan.startsOn, to: madeUntil };
  await makeVisits(tx, newId, { ...series, until: lastDay }, days);
  return { ...series, until: lastDay ?? null };
}

async function seriesView(asking: Asking, series: Awaited<ReturnType<typeof arrange>>) {
  const { tx, actor } = asking;
  const standing = await requireStanding(asking, series.teamId);
  const rows = await findSlotsOfSeries(tx, actor.coopId, series.id);
  return {
    id: series.id,
    teamId: series.teamId,
    title: series.title,
    kind: series.kind,
    startsOn: series.startsOn,
    startTime: series.startTime,
    minutes: series.minutes,
    timeZone: series.timeZone,
    repeats: series.repeats,
    weekdays: series.weekdays,
    until: series.until,
    slots: series.slots,
    visits: visitsView({ asking, standing, held: [] }, rows),
    version: 1,
    recorded: recordedOf({ ...series, recordedByName: standing.name }),
  };
}

function requireOrder({ startsOn, until }: NewVisit) {
  if (until === undefined || Temporal.PlainDate.compare(startsOn, until) <= 0) return;
  const reason = 'The last day is before the first.';
  refuse('invalid_request', { params: { invalid_params: [{ name: 'until', reason }] } });
}
