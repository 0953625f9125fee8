import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newToken, parseToken, type TokenKind } from './tokens.js';

const kinds: TokenKind[] = ['kss', 'ksl', 'kes', 'kak'];
const coop = fc.uuid({ version: 7 });

describe('a token', () => {
  it('says its kind and its co-op, and has the hash that is kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), coop, (kind, coopId) => {
        const { token, hash } = newToken(kind, coopId);
        expect(parseToken(token, ...kinds)).toEqual({ kind, coopId, hash });
      }),
    );
  });

  it('is nothing where another kind is asked for', () => {
    const { token } = newToken('kes', '0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e');
    expect(parseToken(token, 'kss', 'ksl', 'kak')).toBeUndefined();
  });

  it('is never the same twice', () => {
    const made = Array.from({ length: 1000 }, () =>
      newToken('kss', '0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e'),
    );
    expect(new Set(made.map(({ token }) => token)).size).toBe(1000);
  });

  it('reads anything else as no token, without failing', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...kinds, ''), (text, kind) => {
        expect(parseToken(`${kind}_${text}`, ...kinds)).toBeUndefined();
      }),
    );
  });
});
