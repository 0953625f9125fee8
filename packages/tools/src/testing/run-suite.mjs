import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inherit } from '../child.mjs';
import { reportVariable } from '../reports/report.mjs';
import { root } from '../repository.mjs';

const tools = join(root, 'packages/tools/src');

/**
 * Runs one suite and reads back what it did. A suite that crashes or runs nothing has failed.
 *
 * @param {import('./suites.mjs').Suite} suite
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [words] handed on to the runner
 * @returns {Promise<import('../reports/report.mjs').Report>}
 */
export async function runSuite(suite, env, words = []) {
  const folder = mkdtempSync(join(tmpdir(), 'kith-tests-'));
  const file = join(folder, 'report.json');
  try {
    const code = await inherit(process.execPath, [...command(suite), ...words], {
      cwd: suite.path,
      env: { ...env, [reportVariable]: file },
    });
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
