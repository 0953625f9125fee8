import { describe, expect, it } from 'vitest';
import { sessionReaches } from './session-reach.js';

const made = (...capabilities: string[]) => ({ capabilities });

describe('an embed session', () => {
  it('reaches what every session may, and nothing of Kith’s own pages', () => {
    expect(sessionReaches('every_session', made())).toBe(true);
    expect(sessionReaches('own_pages', made('see_rota', 'change_grants'))).toBe(false);
  });

  it('must have been made for all that an operation asks', () => {
    const reach = { all: ['see_rota', 'accept_visits'] } as const;
    expect(sessionReaches(reach, made('accept_visits'))).toBe(false);
    expect(sessionReaches(reach, made('accept_visits', 'see_rota'))).toBe(true);
  });

  it('must have been made for one of those that an operation offers', () => {
    const reach = { any: ['see_members', 'see_rota'] } as const;
    expect(sessionReaches(reach, made('accept_visits'))).toBe(false);
    expect(sessionReaches(reach, made('see_members'))).toBe(true);
  });
});
