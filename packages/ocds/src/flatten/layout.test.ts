import { describe, expect, it } from 'vitest';
import { release } from '../testing/given.js';
import { Flattener } from './flattener.js';
import { Layout, UnplannedFieldError } from './layout.js';
import { SeenBefore } from './seen-before.js';

describe('the layout of tables', () => {
  it('is closed before rows are written: a field that it has not seen is an error that names it', () => {
    const layout = new Layout();
    new Flattener(layout).collect(release());
    layout.close();
    const rows = () => new Flattener(layout).rows(release({ tender: { title: 'New' } }));
    expect(rows).toThrow(UnplannedFieldError);
    expect(rows).toThrow(/no column for tender/);
  });
});

describe('what came before', () => {
  it('is never forgotten, and next to nothing is taken for it', () => {
    const seen = new SeenBefore();
    const keys = Array.from({ length: 200_000 }, (_, nth) =>
      JSON.stringify([`ocds-213czf-${nth}`, `${nth}`]),
    );
    const mistaken = keys.filter((key) => seen.add(key)).length;
    expect(mistaken).toBeLessThan(20);
    expect(keys.every((key) => seen.add(key))).toBe(true);
  });
});
