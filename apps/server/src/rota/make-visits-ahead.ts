import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import type { Tx } from '../db/database.js';
import { attempt } from '../db/savepoint.sql.js';
import { DomainError } from '../domain-error.js';
import { recordByItself } from '../events/record.js';
import { dayToReach, insertBatch, nextVisits, withinRoom } from './make-visits.js';
import { claimSeriesToMake, setMadeUntil, tryAgainAfter } from './series.sql.js';
import { roomInWeeks } from './week-room.sql.js';

/** Series in one transaction: few, so that it is short, and nobody waits behind it for long. */
export const seriesAtOnce = 20;

type Claimed = Awaited<ReturnType<typeof claimSeriesToMake>>[number];

/**
 * A job: makes the next visits of a few weekly series that have come within reach, the longest
 * waiting first, and says whether there may be more to make. Several processes may run it at once.
 * A series that cannot be made holds back no other: it is left for an hour. For what a full week had
 * no room for, `failed` is told `week_full` once a series.
 */
export async function makeVisitsAhead(
  tx: Tx,
  now: Temporal.Instant,
  failed: (error: unknown) => void,
): Promise<'more' | undefined> {
  const until = Temporal.PlainDate.from(dayToReach(now));
  const claimed = await claimSeriesToMake(tx, { until, now, atMost: seriesAtOnce });
  const teams = new Map<string, string>();
  // In one order, so that two processes that each wait for a team never wait for each other.
  for (const series of claimed.sort((one, other) => (one.teamId < other.teamId ? -1 : 1))) {
    const tried = await attempt(tx, () => makeNext(tx, series, until));
    if (tried.ok) {
      const { made, leftOut } = tried.value;
      if (made > 0) teams.set(series.teamId, series.coopId);
      if (leftOut > 0) failed(new DomainError('week_full'));
    } else {
      await tryAgainAfter(tx, series, now.add({ hours: 1 }));
      failed(tried.error);
    }
  }
  for (const [teamId, coopId] of teams) {
    await recordByItself(tx, { coopId, teamId, now }, [
      { type: 'visit.made_ahead', subjectId: teamId },
    ]);
  }
  return claimed.length > 0 ? 'more' : undefined;
}

/** How far they are made is written with them: after a crash they go on where they were. */
async function makeNext(tx: Tx, series: Claimed, until: Temporal.PlainDate) {
  const plan = {
    ...series,
    startsOn: series.startsOn.toString(),
    startTime: series.startTime.toString({ smallestUnit: 'minute' }),
    until: series.until?.toString(),
  };
  const days = { from: series.madeUntil.add({ days: 1 }).toString(), to: until.toString() };
  const batch = nextVisits(v7, plan, days);
  const { coopId, teamId } = series;
  const roomIn = await roomInWeeks(tx, { coopId, teamId, from: days.from, to: batch.upTo });
  const made = withinRoom(batch, roomIn);
  await insertBatch(tx, made);
  await setMadeUntil(tx, series, batch.upTo);
  return { made: made.visits.length, leftOut: batch.visits.length - made.visits.length };
}
