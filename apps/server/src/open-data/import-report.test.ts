import { describe, expect, it } from 'vitest';
import { lineOf, summaryOf } from './import-report.js';

describe('what an import says', () => {
  it('names the file, the line and what became of it', () => {
    const held = { ocid: 'ocds-213czf-1', id: 'r1' };

    expect(lineOf('notices.jsonl', { line: 3, outcome: 'taken', ...held })).toBe(
      'notices.jsonl:3 taken: ocds-213czf-1 r1',
    );
    expect(lineOf('notices.jsonl', { line: 4, outcome: 'already_held', ...held })).toBe(
      'notices.jsonl:4 already here: ocds-213czf-1 r1',
    );
  });

  it('says of what it refused where it stands and why', () => {
    const refused = {
      line: 12,
      outcome: 'refused',
      pointer: '/date',
      reason: 'This is not a date.',
    } as const;

    expect(lineOf('notices.jsonl', refused)).toBe(
      'notices.jsonl:12 refused at /date: This is not a date.',
    );
    expect(lineOf('notices.jsonl', { ...refused, pointer: '', ocid: 'o', id: 'r' })).toBe(
      'notices.jsonl:12 refused o r: This is not a date.',
    );
  });

  it('counts at the end, in words that fit one and many', () => {
    const counts = { taken: 1, alreadyHeld: 2, refused: 0, lines: 3 };

    expect(summaryOf('a.json', counts)).toBe('a.json: 1 release taken, 2 already here, 0 refused.');
    expect(summaryOf('a.json', { ...counts, taken: 98 })).toContain('98 releases taken');
    expect(summaryOf('a.json', { taken: 0, alreadyHeld: 0, refused: 0, lines: 0 })).toBe(
      'a.json: there is nothing in it.',
    );
  });
});
