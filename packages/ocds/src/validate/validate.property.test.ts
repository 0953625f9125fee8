import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRelease } from '../testing/any-json.js';
import { errorsOf, standards } from '../testing/standards.js';
import { findingsIn, reportText, startValidation, validate } from './index.js';

const packages = fc.record(
  {
    uri: fc.oneof(fc.webUrl(), fc.jsonValue()),
    version: fc.oneof(fc.constantFrom('1.0', '1.1', '1.1.5', '1.bad'), fc.jsonValue()),
    extensions: fc.oneof(fc.array(fc.webUrl()), fc.jsonValue()),
    releases: fc.oneof(fc.array(anyRelease, { maxLength: 3 }), fc.jsonValue()),
    records: fc.oneof(
      fc.array(
        fc.record(
          {
            ocid: fc.constantFrom('ocds-213czf-1', 'x', 5),
            releases: fc.array(anyRelease, { maxLength: 3 }),
            compiledRelease: anyRelease,
            versionedRelease: anyRelease,
          },
          { requiredKeys: [] },
        ),
        { maxLength: 3 },
      ),
      fc.jsonValue(),
    ),
  },
  { requiredKeys: [] },
);
const anything = fc
  .oneof(fc.jsonValue(), anyRelease, fc.array(anyRelease, { maxLength: 3 }), packages)
  .map((input) => withoutNegativeZero(input));

/** JSON writes -0 as 0, so that a report of it would not come back as it was. */
function withoutNegativeZero(value: unknown): unknown {
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(withoutNegativeZero);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, withoutNegativeZero(inner)]),
  );
}

describe.each(standards)('validation of anything, by %s', (_, standard) => {
  it('never throws, whatever the JSON, and its report can be said in words and in JSON', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const report = validate(input, { standard });
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
        expect(reportText(report)).toMatch(/checked against OCDS/);
        expect(findingsIn(report)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 120 },
    );
  });

  it('changes nothing of what it is given', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const before = structuredClone(input);
        validate(input, { standard });
        expect(input).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('points to a place that is there for everything it finds', () => {
    fc.assert(
      fc.property(anyRelease, (input) => {
        const report = validate([input], { standard });
        const { errors, checks, additionalFields, deprecated, missingIds, emptyFields } = report;
        const found = [
          errors,
          checks,
          additionalFields,
          deprecated,
          missingIds,
          emptyFields,
        ].flat();
        for (const { pointers, count } of found) {
          expect(pointers).toHaveLength(count);
          for (const pointer of pointers) expect(at([input], pointer)).not.toBeUndefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds the same in a list as in its releases one by one', () => {
    fc.assert(
      fc.property(fc.array(anyRelease, { maxLength: 4 }), (releases) => {
        const validation = startValidation({ standard });
        releases.forEach((release, index) => {
          validation.addMember('release', release, { pointer: `/${index}` });
        });
        const { kind: _kind, ...one } = validation.finish();
        const { kind: _other, ...whole } = validate(releases, { standard });
        expect({ ...one, counts: {} }).toEqual({ ...whole, counts: {} });
      }),
      { numRuns: 100 },
    );
  });
});

describe('both engines', () => {
  it('find the same errors over the same schema, whatever the release', () => {
    const [[, zod], [, ajv]] = standards as [
      (typeof standards)[number],
      (typeof standards)[number],
    ];
    fc.assert(
      fc.property(anyRelease, (release) => {
        const input = [release];
        const [one, other] = [
          validate(input, { standard: zod }),
          validate(input, { standard: ajv }),
        ];
        expect(errorsOf(one)).toEqual(errorsOf(other));
      }),
      { numRuns: 200 },
    );
  });
});

function at(root: unknown, pointer: string): unknown {
  let here: unknown = root;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    here = (here as Record<string, unknown>)[name];
  }
  return here;
}
