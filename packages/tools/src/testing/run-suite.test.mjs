import { describe, expect, it } from 'vitest';
import { judge } from './run-suite.mjs';

const report = { passed: 2, failures: [], skipped: [] };

describe('judging a suite', () => {
  it('takes the counts of one that went well', () => {
    expect(judge('core', 0, report)).toBe(report);
  });

  it('counts a crash as a failure', () => {
    expect(judge('core', 1, undefined).failures).toEqual([
      { name: 'core', message: 'the suite ended (exit code 1) without a report' },
    ]);
  });

  it('counts a bad exit without a failed test as a failure, beside what passed', () => {
    const judged = judge('core', 1, report);
    expect(judged.passed).toBe(2);
    expect(judged.failures).toHaveLength(1);
  });

  it('counts a suite that ran nothing as a failure', () => {
    const judged = judge('core', 0, { passed: 0, failures: [], skipped: [] });
    expect(judged.failures[0]?.message).toBe('the suite ran no test');
  });
});
