import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../shared/steps.js';
import { many } from '../testing/many.js';
import { NotJson, parseInSteps } from './parse-in-steps.js';

const long = many(4000, (nth) => ({ id: nth, note: 'in [brackets], {braces} and "quotes" \\' }));

/** Texts long enough to be taken apart, with short ones inside. */
const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue(),
    fc.constant(long),
    fc.constant('"\\"'.repeat(40_000)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), tie('value'), { maxKeys: 4 }),
  ),
})).value;
const blanks = fc.constantFrom(undefined, 1, '\t');

describe('parsing a long text in pieces', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(anyValue, blanks, (value, space) => {
        const text = JSON.stringify(value, undefined, space);
        expect(finish(parseInSteps(text))).toEqual(JSON.parse(text));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps a field called __proto__ a field', () => {
    const text = `{"list":${JSON.stringify(long)},"__proto__":{"polluted":true}}`;
    const read = finish(parseInSteps(text)) as object;
    expect(Object.keys(read)).toEqual(['list', '__proto__']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  const whole = JSON.stringify({ list: long, last: long });
  it.each([
    ['is cut short', whole.slice(0, -1)],
    ['is cut short within a string', whole.slice(0, 100_001)],
    ['goes on behind its end', `${whole} {}`],
    ['has a comma too many at the end of a long list', whole.replace('}],"last"', '},],"last"')],
    ['has a comma too many at the end', `${whole.slice(0, -1)},}`],
    ['has a comma too many in a long list', whole.replace('},{"id":3000', '},,{"id":3000')],
    ['lacks a comma', whole.replace('],"last"', ']"last"')],
    ['lacks a colon', whole.replace('"last":', '"last"')],
    ['closes a list with a brace', whole.replace('}],"last"', '}},"last"')],
    ['has a word that is no value', whole.replace('"id":3000', '"id":maybe')],
    ['names a field with a number', whole.replace('"last"', '7')],
    ['is markup', `<html>${'<p>'.repeat(50_000)}`],
    ['is nothing', ''],
  ])('refuses a text that %s', (_what, text) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(() => finish(parseInSteps(text))).toThrow(NotJson);
  });

  it('refuses lists in lists without end, and does not look through them again and again', () => {
    expect(() => finish(parseInSteps('['.repeat(1_000_000)))).toThrow(NotJson);
  });

  it('rests after every piece', () => {
    const steps = parseInSteps(whole);
    let rests = 0;
    while (steps.next().done !== true) rests += 1;
    expect(rests).toBeGreaterThan(whole.length / 100_000);
  });
});
