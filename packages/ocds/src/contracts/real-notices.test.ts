import { describe, expect, it } from 'vitest';
import type { Release } from '../index.js';
import { sharedIsHere, sharedText, whenShared } from '../testing/shared.js';
import { contractsOf } from './index.js';

describe.skipIf(!sharedIsHere)(`statuses of real notices${whenShared}`, () => {
  const lines = sharedIsHere
    ? ['social-care', 'performance'].flatMap((name) =>
        sharedText(`real/find-a-tender-${name}.jsonl`).trim().split('\n'),
      )
    : [];
  const today = '2026-11-28';
  const rows = contractsOf(
    lines.map((line) => JSON.parse(line) as Release),
    { asOf: today },
  );

  it('contradict none of their own dates', () => {
    expect(rows.length).toBeGreaterThan(170);
    const against = rows.filter(({ status, period, offersUntil }) => {
      const { startDate = today, endDate = today, maxExtentDate = endDate } = period ?? {};
      if (status === 'open') return (offersUntil ?? today) < today;
      if (status === 'pending' || status === 'awarded') return startDate < today;
      if (status === 'active') return endDate < today || startDate > today;
      return status === 'extendable' && maxExtentDate < today;
    });
    expect(against).toEqual([]);
  });

  it('keep the last day for offers, and until when contracts may go on', () => {
    expect(rows.filter(({ offersUntil }) => offersUntil !== undefined).length).toBeGreaterThan(20);
    const longer = rows.filter(({ period }) => period?.maxExtentDate !== undefined);
    expect(longer.length).toBeGreaterThan(50);
  });
});
