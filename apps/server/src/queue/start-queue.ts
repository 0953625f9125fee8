import { AsyncResource } from 'node:async_hooks';
import type { Deps } from '../deps.js';
import type { Kind } from './kind.js';
import { Lane } from './lane.js';

/** Back-offs end, processes die, notifications are lost: so one looks without being woken, too. */
const lookEvery = 5_000;

/** Does the work of the queue until stopped: then what does not end within `patience` is put back. */
export async function startQueue(
  deps: Deps,
  known: readonly Kind[],
  { patience = 2_000 } = {},
): Promise<() => Promise<void>> {
  const lanes = new Map(known.map((kind) => [kind.name, new Lane(deps, kind)]));
  const wakeAll = () => {
    for (const lane of lanes.values()) lane.wake();
  };
  // Bound: the embedded engine calls back inside whichever transaction it heard it from.
  const heard = AsyncResource.bind((kind: string) => lanes.get(kind)?.wake());
  const stopListening = await deps.db.engine.listen('kith_queue', { heard, missed: wakeAll });
  const timer = setInterval(wakeAll, lookEvery);
  wakeAll();
  return async () => {
    clearInterval(timer);
    await stopListening();
    await Promise.all([...lanes.values()].map((lane) => lane.close(patience)));
  };
}
