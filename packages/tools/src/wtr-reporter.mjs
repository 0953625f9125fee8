import { relative } from 'node:path';
import { writeReport } from './reports/report.mjs';

/**
 * Web Test Runner reporter: writes what passed, failed and was skipped to the file named by
 * KITH_TEST_REPORT. Use it beside a reporter made for people.
 */
export function kithReporter() {
  return {
    /** @param {{ sessions: Session[] }} run */
    onTestRunFinished({ sessions }) {
      writeReport(reportOf(sessions));
    },
  };
}

/**
 * @typedef {{ message: string, stack?: string }} TestError
 * @typedef {{ name: string, passed: boolean, skipped: boolean, error?: TestError }} Test
 * @typedef {{ name: string, suites: Suite[], tests: Test[] }} Suite
 * @typedef {{ testFile: string, errors: TestError[], testResults?: Suite }} Session
 * @param {Session[]} sessions
 * @returns {import('./reports/report.mjs').Report}
 */
export function reportOf(sessions) {
  /** @type {import('./reports/report.mjs').Report} */
  const report = { passed: 0, failures: [], skipped: [] };
  for (const session of sessions) {
    const file = relative(process.cwd(), session.testFile);
    for (const error of session.errors) {
      report.failures.push({ name: file, message: error.message });
    }
    if (session.testResults) addSuite(report, session.testResults, file);
  }
  return report;
}

/**
 * @param {import('./reports/report.mjs').Report} report
 * @param {Suite} suite
 * @param {string} path
 */
function addSuite(report, suite, path) {
  for (const test of suite.tests) {
    const name = `${path} › ${test.name}`;
    if (test.skipped) report.skipped.push({ name, why: 'marked as skipped in the test file' });
    else if (test.passed) report.passed += 1;
    else report.failures.push({ name, message: test.error?.message ?? 'no reason given' });
  }
  for (const child of suite.suites) {
    addSuite(report, child, child.name ? `${path} › ${child.name}` : path);
  }
}
