import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, inherit } from '../child.mjs';
import { inLanes } from '../in-lanes.mjs';
import { reportVariable } from '../reports/report.mjs';
import { root } from '../repository.mjs';
import { duration } from '../steps.mjs';
import { longestFirst } from './suites.mjs';

const tools = join(root, 'packages/tools/src');

/** Half of a suite is waiting for a process, a page or a database; another one works meanwhile. */
const atATime = 3;

/**
 * Runs suites beside each other, the longest first. One alone has our terminal; of several, each
 * line begins with the name of the suite that printed it.
 *
 * @param {readonly import('./suites.mjs').Suite[]} chosen
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} words handed on to the runners
 * @param {(line: string) => void} say
 */
export function runSuites(chosen, env, words, say) {
  const [only] = chosen;
  if (only && chosen.length === 1) return runSuite(only, env, words).then((report) => [report]);
  return inLanes(longestFirst(chosen), atATime, async (suite) => {
    const began = performance.now();
    const report = await runSuite(suite, env, words, (line) => say(`${suite.name}: ${line}`));
    say(`${suite.name} took ${duration((performance.now() - began) / 1000)}`);
    return report;
  });
}

/**
 * Runs one suite and reads back what it did. A suite that crashes or runs nothing has failed.
 *
 * @param {import('./suites.mjs').Suite} suite
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} words handed on to the runner
 * @param {(line: string) => void} [onLine] hears what it prints; without it our terminal does
 * @returns {Promise<import('../reports/report.mjs').Report>}
 */
async function runSuite(suite, env, words, onLine) {
  const folder = mkdtempSync(join(tmpdir(), 'kith-tests-'));
  const file = join(folder, 'report.json');
  const line = [...command(suite), ...words];
  const options = { cwd: suite.path, env: { ...env, [reportVariable]: file } };
  try {
    const code = onLine
      ? (await capture(process.execPath, line, { ...options, onLine })).code
      : await inherit(process.execPath, line, options);
    return judge(
      suite.name,
      code,
      existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {import('./suites.mjs').Suite} suite */
function command({ runner }) {
  const bin = join(root, 'node_modules');
  if (runner === 'browser') return [join(bin, '@web/test-runner/dist/bin.js')];
  return [
    join(bin, 'vitest/vitest.mjs'),
    'run',
    '--maxWorkers=2',
    '--reporter=default',
    `--reporter=${join(tools, 'vitest-reporter.mjs')}`,
  ];
}

/**
 * @param {string} name
 * @param {number} code
 * @param {import('../reports/report.mjs').Report | undefined} report
 * @returns {import('../reports/report.mjs').Report}
 */
export function judge(name, code, report) {
  const none = { passed: 0, failures: [], skipped: [] };
  /** @param {string} message */
  const failed = (message) => {
    const { passed, failures, skipped } = report ?? none;
    return { passed, skipped, failures: [...failures, { name, message }] };
  };
  if (!report) return failed(`the suite ended (exit code ${code}) without a report`);
  if (report.failures.length > 0) return report;
  if (code !== 0) return failed(`the suite ended with exit code ${code} though no test failed`);
  if (report.passed + report.skipped.length === 0) return failed('the suite ran no test');
  return report;
}
