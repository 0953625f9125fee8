import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DomainError } from '../domain-error.js';
import { cursorOf, keyIn, pageFrom } from './paging.js';

const schema = z.tuple([z.string(), z.number()]);
const key = fc.tuple(fc.string({ unit: 'binary' }), fc.integer());

describe('a cursor', () => {
  it('gives back any key it was made of, and fits into an address', () => {
    fc.assert(
      fc.property(key, (made) => {
        const cursor = cursorOf(made);
        expect(cursor).toMatch(/^[\w-]*$/);
        expect(keyIn(cursor, schema)).toEqual(made);
      }),
    );
  });

  it('that we did not make is refused as a wrong parameter, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => keyIn(`${text}!`, schema)).toThrow(DomainError);
      }),
    );
    expect(() => keyIn(cursorOf(['a']), schema)).toThrow(DomainError);
  });

  it('walks through any list, leaving nothing out and giving nothing twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 7 }),
        (total, limit) => {
          const rows = Array.from({ length: total }, (_, index) => ({ index }));
          const seen: number[] = [];
          let after = -1;
          for (;;) {
            const found = rows.filter(({ index }) => index > after).slice(0, limit + 1);
            const { items, nextCursor } = pageFrom(found, limit, ({ index }) => [index]);
            seen.push(...items.map(({ index }) => index));
            if (nextCursor === null) break;
            [after] = keyIn(nextCursor, z.tuple([z.number()])) ?? [total];
          }
          expect(seen).toEqual(rows.map(({ index }) => index));
        },
      ),
    );
  });
});
