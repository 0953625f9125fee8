import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startValidation, type ValidationOptions } from '../src/validate/index.js';
import { officialStandard } from '../src/validate/json-schema/index.js';
import { linesOf } from './generate.js';

/**
 * Releases a second that validation gets through, one thread, all checks on:
 * reading each line, the schema, codelists, structure and cross-field checks.
 * Beside it the time that JSON.parse alone takes of the same lines.
 * `tsx bench/validate.ts [PROCESSES]`; four releases a process.
 */
const processes = Number(process.argv[2] ?? 2000);
const lines = [...linesOf(processes)];
const bytes = lines.reduce((sum, line) => sum + line.length, 0);

const folder = fileURLToPath(new URL('../../../../shared/ocds/', import.meta.url));
const read = (path: string) => JSON.parse(readFileSync(folder + path, 'utf8'));

const parse = best(() => {
  for (const line of lines) JSON.parse(line);
});
say(`${lines.length} releases, ${(bytes / lines.length / 1024).toFixed(1)} KiB each`);
say(`JSON.parse alone: ${rate(parse)}`);
measure('built-in schema', {});
if (existsSync(folder)) {
  const patch = read('extensions/metrics/release-schema.json');
  for (const name of ['release-schema', 'dereferenced-release-schema']) {
    const release = read(`schema-1.1.5/${name}.json`);
    const standard = officialStandard({ release }, { extensions: [{ patch }] });
    measure(`official ${name} with Metrics`, { standard });
  }
} else say('official schema: skipped, for there is no ../shared/ocds beside the checkout');

function measure(name: string, options: ValidationOptions): void {
  const time = best(() => {
    const validation = startValidation(options);
    lines.forEach((line, index) => {
      validation.addMember('release', JSON.parse(line), { line: index + 1 });
    });
    const { counts } = validation.finish();
    if (counts.releases !== lines.length) throw new Error('Not every release was checked.');
  });
  say(`${name}: ${rate(time)}, ${(time / parse).toFixed(2)} × JSON.parse`);
}

function rate(milliseconds: number): string {
  return `${Math.round((lines.length / milliseconds) * 1000).toLocaleString('en-GB')} releases/s`;
}

/** The shortest of three runs: the machine does other things too. */
function best(run: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
