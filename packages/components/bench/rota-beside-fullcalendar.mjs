import { measured, median } from './page-tasks.mjs';

/**
 * A week of 200 visits in `<kith-rota>` beside the same week in FullCalendar's list view: how long
 * until the first screen of it and all of it are drawn, at first, when another week is chosen, and
 * when the same week is read again; at the machine's speed and at a quarter of it. Prints medians in
 * milliseconds with their ratio: of the time on the wall, of the work of the page's thread, and of
 * its longest task. A task of 50 ms or more is what browsers call long.
 *
 *     RUNS=7 npm run bench:rota
 */
const runs = Number(process.env.RUNS ?? 7);
const things = ['first', 'change', 'again'];

for (const slowed of [1, 4]) {
  const lists = ['kith', 'fullcalendar'].map((library) =>
    things.map((what) => `${library} ${what}`),
  );
  const found = await measured('rota-page.mjs', { runs, slowed, lists });
  for (const what of things) {
    const of = (library, part) => median(found.get(`${library} ${what}`).map((one) => one[part]));
    const beside = (part) => {
      const [ours, theirs] = [of('kith', part), of('fullcalendar', part)];
      return `${ours.toFixed(0)} ms beside ${theirs.toFixed(0)} (${(ours / theirs).toFixed(2)})`;
    };
    process.stdout.write(
      `${slowed} × slowed, ${what.padEnd(6)}: first screen ${beside('screen')}, all ${beside('all')}, work ${beside('work')}, longest task ${beside('task')}\n`,
    );
  }
}
