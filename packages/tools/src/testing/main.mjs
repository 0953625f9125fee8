import { build } from '../build.mjs';
import { install } from '../install.mjs';
import { PlainError, run } from '../plain-error.mjs';
import { closingLine, details, together } from '../reports/summary.mjs';
import { duration, steps } from '../steps.mjs';
import { browser } from './browser.mjs';
import { postgres } from './postgres.mjs';
import { runSuites } from './run-suite.mjs';
import { suites } from './suites.mjs';

await run(async () => {
  const { folders, rest } = wordsFrom(process.argv.slice(2));
  const chosen = suites(folders);
  if (chosen.length === 0)
    throw new PlainError(`There are no tests in ${folders.join(', ') || 'this repository'}.`);

  const { step } = steps(4);
  await step('Installing the locked dependencies', install);
  const environment = await step('Finding a browser and a PostgreSQL', prepare);
  await step('Building what the tests look at', (say) =>
    chosen.some((suite) => suite.isBuilt) ? build(say) : undefined,
  );

  const began = performance.now();
  const reports = await step(`Testing ${chosen.map(({ name }) => name).join(', ')}`, (say) =>
    runSuites(chosen, environment.env, rest, say),
  );
  await environment.stop();
  if (environment.why) {
    process.stdout.write(`\nNothing ran on a real PostgreSQL: ${environment.why}.\n`);
  }
  const all = together(reports);
  process.stdout.write(
    `\n${details(all)}\nTests took ${duration((performance.now() - began) / 1000)}.\n${closingLine(all)}\n`,
  );
  return all.failures.length > 0 ? 1 : 0;
});

/** @param {(text: string) => void} say */
async function prepare(say) {
  const chrome = await browser(say);
  say(`browser: ${chrome.CHROME_PATH}`);
  const database = await postgres(say);
  say(database.url ? 'PostgreSQL: ready' : `PostgreSQL: ${database.why}`);
  return {
    env: {
      ...process.env,
      ...chrome,
      ...(database.url ? { TEST_DATABASE_URL: database.url } : {}),
      KITH_BUILT: 'true',
    },
    why: database.why,
    stop: () => database.stop(),
  };
}

/**
 * Folders come first; what follows `--` goes to the runner, such as `-t "a title"`.
 *
 * @param {readonly string[]} words
 */
export function wordsFrom(words) {
  const divider = words.indexOf('--');
  const before = divider < 0 ? words : words.slice(0, divider);
  return {
    folders: before.map((word) => word.replace(/\/+$/, '')),
    rest: divider < 0 ? [] : words.slice(divider + 1),
  };
}
