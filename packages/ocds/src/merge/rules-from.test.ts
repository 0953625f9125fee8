import { describe, expect, it } from 'vitest';
import { sharedIsHere, sharedText, whenShared } from '../testing/shared.js';
import { compile } from './compile.js';
import { builtInRules } from './rules.js';
import { rulesFrom } from './rules-from.js';
import { version } from './version.js';

const text = { type: 'string' };
const listOf = (items: object) => ({ type: ['array', 'null'], items });
const schemaOf = (properties: object, definitions: object = {}) => ({ properties, definitions });

describe('the merge rules of a schema', () => {
  it('leave out what the schema omits when merged, in the words of 1.1 and of 1.0', () => {
    const schema = schemaOf({
      date: { ...text, omitWhenMerged: true },
      tag: { ...text, mergeStrategy: 'ocdsOmit' },
      ocid: { ...text, omitWhenMerged: false },
    });
    expect(rulesFrom(schema)).toEqual({ date: 'omit', tag: 'omit' });
  });

  it('replace lists that are merged whole, in the words of 1.1 and of 1.0', () => {
    const items = { type: 'object', properties: { id: text } };
    const schema = schemaOf({
      changes: { ...listOf(items), wholeListMerge: true },
      lots: { ...listOf(items), mergeStrategy: 'ocdsVersion' },
      parties: listOf(items),
    });
    expect(rulesFrom(schema)).toEqual({ changes: 'replace', lots: 'replace' });
  });

  it('replace lists whose items are not objects or have no id', () => {
    const schema = schemaOf({
      roles: listOf(text),
      mixed: listOf({ type: ['object', 'string'], properties: { id: text } }),
      notes: listOf({ type: 'object', properties: { note: text } }),
    });
    expect(rulesFrom(schema)).toEqual({ roles: 'replace', mixed: 'replace', notes: 'replace' });
  });

  it('leave to the data what the schema does not say of the items', () => {
    const schema = schemaOf({ bids: listOf({ type: 'object' }), lots: listOf({}), any: text });
    expect(rulesFrom(schema)).toEqual({});
  });

  it('follow references, and stop where a definition holds itself', () => {
    const part = {
      type: 'object',
      properties: { id: text, codes: listOf(text), parts: listOf({ $ref: '#/definitions/Part' }) },
    };
    const schema = schemaOf({ parts: listOf({ $ref: '#/definitions/Part' }) }, { Part: part });
    expect(rulesFrom(schema)).toEqual({ 'parts.codes': 'replace' });
  });

  it('name a reference that leads out of the schema', () => {
    const schema = schemaOf({ lots: { $ref: 'https://example.org/lots.json' } });
    expect(() => rulesFrom(schema)).toThrow(
      'The schema refers to https://example.org/lots.json, which it does not hold.',
    );
  });

  it('take extensions in, whose nulls take nothing away, and leave what was given', () => {
    const schema = schemaOf({ tender: { $ref: '#/definitions/Tender' } }, { Tender: {} });
    const before = structuredClone(schema);
    const patch = { definitions: { Tender: { properties: { reasons: listOf(text) } } } };
    const rules = rulesFrom(schema, patch, { properties: { tender: null } });
    expect(rules).toEqual({ 'tender.reasons': 'replace' });
    expect(schema).toEqual(before);
  });

  it('leave out a field wherever it stands, in compiled and in versioned releases', () => {
    const rules = rulesFrom(
      schemaOf({
        tender: { type: 'object', properties: { secret: { ...text, omitWhenMerged: true } } },
        bids: listOf({
          type: 'object',
          properties: { id: text, secret: { omitWhenMerged: true } },
        }),
      }),
    );
    const said = {
      ocid: 'p',
      tender: { title: 'a', secret: 'b' },
      bids: [{ id: 1, secret: 'c' }, { secret: 'd' }],
      awards: [{ id: 1, secret: 'e' }],
    };
    expect(compile([said], { rules })).toMatchObject({
      tender: { title: 'a' },
      bids: [{ id: 1 }],
      awards: [{ id: 1, secret: 'e' }],
    });
    for (const merged of [compile([said], { rules }), version([said], { rules })]) {
      expect(merged.tender).not.toHaveProperty('secret');
      expect(merged.bids).toEqual([{ id: 1 }]);
    }
  });

  it('decide what compiling does', () => {
    const rules = rulesFrom(schemaOf({ notes: listOf({ type: 'object', properties: {} }) }));
    const said = (date: string, note: string) => ({
      ocid: 'p',
      date,
      notes: [{ id: 1, [note]: 1 }],
    });
    const releases = [said('2026-01-01', 'first'), said('2026-02-01', 'second')];
    expect(compile(releases, { rules }).notes).toEqual([{ id: 1, second: 1 }]);
    expect(compile(releases).notes).toEqual([{ id: 1, first: 1, second: 1 }]);
  });
});

describe.skipIf(!sharedIsHere)(`the official schema${whenShared}`, () => {
  const read = (path: string) => JSON.parse(sharedText(path));

  it.each(['release-schema', 'dereferenced-release-schema'])(
    'gives in %s the rules that are built in',
    (name) => {
      expect(rulesFrom(read(`schema-1.1.5/${name}.json`))).toEqual(builtInRules);
    },
  );

  it('gets no rule from the Metrics extension', () => {
    const metrics = read('extensions/metrics/release-schema.json');
    expect(rulesFrom(read('schema-1.1.5/release-schema.json'), metrics)).toEqual(builtInRules);
  });
});
