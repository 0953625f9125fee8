import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, MergeError } from '../merge/index.js';
import { releaseSchema } from '../schema/index.js';
import { isObject, type JsonObject } from '../shared/objects.js';
import { anyRelease } from '../testing/any-json.js';
import { release } from '../testing/given.js';
import { reachablePair } from '../testing/states.js';
import { BuildError, diff } from './index.js';

const head = { id: '2', date: '2026-05-01T00:00:00Z' };

/** What a compiled release says, whatever the order of fields and of items with ids. */
function facts(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(facts).filter((item) => item !== undefined);
    if (items.length === 0) return undefined;
    return items.every(isObject) ? items.toSorted((a, b) => (spell(a) < spell(b) ? -1 : 1)) : items;
  }
  if (!isObject(value)) return value ?? undefined;
  const fields = Object.entries(value)
    .map(([name, inner]) => [name, facts(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

const spell = (value: unknown) => JSON.stringify(value);

function known(...releases: object[]): unknown {
  const { id: _id, date: _date, tag: _tag, ...rest } = compile(releases);
  return facts(rest);
}

/** The value without each of its leaves in turn; lists that are replaced whole are one leaf. */
function* withoutOneLeaf(value: JsonObject): Generator<JsonObject> {
  for (const [name, inner] of Object.entries(value)) {
    const { [name]: _gone, ...rest } = value;
    if (isObject(inner)) for (const less of withoutOneLeaf(inner)) yield { ...value, [name]: less };
    else if (Array.isArray(inner) && inner.every((item) => isObject(item) && 'id' in item))
      for (const [at, item] of (inner as JsonObject[]).entries())
        for (const less of withoutOneLeaf(item)) yield { ...value, [name]: inner.with(at, less) };
    else yield rest;
  }
}

describe('the difference between two states of a process', () => {
  it('turns one into the other when merged, and is a valid release', () => {
    fc.assert(
      fc.property(reachablePair, ({ before, after }) => {
        const changes = diff(before, after, head);
        if (!changes) return expect(known(before)).toEqual(known(after));
        expect(known(before, changes)).toEqual(known(after));
        expect(releaseSchema.parse(changes)).toEqual(changes);
      }),
      { numRuns: 200 },
    );
  });

  it('holds nothing that could be left out', () => {
    fc.assert(
      fc.property(reachablePair, ({ before, after }) => {
        const changes = diff(before, after, head);
        if (!changes) return;
        const { ocid, id, date, tag, initiationType, ...content } = changes;
        const target = known(after);
        for (const less of withoutOneLeaf(content)) {
          const shorter = { ocid, id, date, tag, initiationType, ...less };
          const still = releaseSchema.safeParse(shorter).success;
          if (still) expect(known(before, shorter)).not.toEqual(target);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing between a state and itself', () => {
    fc.assert(
      fc.property(reachablePair, ({ before }) => {
        expect(diff(before, structuredClone(before), head)).toBeUndefined();
      }),
    );
  });

  it('changes neither of the two', () => {
    fc.assert(
      fc.property(reachablePair, ({ before, after }) => {
        const given = spell([before, after]);
        diff(before, after, head);
        expect(spell([before, after])).toBe(given);
      }),
    );
  });

  it('is right or refused with a named error, whatever it is given', () => {
    const state = anyRelease.map((fields) => release({ ...fields, ...release() }));
    fc.assert(
      fc.property(state, state, (before, after) => {
        try {
          const changes = diff(before, after, head);
          if (changes) expect(known(before, changes)).toEqual(known(after));
          else expect(known(before)).toEqual(known(after));
        } catch (error) {
          if (!(error instanceof BuildError || error instanceof MergeError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
