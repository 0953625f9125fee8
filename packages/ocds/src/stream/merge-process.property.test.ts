import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, type MergeOptions, version } from '../merge/index.js';
import { AsWritten, KnownPlaces } from './as-written.js';
import { JsonBytes } from './json-bytes.js';
import { mergeProcess, type Wanted } from './merge-process.js';
import { VersionedJson } from './versioned-json.js';

const often = (value: fc.Arbitrary<unknown>) => ({ weight: 9, arbitrary: value });
const seldom = (...values: unknown[]) => ({ weight: 1, arbitrary: fc.constantFrom(...values) });
const id = fc.oneof(often(fc.constantFrom(1, '1')), seldom(0, '', null, true));
const name = fc.oneof(
  often(fc.constantFrom('items', 'tender', 'parties', 'roles', 'secret')),
  seldom('__proto__', 'constructor', 'id', 'value', 'releaseID', 'releaseDate', 'releaseTag'),
) as fc.Arbitrary<string>;

/** Releases of any shape, in which the same few names and ids keep meeting. */
const { object } = fc.letrec<{ value: unknown; object: object; item: object }>((tie) => ({
  object: fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  item: fc
    .tuple(fc.option(id, { nil: undefined }), tie('object'))
    .map(([given, rest]) => (given === undefined ? rest : { ...rest, id: given })),
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(often(fc.constantFrom(1, 'x', '£', true)), seldom(null, '')),
    tie('object'),
    fc.array(tie('item'), { maxLength: 2 }),
    fc.array(tie('value'), { maxLength: 2 }),
  ),
}));
const releases = fc
  .array(fc.tuple(object, fc.constantFrom('2026-01', '2026-02', '2026-03')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) =>
    all.map(([fields, date], index) => ({
      ...fields,
      ocid: 'ocds-213czf-1',
      id: String(index),
      date,
      tag: ['tender'],
    })),
  );
const options: fc.Arbitrary<MergeOptions> = fc.constantFrom<MergeOptions>(
  {},
  { onConflict: 'keep-later' },
  { onConflict: 'keep-later', rules: { 'tender.secret': 'omit', 'items.secret': 'omit' } },
  { onConflict: 'keep-later', overrides: { items: 'append', 'tender.items': 'by-position' } },
);

const said = (make: () => unknown): string | undefined => {
  try {
    return JSON.stringify(make());
  } catch {
    return undefined;
  }
};

/** What is written of a process, its error apart. */
function written(text: string, wanted: Wanted, given: MergeOptions) {
  const merged = mergeProcess(JSON.parse(text) as unknown[], wanted, given);
  const { compiledRelease, versionedRelease } = merged;
  const json = new JsonBytes();
  if (versionedRelease) new VersionedJson(json).write(versionedRelease);
  return [
    compiledRelease && JSON.stringify(compiledRelease),
    versionedRelease && Buffer.from(json.take()).toString('utf8'),
  ];
}

describe('merging a process by taking over what it holds', () => {
  it('writes what merging copies of it gives, to the letter', () => {
    fc.assert(
      fc.property(releases, options, (given, how) => {
        const text = JSON.stringify(given);
        const compiled = said(() => compile(given, how));
        const versioned = said(() => version(given, how));
        expect(written(text, { compiled: true, versioned: false }, how)).toEqual([
          compiled,
          undefined,
        ]);
        expect(written(text, { compiled: false, versioned: true }, how)).toEqual([
          undefined,
          versioned,
        ]);
        const isWhole = compiled !== undefined && versioned !== undefined;
        expect(written(text, { compiled: true, versioned: true }, how)).toEqual(
          isWhole ? [compiled, versioned] : [undefined, undefined],
        );
      }),
      { numRuns: 600 },
    );
  });

  it('writes the same where parts are copied from the text of their release', () => {
    const wanted = { compiled: true, versioned: false };
    fc.assert(
      fc.property(fc.array(releases, { maxLength: 5 }), options, (processes, how) => {
        const places = new KnownPlaces(1);
        for (const given of processes) {
          const asWritten = new AsWritten(places);
          const parsed = given.map((release) => asWritten.parse(JSON.stringify(release)).value);
          const { compiledRelease } = mergeProcess(parsed, wanted, how, asWritten);
          const json = new JsonBytes();
          if (compiledRelease) asWritten.write(compiledRelease, json);
          expect(Buffer.from(json.take()).toString('utf8')).toBe(
            said(() => compile(given, how)) ?? '',
          );
        }
      }),
      { numRuns: 600 },
    );
  });

  it('takes nothing over that merging would leave out', () => {
    const text = JSON.stringify([{ ocid: 'ocds-213czf-1', tender: { title: 'x', items: [] } }]);
    const [compiled] = written(text, { compiled: true, versioned: false }, {});
    expect(JSON.parse(compiled ?? '')).toMatchObject({ tender: { title: 'x' } });
    expect(compiled).not.toContain('items');
  });
});
