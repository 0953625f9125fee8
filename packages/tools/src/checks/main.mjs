import { inLanes } from '../in-lanes.mjs';
import { install } from '../install.mjs';
import { PlainError, run } from '../plain-error.mjs';
import { duration } from '../steps.mjs';
import { budgets } from './budgets.mjs';
import { circles } from './circles.mjs';
import { generated } from './generated.mjs';
import { links } from './links.mjs';
import { packages } from './packages.mjs';
import { patterns } from './patterns.mjs';
import { snippets } from './snippets.mjs';
import { format, lint, typecheck, unused } from './source.mjs';
import { supply } from './supply.mjs';

/** @type {import('./check.mjs').Check[]} */
const all = [
  generated,
  format,
  patterns,
  links,
  snippets,
  circles,
  lint,
  typecheck,
  unused,
  supply,
  packages,
  budgets,
];

/** Two at a time: what a small machine can do. */
const lanes = 2;

await run(async () => {
  const chosen = choose(process.argv.slice(2));
  await install(() => {});
  const began = performance.now();
  /** @type {string[]} */
  const failed = [];
  /** @param {import('./check.mjs').Check} check */
  const report = async (check) => {
    const start = performance.now();
    const wrong = await check
      .run()
      .catch((error) => (error instanceof PlainError ? error.message : String(error.stack)));
    const time = duration((performance.now() - start) / 1000);
    if (wrong) failed.push(check.name);
    process.stdout.write(
      `${wrong ? 'failed' : 'ok    '} ${check.name.padEnd(10)} ${check.says} (${time})\n`,
    );
    if (wrong) process.stdout.write(`${wrong.replace(/^/gm, '         ')}\n`);
  };
  for (const check of chosen.filter(({ isAlone }) => isAlone)) await report(check);
  const others = chosen.filter(({ isAlone }) => !isAlone);
  await inLanes(others, lanes, report);
  process.stdout.write(`\nChecks took ${duration((performance.now() - began) / 1000)}.\n`);
  process.stdout.write(
    failed.length > 0 ? `Failed: ${failed.join(', ')}.\n` : 'Every check is ok.\n',
  );
  return failed.length > 0 ? 1 : 0;
});

/** @param {readonly string[]} names */
function choose(names) {
  const known = all.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new PlainError(
      `There is no check named ${unknown.join(', ')}; there are ${known.join(', ')}.`,
    );
  }
  return names.length > 0 ? all.filter(({ name }) => names.includes(name)) : all;
}
