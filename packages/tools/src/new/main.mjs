import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failureIn, turbo } from '../build.mjs';
import { tool } from '../checks/check.mjs';
import { PlainError, run } from '../plain-error.mjs';
import { root } from '../repository.mjs';
import { kinds } from './kinds.mjs';
import { fill } from './names.mjs';

const templates = join(root, 'packages/tools/templates');

await run(async () => {
  const made = wanted(process.argv.slice(2)).map(([kind, given]) => make(kind, given));
  const touched = made.flatMap((one) => one.touched);
  const wrong = await tool('@biomejs/biome/bin/biome', [
    'check',
    '--write',
    '--files-ignore-unknown=true',
    ...touched,
  ]);
  if (wrong) throw new PlainError(wrong);
  if (made.some(({ isListed }) => isListed)) {
    const { code, output } = await turbo(['generate', '--output-logs=errors-only']);
    if (code !== 0) throw new PlainError(failureIn(output));
  }
  const next = [...new Set(made.map((one) => one.next))].join('\n  ');
  process.stdout.write(`${[...new Set(touched)].join('\n')}\n\nNext:\n  ${next}\n`);
});

/**
 * What to make and its name, once or several times.
 *
 * @param {readonly string[]} words
 * @returns {[kind: string, given: string][]}
 */
function wanted([kind = '', given = '', ...more]) {
  if (!kinds[kind] || !given) {
    const known = Object.keys(kinds).join(', ');
    throw new PlainError(
      `Say what to make and its name: npm run new -- KIND NAME. Kinds: ${known}.`,
      2,
    );
  }
  return [[kind, given], ...(more.length > 0 ? wanted(more) : [])];
}

/**
 * @param {string} kind
 * @param {string} given
 */
function make(kind, given) {
  const plan = kinds[kind]?.(given);
  if (!plan) throw new PlainError(`There is no kind named ${kind}.`);
  const { name, item, places, files, lines, next } = plan;
  const taken = Object.values(files).find((file) => existsSync(join(root, file)));
  if (taken) throw new PlainError(`${taken} is there already; it was left as it is.`);
  for (const [template, file] of Object.entries(files)) {
    const text = readFileSync(join(templates, `${template}.tmpl`), 'utf8');
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), fill(text, name, item, places));
  }
  for (const { file, add } of lines) {
    const text = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(root, file), add.reduce(withLine, text));
  }
  const touched = [...Object.values(files), ...lines.map(({ file }) => file)];
  return { touched, next, isListed: lines.length > 0 };
}

/**
 * @param {string} text
 * @param {import('./plan.mjs').Line} line
 */
function withLine(text, { before, line }) {
  const place = typeof before === 'string' ? text.indexOf(before) : text.search(before);
  if (place < 0) throw new PlainError(`There is no place for "${line.trim()}"; add it by hand.`);
  return text.slice(0, place) + line + text.slice(place);
}
