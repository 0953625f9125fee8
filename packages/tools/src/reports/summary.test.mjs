import { describe, expect, it } from 'vitest';
import { closingLine, details, together } from './summary.mjs';

const failure = { name: 'the rota', message: 'expected 8:30\nand more' };
const skipped = { name: 'real notices', why: 'the notices are not here' };

describe('the end of a run of tests', () => {
  it('is one line of counts', () => {
    expect(closingLine({ passed: 3, failures: [failure], skipped: [] })).toBe('3 passed, 1 failed');
  });

  it('counts the skipped ones only when there are some', () => {
    expect(closingLine({ passed: 3, failures: [], skipped: [skipped] })).toBe(
      '3 passed, 0 failed, 1 skipped',
    );
  });

  it('adds up all suites', () => {
    const one = { passed: 1, failures: [failure], skipped: [] };
    const other = { passed: 2, failures: [], skipped: [skipped] };
    expect(together([one, other])).toEqual({ passed: 3, failures: [failure], skipped: [skipped] });
  });

  it('says why each test was skipped, and the first line of each failure', () => {
    const text = details({ passed: 0, failures: [failure], skipped: [skipped] });
    expect(text).toContain('Skipped, because the notices are not here:\n  real notices');
    expect(text).toContain('the rota\n    expected 8:30');
    expect(text).not.toContain('and more');
  });
});
