import { setImmediate } from 'node:timers/promises';

/** So many are made in one turn of the event loop. */
const inOneTurn = 10;

/** The same as `map`, with a turn for others after every few: for what takes its time to be made. */
export async function mapInTurns<From, To>(
  from: readonly From[],
  make: (one: From) => To,
): Promise<To[]> {
  const made: To[] = [];
  for (const one of from) {
    if (made.length > 0 && made.length % inOneTurn === 0) await setImmediate();
    made.push(make(one));
  }
  return made;
}
