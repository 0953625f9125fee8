import { measured, median } from './page-tasks.mjs';

/**
 * A hundred contracts in `<kith-contracts>`, and a hundred promises in `<kith-outcomes>`: how long
 * until the first screen of them and all of them are drawn, at the machine's speed and at a quarter
 * of it. Prints medians in milliseconds, with the part that the longest task is of the 50 ms from
 * which on browsers call a task long.
 *
 *     RUNS=7 npm run bench:lists
 */
const runs = Number(process.env.RUNS ?? 7);
const lists = [['contracts'], ['promises']];

for (const slowed of [1, 4]) {
  const found = await measured('lists-page.mjs', { runs, slowed, lists });
  for (const [what, times] of found) {
    const of = (part) => median(times.map((one) => one[part]));
    const [screen, all, work, task] = ['screen', 'all', 'work', 'task'].map(of);
    process.stdout.write(
      `${slowed} × slowed, 100 ${what.padEnd(9)}: first screen ${screen.toFixed(0)} ms, all ${all.toFixed(0)}, work ${work.toFixed(0)}, longest task ${task.toFixed(0)} (${(task / 50).toFixed(2)} of a long one)\n`,
    );
  }
}
