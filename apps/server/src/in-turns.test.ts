import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { mapInTurns } from './in-turns.js';

it('many things are made in their order, and others have a turn in between', async () => {
  let turns = 0;
  let running = true;
  const others = (async () => {
    for (; running; turns += 1) await setImmediate();
  })();
  const numbers = Array.from({ length: 100 }, (_, nth) => nth);
  const made = await mapInTurns(numbers, (nth) => nth * 2);
  running = false;
  await others;
  expect(made).toEqual(numbers.map((nth) => nth * 2));
  expect(turns).toBeGreaterThanOrEqual(3);
  expect(await mapInTurns([], String)).toEqual([]);
});
