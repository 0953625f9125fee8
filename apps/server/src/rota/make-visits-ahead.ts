import type { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import type { Tx } from '../db/database.js';
import { announce } from '../db/live-updates.js';
import { daysAhead, makeVisits } from './make-visits.js';
import { claimSeriesToMake, setMadeUntil } from './series.sql.js';

const atOnce = 200;

/**
 * A job: makes the visits of weekly series that have come within reach, the longest waiting first.
 * Several processes may run it at once.
 */
export async function makeVisitsAhead(tx: Tx, now: Temporal.Instant): Promise<void> {
  const until = now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: daysAhead });
  const teams = new Map<string, string>();
  for (const series of await claimSeriesToMake(tx, until, atOnce)) {
    const plan = {
      ...series,
      startsOn: series.startsOn.toString(),
      startTime: series.startTime.toString({ smallestUnit: 'minute' }),
      until: series.until?.toString(),
    };
    const days = { from: series.madeUntil.add({ days: 1 }).toString(), to: until.toString() };
    const made = await makeVisits(tx, v7, plan, days);
    await setMadeUntil(tx, series, until);
    if (made > 0) teams.set(series.teamId, series.coopId);
  }
  for (const [teamId, coopId] of teams) {
    await announce(tx, { coopId, teamId, type: 'rota.changed' });
  }
}
