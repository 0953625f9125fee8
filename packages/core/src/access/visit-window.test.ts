import { describe, expect, it } from 'vitest';
import { visitWindow } from './visit-window.js';

describe('the window of a visit', () => {
  it('opens 2 hours before it and closes 12 hours after it, in true hours through a clock change', () => {
    const window = visitWindow({
      startsAt: '2026-03-29T00:30:00+00:00',
      endsAt: '2026-03-29T02:30:00+01:00',
    });
    expect(window.from.toString()).toBe('2026-03-28T22:30:00Z');
    expect(window.to.toString()).toBe('2026-03-29T13:30:00Z');
  });
});
