import { describe, expect, it } from 'vitest';
import { releaseSchema } from '../schema/index.js';
import { BuildError, buildRelease, type FirstRelease } from './index.js';

const first = (parts: Partial<FirstRelease> = {}): FirstRelease => ({
  ocid: 'ocds-213czf-demo',
  id: '1',
  date: '2026-04-01T00:00:00Z',
  tender: { id: 't', title: 'Home care in Westmere' },
  ...parts,
});

/** What a caller without types might write. */
const untyped = (parts: object) => ({ ...first(), ...parts });

describe('a first release', () => {
  it('is complete and valid', () => {
    const built = buildRelease(first());
    expect(built).toEqual({
      ocid: 'ocds-213czf-demo',
      id: '1',
      date: '2026-04-01T00:00:00Z',
      tag: ['tender'],
      initiationType: 'tender',
      tender: { id: 't', title: 'Home care in Westmere' },
    });
    expect(releaseSchema.parse(built)).toEqual(built);
  });

  it('has every date in UTC, however it was written', () => {
    const tender = {
      id: 't',
      tenderPeriod: { startDate: new Date(0), endDate: '2026-06-30T23:59:59+01:00' },
      documents: [{ id: 'd', datePublished: { epochMilliseconds: 0 } }],
    };
    expect(buildRelease(first({ date: new Date(0), tender }))).toMatchObject({
      date: '1970-01-01T00:00:00Z',
      tender: {
        tenderPeriod: { startDate: '1970-01-01T00:00:00Z', endDate: '2026-06-30T22:59:59Z' },
        documents: [{ datePublished: '1970-01-01T00:00:00Z' }],
      },
    });
  });

  it('leaves out what is undefined and keeps what nobody declared', () => {
    const built = buildRelease(untyped({ buyer: undefined, local: { on: true } }));
    expect(built).not.toHaveProperty('buyer');
    expect(built.local).toEqual({ on: true });
  });

  it('shares nothing with what it was made of', () => {
    const given = first();
    const built = buildRelease(given);
    expect(built.tender).not.toBe(given.tender);
  });

  it.each([
    [{ ocid: 'demo' }, 'bad_ocid', '/ocid'],
    [{ ocid: 'ocds-213CZF-demo' }, 'bad_ocid', '/ocid'],
    [{ id: '' }, 'bad_release_id', '/id'],
    [{ id: 'a#1' }, 'bad_release_id', '/id'],
    [{ date: '2026-04-01' }, 'bad_date', '/date'],
    [{ date: new Date(Number.NaN) }, 'bad_date', '/date'],
    [{ tag: ['compiled'] }, 'bad_tag', '/tag'],
    [{ tag: ['toString'] }, 'bad_tag', '/tag'],
    [{ tag: ['contract', 'signed'] }, 'bad_tag', '/tag'],
    [{ tag: [] }, 'bad_tag', '/tag'],
    [{ initiationType: 'auction' }, 'not_valid', '/initiationType'],
    [{ tender: { title: 'Home care' } }, 'not_valid', '/tender/id'],
    [{ tender: { id: 't', title: null } }, 'null_not_allowed', '/tender/title'],
    [{ tender: { id: 't', title: '' } }, 'empty', '/tender/title'],
    [{ tender: { id: 't', documents: [] } }, 'empty', '/tender/documents'],
    [{ tender: { id: 't', value: {} } }, 'empty', '/tender/value'],
    [
      { tender: { id: 't', value: { amount: Number.NaN } } },
      'number_out_of_range',
      '/tender/value/amount',
    ],
    [{ 'tender/1~': { title: '\0' } }, 'character_not_allowed', '/tender~11~0/title'],
    [{ tender: { id: 't', areas: new Map() } }, 'not_json', '/tender/areas'],
    [{ parties: [{ id: '1', roles: 'buyer' }] }, 'not_valid', '/parties/0/roles'],
    [{ awards: [{ id: 'a' }, { id: 'a' }] }, 'not_valid', '/awards'],
    [{ awards: [{ id: 'a' }, { id: 'a', title: 'Meals' }] }, 'repeated_id', '/awards/1/id'],
    [
      { tender: { id: 't', lots: [{ id: 1 }, { id: '1' }, { id: 1, title: 'Meals' }] } },
      'repeated_id',
      '/tender/lots/2/id',
    ],
  ])('refuses %j', (parts, code, pointer) => {
    const build = () => buildRelease(untyped(parts));
    expect(build).toThrow(BuildError);
    expect(build).toThrow(expect.objectContaining({ code, pointer }));
  });

  it('refuses a number that JSON has no word for', () => {
    const build = () => buildRelease(untyped({ tender: { id: 't', count: 1n } }));
    expect(build).toThrow(expect.objectContaining({ code: 'not_json', pointer: '/tender/count' }));
  });

  it('refuses what holds itself', () => {
    const knot: Record<string, unknown> = {};
    knot.knot = knot;
    expect(() => buildRelease(untyped({ knot }))).toThrow(/more than a hundred levels/);
  });

  it.each([
    [{ tender: { id: 't', status: 'open' } }, 'One of planning, planned, active'],
    [{ tender: { id: 't', value: { currency: 'POUND' } } }, 'The codes of the standard’s list'],
    [{ tender: { id: true } }, 'Text or a whole number is accepted.'],
    [{ tender: { title: 'x' } }, 'This is missing, and the standard requires it.'],
    [{ language: 3 }, 'Text is accepted.'],
  ])('says of %j what is accepted', (parts, sentence) => {
    expect(() => buildRelease(untyped(parts))).toThrow(sentence);
  });

  it('is checked by the compiler where a code is wrong', () => {
    // @ts-expect-error There is no such status.
    const wrong: FirstRelease = first({ tender: { id: 't', status: 'open' } });
    expect(() => buildRelease(wrong)).toThrow(BuildError);
  });
});
