import { describe, expect, it } from 'vitest';
import { isWithin, planningWindow, readingWindow } from './planning.js';

describe('the days a visit may be planned for', () => {
  const { startsOn, until } = planningWindow('2026-08-03', '2026-08-10');

  it('are those of the last month and of the two years to come', () => {
    expect(startsOn).toEqual({ from: '2026-07-03', to: '2028-08-03' });
    expect(isWithin('2026-07-03', startsOn)).toBe(true);
    expect(isWithin('2026-07-02', startsOn)).toBe(false);
    expect(isWithin('2028-08-03', startsOn)).toBe(true);
    expect(isWithin('2028-08-04', startsOn)).toBe(false);
  });

  it('leave out every year that is typed by mistake', () => {
    for (const year of ['0000', '0026', '1000', '2020', '2206', '9999']) {
      expect(isWithin(`${year}-08-03`, startsOn)).toBe(false);
    }
  });

  it('end within ten years, and not before they start', () => {
    expect(until).toEqual({ from: '2026-08-10', to: '2036-08-03' });
  });

  it('are counted from 29 February too', () => {
    expect(planningWindow('2028-02-29', '2028-02-29').startsOn.to).toBe('2030-02-28');
  });
});

it('weeks are read ten years each way', () => {
  expect(readingWindow('2026-08-03')).toEqual({ from: '2016-08-03', to: '2036-08-03' });
});
