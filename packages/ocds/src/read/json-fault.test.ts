import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './index.js';
import { jsonFault } from './json-fault.js';

describe('text that is not JSON', () => {
  it.each([
    ['', 1, 1, 'a value'],
    ['{"a":1,}', 1, 8, 'a name in quotes'],
    ['{a:1}', 1, 2, 'a name in quotes or }'],
    ['{"a" 1}', 1, 6, 'a colon'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'a comma or }'],
    ['[1 2]', 1, 4, 'a comma or ]'],
    ['[1,]', 1, 4, 'a value'],
    ['[01]', 1, 3, 'a comma or ]'],
    ['[NaN]', 1, 2, 'a value or ]'],
    ["{'a':1}", 1, 2, 'a name in quotes or }'],
    ['["a\nb"]', 1, 4, 'no control character'],
    ['["\\x"]', 1, 3, 'an escape such as \\n or \\u00e9'],
    ['["open', 1, 7, 'the end of the text, "'],
    ['{"a":[1', 1, 8, 'a comma or ]'],
    ['[] []', 1, 4, 'the end'],
    ['{"a":1}}', 1, 8, 'the end'],
  ])(
    '%j is told with its line, its column and what was expected',
    (text, line, column, expected) => {
      expect(jsonFault(text)).toMatchObject({ line, column, expected });
      const [problem] = parseJson(text).problems;
      expect(problem).toMatchObject({ code: 'not_json' });
      if (text) expect(problem?.message).toContain(`line ${line}, column ${column}`);
    },
  );

  it('is just what JSON.parse refuses', () => {
    const text = fc.oneof(
      fc.json(),
      fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ \n01-+.eEtrufalsn'.split('')) }),
      fc.tuple(fc.json(), fc.nat()).map(([json, at]) => json.slice(0, at % (json.length + 1))),
      fc
        .tuple(fc.json(), fc.nat())
        .map(([json, at]) => json.slice(0, at % 9) + json.slice((at % 9) + 1)),
    );
    fc.assert(
      fc.property(text, (given) => {
        let isJson = true;
        try {
          JSON.parse(given);
        } catch {
          isJson = false;
        }
        expect(jsonFault(given) === undefined).toBe(isJson);
      }),
      { numRuns: 2000 },
    );
  });
});
