import { describe, expect, it } from 'vitest';
import type { Observation } from '../index.js';
import { compile, InconsistentTypeError } from '../merge/index.js';
import { contract, metric, observation, quarter, release } from '../testing/given.js';
import { sharedIsHere, sharedText, whenShared } from '../testing/shared.js';
import {
  BuildError,
  diff,
  FieldNotRemovableError,
  ItemDeletedError,
  TypeChangedError,
} from './index.js';

const head = { id: '2', date: '2026-05-01T00:00:00Z' };
const tender = { id: 't', title: 'Home care', value: { amount: 1, currency: 'GBP' } };
const now = (parts: object) => ({ ...release(), ...parts });

/** What the release adds to the fields that every release has. */
function changes(before: object, after: object): object | undefined {
  const built = diff(now(before), now(after), head);
  if (!built) return undefined;
  const { ocid: _ocid, id: _id, date: _date, tag: _tag, initiationType: _type, ...rest } = built;
  return rest;
}

describe('what changed between two states of a process', () => {
  it('is nothing when they say the same, in any order and any offset', () => {
    const one = {
      tender: { ...tender, tenderPeriod: quarter.spring },
      awards: [{ id: 1 }, { id: 2 }],
    };
    const { title, ...rest } = tender;
    const tenderPeriod = { startDate: '2026-03-31T23:00:00Z', endDate: '2026-06-30T22:59:59Z' };
    const other = { awards: [{ id: 2 }, { id: 1 }], tender: { tenderPeriod, ...rest, title } };
    expect(changes(one, other)).toBeUndefined();
  });

  it('is only the fields that changed, with what the standard requires beside them', () => {
    const after = { ...tender, value: { amount: 2, currency: 'GBP' } };
    expect(changes({ tender }, { tender: after })).toEqual({
      tender: { id: 't', value: { amount: 2 } },
    });
    const active = contract({ status: 'active' });
    expect(
      changes({ contracts: [active] }, { contracts: [{ ...active, status: 'terminated' }] }),
    ).toEqual({
      contracts: [{ id: '1', awardID: '1', status: 'terminated' }],
    });
  });

  it('is a new item whole, and of an old one what is new', () => {
    const results = (...observations: Observation[]) => ({
      contracts: [contract({ implementation: { metrics: [metric({ observations })] } })],
    });
    const [spring, summer] = [
      observation({ id: 'a', measure: 1 }),
      observation({ id: 'b', measure: 2 }),
    ];
    expect(changes(results(spring), results(spring, summer))).toEqual({
      contracts: [
        {
          id: '1',
          awardID: '1',
          implementation: { metrics: [{ id: 'visitsOnTime', observations: [summer] }] },
        },
      ],
    });
  });

  it('is a list of codes or identifiers whole', () => {
    const party = (roles: string[], additionalIdentifiers: object[]) => ({
      parties: [{ id: '1', roles, additionalIdentifiers }],
    });
    expect(
      changes(
        party(['buyer', 'payer'], [{ id: '1' }, { id: '2' }]),
        party(['buyer'], [{ id: '2' }]),
      ),
    ).toEqual({ parties: [{ id: '1', roles: ['buyer'], additionalIdentifiers: [{ id: '2' }] }] });
  });

  it('may be of a field whose name every object knows', () => {
    const named = { constructor: { a: 1 }, toString: 'b' };
    expect(changes({}, named)).toEqual(named);
    expect(changes(named, {})).toEqual({ constructor: { a: null }, toString: null });
  });

  it('is null for each leaf of what was removed', () => {
    const { value: _value, ...without } = tender;
    expect(changes({ tender }, { tender: without })).toEqual({
      tender: { id: 't', value: { amount: null, currency: null } },
    });
  });

  it('tells items by id, and 1 from "1"', () => {
    expect(changes({ awards: [{ id: 1 }] }, { awards: [{ id: 1 }, { id: '1' }] })).toEqual({
      awards: [{ id: '1' }],
    });
  });

  it('keeps items without an id as they are and adds new ones', () => {
    const lots = (...titles: string[]) => ({
      tender: { id: 't', lots: titles.map((title) => ({ title })) },
    });
    expect(changes(lots('a', 'b'), lots('b', 'c', 'a', 'a'))).toEqual(lots('c', 'a'));
    expect(() => changes(lots('a', 'b'), lots('a'))).toThrow(ItemDeletedError);
  });
});

describe('what no release can do', () => {
  /** The error that stops the release. */
  function refusal(before: object, after: object): unknown {
    try {
      return diff(now(before), now(after), head);
    } catch (error) {
      return error;
    }
  }

  it('is to take an item out of a list', () => {
    const error = refusal({ awards: [{ id: 'a' }, { id: 'b' }] }, { awards: [{ id: 'a' }] });
    expect(error).toBeInstanceOf(ItemDeletedError);
    expect(error).toMatchObject({ code: 'item_deleted', pointer: '/awards/1' });
    expect(refusal({ awards: [{ id: 'a' }] }, {})).toMatchObject({ pointer: '/awards/0' });
  });

  it('is to remove a field where the standard lets no null stand', () => {
    const error = refusal({ buyer: { id: '1', name: 'Westmere' } }, {});
    expect(error).toBeInstanceOf(FieldNotRemovableError);
    expect(error).toMatchObject({ pointer: '/buyer/id' });
    const party = { id: '1', additionalIdentifiers: [{ id: '2' }] };
    expect(refusal({ parties: [party] }, { parties: [{ id: '1' }] })).toMatchObject({
      code: 'field_not_removable',
      pointer: '/parties/0/additionalIdentifiers',
    });
  });

  it('is to turn a block into a plain value', () => {
    const error = refusal({ extra: { a: 1 } }, { extra: 'a' });
    expect(error).toBeInstanceOf(TypeChangedError);
    expect(error).toMatchObject({
      pointer: '/extra',
      message: '/extra: This was a block of fields. It cannot become a plain value.',
    });
  });

  it('is to belong to another process', () => {
    expect(refusal({}, { ocid: 'ocds-213czf-other' })).toMatchObject({ code: 'other_process' });
  });

  it.each([
    [{ title: ' ' }, 'empty', '/tender/title'],
    [{ lots: [{ id: '1', tags: ['a', ''] }] }, 'empty', '/tender/lots/0/tags/1'],
    [{ title: 'a\0b' }, 'character_not_allowed', '/tender/title'],
    [{ value: { amount: Infinity } }, 'number_out_of_range', '/tender/value/amount'],
    [{ value: { currency: 'POUNDS' } }, 'not_valid', '/tender/value/currency'],
    [{ status: 'open' }, 'not_valid', '/tender/status'],
    [{ tenderPeriod: { endDate: '2026-04-01' } }, 'not_valid', '/tender/tenderPeriod/endDate'],
    [
      { items: [{ id: '1', additionalClassifications: [{ id: null }] }] },
      'null_not_allowed',
      '/tender/items/0/additionalClassifications/0/id',
    ],
  ])('is to say %j', (parts, code, pointer) => {
    const error = refusal({ tender: { id: 't' } }, { tender: { id: 't', ...parts } });
    expect(error).toBeInstanceOf(BuildError);
    expect(error).toMatchObject({ code, pointer });
  });

  it('leaves faults alone that were published before', () => {
    const flawed = { id: 't', title: '', tenderPeriod: { endDate: '2026-04-01' } };
    expect(changes({ tender: flawed }, { tender: { ...flawed, description: 'New' } })).toEqual({
      tender: { id: 't', description: 'New' },
    });
  });
});

describe('the head of the release', () => {
  const after = { tender };

  it('has its date in UTC', () => {
    const built = diff(now({}), now(after), { id: '2', date: '2026-05-01T01:30:00+01:00' });
    expect(built).toMatchObject({
      id: '2',
      date: '2026-05-01T00:30:00Z',
      initiationType: 'tender',
    });
  });

  it('must sort after the release before it', () => {
    const early = { id: '2', date: '2026-04-01T00:30:00+01:00' };
    expect(() => diff(now({}), now(after), early)).toThrow(/does not sort after/);
  });

  const summer = '2026-08-10T17:12:56+01:00';
  const next = (date: string) => diff(now({ date: summer }), now(after), { id: '2', date });

  it('is written so that merging puts it after a release with another offset', () => {
    const built = next('2026-08-10T16:28:17.5Z');
    expect(built?.date).toBe('2026-08-10T17:28:17.5+01:00');
    const merged = compile([built, now({ date: summer, tender: { id: 't', title: 'Old' } })]);
    expect(merged.tender).toMatchObject({ title: 'Home care' });
    expect(next('2026-08-10T18:00:00Z')?.date).toBe('2026-08-10T18:00:00Z');
  });

  it('is refused where it is earlier in time, though its text sorts after', () => {
    const west = now({ date: '2026-08-10T12:00:00-05:00' });
    expect(() => diff(west, now(after), { id: '2', date: '2026-08-10T16:30:00Z' })).toThrow(
      'does not sort after 2026-08-10T12:00:00-05:00',
    );
  });

  it('is refused where no text of it sorts after: a part of a second before its Z', () => {
    const whole = now({ date: '2026-08-10T12:00:00Z' });
    const part = { id: '2', date: '2026-08-10T12:00:00.5Z' };
    expect(() => diff(whole, now(after), part)).toThrow('does not sort after');
  });

  it('must have an id that a link can name', () => {
    expect(() => diff(now({}), now(after), { ...head, id: 'a#b' })).toThrow(
      'The id is text without #.',
    );
  });

  it('takes the tag it is given', () => {
    expect(diff(now({}), now(after), { ...head, tag: ['tenderUpdate'] })?.tag).toEqual([
      'tenderUpdate',
    ]);
    expect(() => diff(now({}), now(after), { ...head, tag: [] })).toThrow(BuildError);
  });
});

describe.skipIf(!sharedIsHere)(`real notices${whenShared}`, () => {
  const lines = sharedIsHere
    ? sharedText('real/find-a-tender-performance.jsonl').trim().split('\n')
    : [];

  it.each(lines.map((line) => [line]))('turn from a bare start into what they say', (line) => {
    const notice: { date: string; ocid: string } = JSON.parse(line);
    const start = { ...release(), ocid: notice.ocid };
    const later = { id: 'x', date: '2027-01-01T00:00:00Z' };
    const built = diff(start, notice, later);
    expect(
      diff(compile([start, built]), notice, { ...later, date: '2027-02-01T00:00:00Z' }),
    ).toBeUndefined();
  });
});

describe('what cannot be merged at all', () => {
  it('is refused by merging itself', () => {
    const awards = [
      { id: '1', value: { amount: 1 } },
      { id: '1', value: 'much' },
    ];
    expect(() => diff(now({ awards }), now({}), head)).toThrow(InconsistentTypeError);
  });
});
