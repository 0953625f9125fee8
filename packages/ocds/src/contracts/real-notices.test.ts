import { describe, expect, it } from 'vitest';
import type { Release } from '../index.js';
import { sharedIsHere, sharedText, whenShared } from '../testing/shared.js';
import { contractsInFull } from './index.js';

describe.skipIf(!sharedIsHere)(`statuses of real notices${whenShared}`, () => {
  const lines = sharedIsHere
    ? ['social-care', 'performance'].flatMap((name) =>
        sharedText(`real/find-a-tender-${name}.jsonl`).trim().split('\n'),
      )
    : [];
  const today = '2026-11-28';
  const rows = contractsInFull(
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

  it('say what they are for, and link to each of their notices', () => {
    const all = rows.map(({ details }) => details);
    expect(all.filter(({ description }) => description.length > 0).length).toBeGreaterThan(170);
    expect(all.filter(({ purposes }) => purposes.length > 0).length).toBeGreaterThan(170);
    expect(all.filter(({ extension }) => extension.length > 0).length).toBeGreaterThan(50);
    expect(all.filter(({ places }) => places.length > 0).length).toBeGreaterThan(160);
    for (const { timeline } of all) {
      const notices = timeline.filter(({ kind }) => kind === 'notice');
      expect(notices.length).toBeGreaterThan(0);
      for (const { url, notice } of notices) expect(url).toContain(notice);
    }
    expect(JSON.stringify(all)).not.toMatch(/undefined|NaN|\[object|<br|<p>/);
  });

  it('say the lots of a framework award by award', () => {
    const framework = rows.filter(({ ocid }) => ocid === 'ocds-h6vhtk-06972b');
    expect(framework.length).toBe(62);
    const named = framework.map(({ details }) => details.lots.map(({ id }) => id).join());
    expect(new Set(named).size).toBeGreaterThan(3);
    expect(framework.every(({ details }) => details.lotsInAll === 4)).toBe(true);
  });
});
