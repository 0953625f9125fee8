import type { Deps } from '../deps.js';
import { rejectOn } from '../reject-on.js';
import { traceOf } from '../trace-of.js';
import { failureOf } from './failure.js';
import { GivenUp } from './given-up.js';
import type { Entry, Kind } from './kind.js';
import {
  buryEntry,
  type ClaimedRow,
  claimEntries,
  putBackEntry,
  removeEntry,
} from './queue.sql.js';

/** Beyond the time of an attempt, before another process takes it for abandoned. */
const grace = { seconds: 30 } as const;

/** Takes up to so many entries of a kind that are due. */
export function claim({ db, now }: Deps, kind: Kind, most: number): Promise<ClaimedRow[]> {
  const at = now();
  const until = at.add(kind.timeout).add(grace);
  return db.asOwnerOfSchema((tx) => claimEntries(tx, { kind: kind.name, now: at, until, most }));
}

/** Does one entry and writes down how it went. Never throws for what the work itself threw. */
export async function attempt(
  deps: Deps,
  kind: Kind,
  row: ClaimedRow,
  stopping = new AbortController().signal,
): Promise<void> {
  const { coopId, id, attempts } = row;
  const entry = { coopId, id, payload: row.payload, attempt: attempts };
  try {
    const keep = await act(deps, kind, entry, stopping);
    await deps.db.asOwnerOfSchema(async (tx) => {
      if (await removeEntry(tx, row)) await keep?.(tx);
    });
  } catch (error) {
    await failed(deps, kind, entry, error);
  }
}

async function act(deps: Deps, kind: Kind, entry: Entry<unknown>, stopping: AbortSignal) {
  // Begun more often than is allowed without ever ending: whoever tries dies over it.
  if (entry.attempt > kind.attempts) throw new GivenUp('process_ended');
  const payload = kind.payload.safeParse(entry.payload);
  if (!payload.success) throw new GivenUp('payload_not_understood');
  const time = AbortSignal.timeout(kind.timeout.total('milliseconds'));
  const signal = AbortSignal.any([time, stopping]);
  const work = kind.act(deps, { ...entry, payload: payload.data }, signal);
  return Promise.race([work, rejectOn(signal)]);
}

async function failed(deps: Deps, kind: Kind, entry: Entry<unknown>, error: unknown) {
  const { db, log, now } = deps;
  const { coopId, id, attempt: attempts } = entry;
  const ours = { coopId, id, attempts };
  const failure = failureOf(error);
  const over = error instanceof GivenUp || attempts >= kind.attempts;
  log[over ? 'error' : 'warn'](
    { ...(error instanceof GivenUp ? {} : traceOf(error)), work: kind.name, attempts, failure },
    over ? 'work was given up' : 'work failed and will be tried again',
  );
  await db.asOwnerOfSchema(async (tx) => {
    if (!over) return putBackEntry(tx, ours, now().add(kind.pauseAfter(attempts)), failure);
    const forget = !kind.outlivesFailure;
    const buried = await buryEntry(tx, ours, { now: now(), failure, forget });
    const payload = kind.payload.safeParse(entry.payload);
    if (buried && payload.success)
      await kind.giveUp?.(tx, deps, { ...entry, payload: payload.data });
  });
}
