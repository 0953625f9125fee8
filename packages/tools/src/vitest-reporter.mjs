import { writeReport } from './reports/report.mjs';

/**
 * Vitest reporter: writes what passed, failed and was skipped, with the reasons, to the file
 * named by KITH_TEST_REPORT.
 */
export default class KithReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly { message?: string }[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    /** @type {import('./reports/report.mjs').Report} */
    const report = { passed: 0, failures: [], skipped: [] };
    for (const module of modules) addModule(report, module);
    for (const error of unhandled) {
      report.failures.push({ name: 'outside any test', message: error.message ?? String(error) });
    }
    writeReport(report);
  }
}

/**
 * @param {import('./reports/report.mjs').Report} report
 * @param {import('vitest/node').TestModule} module
 */
function addModule(report, module) {
  const file = module.relativeModuleId;
  for (const error of module.errors()) {
    report.failures.push({ name: file, message: error.message });
  }
  for (const suite of module.children.allSuites()) {
    for (const error of suite.errors()) {
      report.failures.push({ name: `${file} › ${suite.fullName}`, message: error.message });
    }
  }
  for (const test of module.children.allTests()) {
    const name = `${file} › ${test.fullName.replaceAll(' > ', ' › ')}`;
    const result = test.result();
    if (result.state === 'passed') report.passed += 1;
    else if (result.state === 'failed') {
      report.failures.push({ name, message: result.errors?.[0]?.message ?? 'no reason given' });
    } else {
      const why =
        'note' in result && result.note ? result.note : 'marked as skipped in the test file';
      report.skipped.push({ name, why });
    }
  }
}
