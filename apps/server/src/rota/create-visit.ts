import { planningWindow, type Repeat, type Weekday } from '@kith/core/rota';
import { Temporal } from 'temporal-polyfill';
import { type Asking, asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { onBehalf } from '../access/on-behalf.js';
import { recordedOf } from '../access/recorded-of.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import type { Standing } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { record } from '../events/record.js';
import { refuseFullWeek } from './full-week.js';
import { daysAhead, insertBatch, nextVisits } from './make-visits.js';
import { requireDayWithin } from './planned-days.js';
import { insertSeries } from './series.sql.js';
import { slotsOfSeries } from './slots.sql.js';
import { findSlots } from './slots-found.js';
import type { VisitKind } from './tables.js';
import { knownIn, visitsView } from './visit-view.js';

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

/**
 * Arranges a visit, once or every week. Those of the next weeks are made at once as far as one batch
 * goes; a job makes the rest.
 */
export function createVisit(deps: Deps, actor: Actor, teamId: string, wanted: NewVisit) {
  return asActor(deps, actor, async (outer) => {
    const series = await onBehalf(outer, teamId, wanted, async (asking) => {
      const standing = await requireStanding(asking, teamId);
      return arrange(asking, standing, wanted);
    });
    return seriesView(outer, series);
  });
}

async function arrange(asking: Asking, standing: Standing, wanted: NewVisit) {
  const { teamId, timeZone } = standing;
  const allowed = requireCapability(asking, standing, 'arrange_visits');
  const { tx, actor, now, newId } = asking;
  const { onBehalfOf: _, method: __, weekdays, until, ...plan } = wanted;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  requireDays(wanted, today);
  const weekly = plan.repeats === 'weekly';
  const startsOn = Temporal.PlainDate.from(plan.startsOn);
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
  const days = {
    from: plan.startsOn,
    to: weekly ? today.add({ days: daysAhead }).toString() : plan.startsOn,
  };
  const batch = nextVisits(newId, { ...series, until: lastDay }, days);
  await insertSeries(tx, { ...series, until: lastDay ?? null, madeUntil: batch.upTo });
  await insertBatch(tx, batch).catch(refuseFullWeek);
  await record(asking, teamId, wanted, [
    {
      type: 'visit.arranged',
      subjectId: series.id,
      details: { date: plan.startsOn, time: plan.startTime, weekly },
      allowed,
    },
  ]);
  return { ...series, until: lastDay ?? null };
}

/** One typed digit can be a thousand years: what a plan may cause is bounded by its days. */
function requireDays({ startsOn, until }: NewVisit, today: Temporal.PlainDate) {
  const accepted = planningWindow(today.toString(), startsOn);
  requireDayWithin('startsOn', startsOn, accepted.startsOn);
  if (until !== undefined) requireDayWithin('until', until, accepted.until);
}

async function seriesView(asking: Asking, series: Awaited<ReturnType<typeof arrange>>) {
  const { teamId } = series;
  const standing = await requireStanding(asking, teamId);
  const rows = await findSlots(asking.tx, slotsOfSeries(series.id, knownIn(asking, teamId)));
  return {
    id: series.id,
    teamId,
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
    visits: await visitsView({ asking, standing }, rows),
    version: 1,
    recorded: recordedOf({ ...series, recordedByName: standing.name }),
  };
}
