import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.js';

const leaf = fc.oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.boolean(), fc.constant(null));
const field = fc.constantFrom('id', 'title', 'awards', 'tender', 'roles', '__proto__', 'x');
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.dictionary(field, tie('value'), { maxKeys: 4 }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}));
const releases = fc.array(
  fc
    .tuple(fc.dictionary(field, value, { maxKeys: 5 }), fc.integer({ min: 1, max: 9 }))
    .map(([fields, month]) => ({ ...fields, ocid: 'p', date: `2026-0${month}-01T00:00:00Z` })),
  { minLength: 1, maxLength: 4 },
);

describe('compiling any releases at all', () => {
  it('never changes what it was given', () => {
    fc.assert(
      fc.property(releases, (given) => {
        const before = JSON.stringify(given);
        compile(given, { onConflict: 'keep-later' });
        expect(JSON.stringify(given)).toBe(before);
      }),
    );
  });

  it('shares nothing with what it was given', () => {
    fc.assert(
      fc.property(releases, (given) => {
        const before = JSON.stringify(given);
        spoil(compile(given, { onConflict: 'keep-later' }));
        expect(JSON.stringify(given)).toBe(before);
      }),
    );
  });

  it('says the same when its result is compiled again', () => {
    fc.assert(
      fc.property(releases, (given) => {
        const once = compile(given, { onConflict: 'keep-later' });
        fc.pre(!JSON.stringify(once).includes('{}'));
        expect(compile([once])).toEqual(once);
      }),
    );
  });
});

function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) spoil(inner);
  if (Array.isArray(value)) value.push('spoiled');
  else Object.assign(value, { spoiled: true });
}
