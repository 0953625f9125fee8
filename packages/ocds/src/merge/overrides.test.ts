import { describe, expect, it } from 'vitest';
import { release } from '../testing/given.js';
import { compile } from './compile.js';
import { version } from './version.js';

const releases = [
  release({ date: '2026-01-01', awards: [{ id: 1, title: 'a', items: [{ id: 1, quantity: 1 }] }] }),
  release({ date: '2026-02-01', awards: [{ id: 1, items: [{ id: 1, quantity: 2 }, { id: 2 }] }] }),
];

describe('overriding how a list is merged', () => {
  it('adds every item to those before it', () => {
    const { awards } = compile(releases, { overrides: { 'awards.items': 'append' } });
    const items = [{ id: 1, quantity: 1 }, { id: 1, quantity: 2 }, { id: 2 }];
    expect(awards).toEqual([{ id: 1, title: 'a', items }]);
  });

  it('merges items by position, past their ids and past empty ones', () => {
    const overrides = { awards: 'by-position' } as const;
    const later = release({ date: '2026-03-01', awards: [{}, { id: 'x' }] });
    expect(compile([...releases, later], { overrides }).awards).toEqual([
      { id: 1, title: 'a', items: [{ id: 1, quantity: 2 }, { id: 2 }] },
      { id: 'x' },
    ]);
    const renamed = release({ date: '2026-03-01', awards: [{ id: 9 }] });
    expect(compile([...releases, renamed], { overrides }).awards).toMatchObject([
      { id: 9, title: 'a' },
    ]);
  });

  it('beats a rule, and holds for versions too', () => {
    const party = (nth: number) => ({
      parties: [{ id: 'p', additionalIdentifiers: [{ id: nth }] }],
    });
    const said = [
      release({ date: '2026-01', ...party(1) }),
      release({ date: '2026-02', ...party(2) }),
    ];
    const overrides = { 'parties.additionalIdentifiers': 'append' } as const;
    expect(compile(said, { overrides }).parties).toEqual([
      { id: 'p', additionalIdentifiers: [{ id: 1 }, { id: 2 }] },
    ]);
    expect(version(said, { overrides }).parties).toMatchObject([
      { additionalIdentifiers: [{ id: 1 }, { id: 2 }] },
    ]);
  });
});
