import { describe, expect, it } from 'vitest';
import { sharedIsHere, sharedText, whenShared } from '../testing/shared.js';
import { releaseSchema } from './index.js';

const files = ['real/find-a-tender-performance.jsonl', 'real/find-a-tender-social-care.jsonl'];
const notices: unknown[] = sharedIsHere
  ? files.flatMap((file) => sharedText(file).trim().split('\n')).map((line) => JSON.parse(line))
  : [];

describe.skipIf(!sharedIsHere)(`real notices${whenShared}`, () => {
  it('come back with every field, declared or not', () => {
    const results = notices.map((notice) => ({ notice, ...releaseSchema.safeParse(notice) }));
    const valid = results.filter(({ success }) => success);
    expect(valid.length).toBeGreaterThan(100);
    for (const { notice, data } of valid) expect(data).toEqual(notice);
  });

  it('are refused only for a closing date that has no time', () => {
    const issues = notices.flatMap((notice) => releaseSchema.safeParse(notice).error?.issues ?? []);
    expect(issues.map(({ path }) => path.join('/'))).toEqual(['tender/tenderPeriod/endDate']);
  });
});
