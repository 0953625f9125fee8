import type { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import type { Tx } from '../db/database.js';
import { announce } from '../db/live-updates.js';
import { attempt } from '../db/savepoint.sql.js';
import { daysAhead, insertBatch, nextVisits } from './make-visits.js';
import { claimSeriesToMake, setMadeUntil, tryAgainAfter } from './series.sql.js';

/** Series in one transaction: few, so that it is short, and nobody waits behind it for long. */
export const seriesAtOnce = 20;

type Claimed = Awaited<ReturnType<typeof claimSeriesToMake>>[number];

/**
 * A job: makes the next visits of a few weekly series that have come within reach, the longest
 * waiting first, and says whether there may be more to make. Several processes may run it at once.
 * A series that cannot be made holds back no other: it is left for an hour.
 */
export async function makeVisitsAhead(
  tx: Tx,
  now: Temporal.Instant,
  failed: (error: unknown) => void,
): Promise<'more' | undefined> {
  const until = now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: daysAhead });
  const claimed = await claimSeriesToMake(tx, { until, now, atMost: seriesAtOnce });
  const teams = new Map<string, string>();
  for (const series of claimed) {
    const tried = await attempt(tx, () => makeNext(tx, series, until));
    if (tried.ok) {
      if (tried.value > 0) teams.set(series.teamId, series.coopId);
    } else {
      await tryAgainAfter(tx, series, now.add({ hours: 1 }));
      failed(tried.error);
    }
  }
  for (const [teamId, coopId] of teams) {
    await announce(tx, { coopId, teamId, type: 'rota.changed' });
  }
  return claimed.length > 0 ? 'more' : undefined;
}

/** How far they are made is written with them: after a crash they go on where they were. */
async function makeNext(tx: Tx, series: Claimed, until: Temporal.PlainDate): Promise<number> {
  const plan = {
    ...series,
    startsOn: series.startsOn.toString(),
    startTime: series.startTime.toString({ smallestUnit: 'minute' }),
    until: series.until?.toString(),
  };
  const days = { from: series.madeUntil.add({ days: 1 }).toString(), to: until.toString() };
  const batch = nextVisits(v7, plan, days);
  await insertBatch(tx, batch);
  await setMadeUntil(tx, series, batch.upTo);
  return batch.visits.length;
}
