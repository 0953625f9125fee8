import { describe, expect, it } from 'vitest';
import { reportOf } from './wtr-reporter.mjs';

const suite = {
  name: '',
  tests: [{ name: 'loads', passed: true, skipped: false }],
  suites: [
    {
      name: 'the rota',
      suites: [],
      tests: [
        { name: 'marks today', passed: false, skipped: false, error: { message: 'no mark' } },
        { name: 'prints', passed: false, skipped: true },
      ],
    },
  ],
};

describe('what a run in a browser reports', () => {
  it('counts tests at every depth', () => {
    const report = reportOf([{ testFile: 'src/rota.test.ts', errors: [], testResults: suite }]);
    expect(report.passed).toBe(1);
    expect(report.failures).toEqual([
      { name: 'src/rota.test.ts › the rota › marks today', message: 'no mark' },
    ]);
    expect(report.skipped).toHaveLength(1);
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = reportOf([{ testFile: 'src/rota.test.ts', errors: [{ message: 'syntax' }] }]);
    expect(report.failures).toEqual([{ name: 'src/rota.test.ts', message: 'syntax' }]);
  });
});
