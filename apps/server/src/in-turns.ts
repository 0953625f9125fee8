import { setImmediate } from 'node:timers/promises';

/**
 * The same as `map`, with a turn for others after every few: for what takes its time to be made.
 * @param inOneTurn how many are made in one turn of the event loop
 */
export async function mapInTurns<From, To>(
  from: readonly From[],
  make: (one: From) => To,
  inOneTurn = 10,
): Promise<To[]> {
  const made: To[] = [];
  for (const one of from) {
    if (made.length > 0 && made.length % inOneTurn === 0) await setImmediate();
    made.push(make(one));
  }
  return made;
}
