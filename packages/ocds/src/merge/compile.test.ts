import { describe, expect, it } from 'vitest';
import { release } from '../testing/given.js';
import { compile } from './compile.js';
import type { MergeWarning } from './types.js';

const first = (parts: object) => release({ id: '1', date: '2026-01-01T00:00:00Z', ...parts });
const second = (parts: object) => release({ id: '2', date: '2026-02-01T00:00:00Z', ...parts });
const third = (parts: object) => release({ id: '3', date: '2026-03-01T00:00:00Z', ...parts });

describe('compiling the releases of a process', () => {
  it('names the result after the process and its last date', () => {
    expect(compile([first({}), second({})])).toMatchObject({
      ocid: 'ocds-213czf-demo',
      id: 'ocds-213czf-demo-2026-02-01T00:00:00Z',
      date: '2026-02-01T00:00:00Z',
      tag: ['compiled'],
    });
  });

  it('takes the newest word whatever order the releases come in', () => {
    const older = first({ tender: { title: 'Draft', status: 'planned' } });
    const newer = second({ tender: { title: 'Home care' } });
    const tender = { title: 'Home care', status: 'planned' };
    expect(compile([newer, older]).tender).toEqual(tender);
    expect(compile([older, newer]).tender).toEqual(tender);
  });

  it('merges items of a list by id and adds items that have none', () => {
    const one = first({ awards: [{ id: 1, title: 'Lot 1' }, { title: 'No id' }] });
    const two = second({ awards: [{ id: 1, status: 'active' }, { id: '1' }, { title: 'No id' }] });
    expect(compile([one, two]).awards).toEqual([
      { id: 1, title: 'Lot 1', status: 'active' },
      { title: 'No id' },
      { id: '1' },
      { title: 'No id' },
    ]);
  });

  it('merges metrics by id, so a result joins the results before it', () => {
    const reported = (id: string, measure: number) => ({
      contracts: [
        {
          id: '1',
          implementation: { metrics: [{ id: 'onTime', observations: [{ id, measure }] }] },
        },
      ],
    });
    const compiled = compile([first(reported('q1', 97)), second(reported('q2', 93))]);
    expect(compiled.contracts?.[0]?.implementation?.metrics?.[0]?.observations).toEqual([
      { id: 'q1', measure: 97 },
      { id: 'q2', measure: 93 },
    ]);
  });

  it('replaces whole lists where the standard says so, even by an empty one', () => {
    const one = first({ parties: [{ id: 'a', additionalIdentifiers: [{ id: 'x' }] }] });
    const two = second({ parties: [{ id: 'a', additionalIdentifiers: [] }] });
    expect(compile([one, two]).parties).toEqual([{ id: 'a', additionalIdentifiers: [] }]);
  });

  it('removes a field that a later release sets to null, until a later one restores it', () => {
    const one = first({ tender: { id: 't', title: 'Home care' } });
    const two = second({ tender: { title: null } });
    expect(compile([one, two]).tender).toEqual({ id: 't' });
    const three = third({ tender: { title: 'Care at home' } });
    expect(compile([one, two, three]).tender).toEqual({ id: 't', title: 'Care at home' });
  });

  it('takes no notice of null over an object, or of empty objects and lists', () => {
    const one = first({ buyer: { id: 'council' }, buyerID: [] });
    const two = second({ buyer: null, tender: { value: {} }, awards: [], contracts: [{}] });
    const compiled = compile([one, two]);
    expect(compiled.buyer).toEqual({ id: 'council' });
    expect(compiled).not.toHaveProperty('tender');
    expect(compiled).not.toHaveProperty('awards');
    expect(compiled).not.toHaveProperty('contracts');
    expect(compiled).not.toHaveProperty('buyerID');
  });

  it('keeps fields in order of first appearance', () => {
    const one = first({ tender: { title: 'a', id: 't' } });
    const two = second({ tender: { status: 'active', id: 't' } });
    expect(Object.keys(compile([one, two]).tender ?? {})).toEqual(['title', 'id', 'status']);
  });

  it('keeps a field called __proto__ as a field', () => {
    const odd = JSON.parse('{"ocid":"x","tender":{"__proto__":{"polluted":true},"id":"t"}}');
    const { tender } = compile([odd]);
    expect(Object.keys(tender ?? {})).toEqual(['__proto__', 'id']);
    expect(tender).not.toHaveProperty('polluted');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('what the caller is told', () => {
  const warnings = (releases: unknown[], onConflict?: 'keep-later') => {
    const heard: MergeWarning[] = [];
    const options = { onWarning: (warning: MergeWarning) => heard.push(warning) };
    compile(releases, onConflict ? { ...options, onConflict } : options);
    return heard;
  };

  it('warns of an id used twice in one list and lets the later field win', () => {
    const twice = first({
      awards: [
        { id: '1', title: 'a', status: 'active' },
        { id: '1', title: 'b' },
      ],
    });
    expect(warnings([twice])).toEqual([{ code: 'duplicate_id', path: 'awards', id: '1' }]);
    expect(compile([twice]).awards).toEqual([{ id: '1', title: 'b', status: 'active' }]);
  });

  it('warns of two releases with one date', () => {
    expect(warnings([first({}), first({ id: '2' })])).toEqual([
      { code: 'repeated_date', path: 'date', date: '2026-01-01T00:00:00Z' },
    ]);
  });

  it('refuses a field that is an object and later a list, naming it', () => {
    const releases = [first({ bids: { details: [], a: 1 } }), second({ bids: [{ id: '1' }] })];
    expect(() => compile(releases)).toThrow(
      expect.objectContaining({ name: 'InconsistentTypeError', path: 'bids' }),
    );
  });

  it('keeps the later of two types when asked, and drops nothing else', () => {
    const one = first({ tender: { id: 't', options: { description: 'Two years more' } } });
    const two = second({ tender: { options: 'Two years more', title: 'Home care' } });
    expect(compile([one, two], { onConflict: 'keep-later' }).tender).toEqual({
      id: 't',
      options: 'Two years more',
      title: 'Home care',
    });
    expect(warnings([one, two], 'keep-later')).toEqual([
      { code: 'inconsistent_type', path: 'tender.options' },
    ]);
  });

  it.each([
    ['MissingDateKeyError', { ocid: 'x' }],
    ['NullDateValueError', { ocid: 'x', date: null }],
    ['NonStringDateValueError', { ocid: 'x', date: 2026 }],
    ['NonObjectReleaseError', ['a list']],
  ])('refuses with %s what cannot be put in order', (name, odd) => {
    const message = expect.stringMatching(/release 2 is/i) as string;
    expect(() => compile([first({}), odd])).toThrow(expect.objectContaining({ name, message }));
  });

  it('takes what a release has of its own, and not what it inherits', () => {
    const inherited: object = Object.create({ language: 'cy' });
    expect(compile([Object.assign(inherited, first({}))])).not.toHaveProperty('language');
  });

  it('needs no date of a release that stands alone', () => {
    const alone = { ocid: 'x', tender: { id: 't' } };
    expect(compile([alone])).toEqual({ tag: ['compiled'], id: 'x', ...alone });
  });
});
