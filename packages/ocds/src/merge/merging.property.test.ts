import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameJson } from '../shared/same-json.js';
import { compile } from './compile.js';
import { startCompiling, startVersioning } from './incremental.js';
import { version } from './version.js';
import { isVersions } from './versions.js';

/**
 * Releases whose fields keep their type, so that merging them is never a conflict: what
 * publishers do who follow the standard.
 */
const text = fc.string({ maxLength: 3 });
const maybe = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: undefined, freq: 4 });
const typed = (scalar: fc.Arbitrary<unknown>) => {
  const item = (extra: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record({ id: fc.constantFrom('1', '2', 1, 3), ...extra });
  const observations = fc.uniqueArray(
    item({ measure: scalar, dimensions: maybe(fc.dictionary(fc.constantFrom('a', 'b'), scalar)) }),
    { selector: ({ id }) => id, maxLength: 3 },
  );
  const awards = fc.uniqueArray(
    item({ title: maybe(scalar), constructor: maybe(scalar), observations: maybe(observations) }),
    { selector: ({ id }) => id, maxLength: 3 },
  );
  const roles = fc.array(text, { maxLength: 2 });
  const parties = fc.array(item({ roles: maybe(roles) }), { maxLength: 1 });
  const tender = fc.record({
    title: maybe(scalar),
    value: maybe(fc.record({ amount: maybe(scalar) })),
  });
  return fc.record({
    tender: maybe(tender),
    awards: maybe(awards),
    parties: maybe(parties),
    language: maybe(scalar),
  });
};

const releasesOf = (scalar: fc.Arbitrary<unknown>) =>
  fc.array(typed(scalar), { minLength: 1, maxLength: 5 }).map((all) =>
    all.map((fields, index) => ({
      ocid: 'ocds-213czf-1',
      id: String(index),
      date: `2026-0${index + 1}-01T00:00:00Z`,
      tag: ['tender'],
      ...withoutUndefined(fields),
    })),
  );

const plain = releasesOf(fc.oneof(text, fc.integer(), fc.boolean()));
const withNulls = releasesOf(fc.oneof(text, fc.integer(), fc.constant(null)));
const cut = fc.nat({ max: 5 });

describe('merging releases over time', () => {
  it('is associative where nothing is taken away: groups may be merged first', () => {
    fc.assert(
      fc.property(plain, cut, cut, (releases, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const group = releases.slice(from, to);
        const grouped = [
          ...releases.slice(0, from),
          ...(group.length > 0 ? [compile(group)] : []),
          ...releases.slice(to),
        ];
        expect(compile(grouped)).toEqual(compile(releases));
      }),
    );
  });

  it('says the same one release at a time, from any previous release, as all at once', () => {
    fc.assert(
      fc.property(withNulls, cut, (releases, at) => {
        const [before, after] = [releases.slice(0, at), releases.slice(at)];
        const previous = (merged: object) => (before.length > 0 ? { previous: merged } : {});
        const compiling = startCompiling(previous(compile(before)));
        const versioning = startVersioning(previous(version(before)));
        for (const release of after) {
          compiling.add(release);
          versioning.add(release);
        }
        expect(compiling.release()).toEqual(compile(releases));
        expect(versioning.release()).toEqual(version(releases));
      }),
    );
  });

  it('gives as compiled what is newest of every version', () => {
    fc.assert(
      fc.property(withNulls, (releases) => {
        const { id: _id, date: _date, tag: _tag, ...compiled } = compile(releases);
        expect(newest(version(releases))).toEqual(compiled);
      }),
    );
  });

  it('notes a version only where the value changed, oldest first', () => {
    fc.assert(
      fc.property(withNulls, (releases) => {
        for (const versions of versionsIn(version(releases)))
          versions.slice(1).forEach(({ value, releaseDate }, index) => {
            expect(sameJson(value, versions[index]?.value)).toBe(false);
            expect(releaseDate > (versions[index]?.releaseDate ?? '')).toBe(true);
          });
      }),
    );
  });

  it('leaves releases as they were, and shares nothing with them', () => {
    fc.assert(
      fc.property(withNulls, (releases) => {
        const before = JSON.stringify(releases);
        spoil(version(releases));
        spoil(compile(releases));
        expect(JSON.stringify(releases)).toBe(before);
      }),
    );
  });
});

function withoutUndefined(value: unknown): object {
  return JSON.parse(JSON.stringify(value));
}

/** The newest value of every field that is not null. */
function newest(value: unknown): unknown {
  if (isVersions(value)) return value.at(-1)?.value;
  if (Array.isArray(value)) return value.map(newest);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([field, inner]) => [field, newest(inner)] as const)
    .filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept);
}

interface Noted {
  value: unknown;
  releaseDate: string;
}

function versionsIn(value: unknown): Noted[][] {
  if (isVersions(value)) return [value as unknown as Noted[]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(versionsIn);
}

function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) spoil(inner);
  if (Array.isArray(value)) value.push('spoiled');
  else Object.assign(value, { spoiled: true });
}
