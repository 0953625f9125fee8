import { describe, expect, it } from 'vitest';
import { compile } from '../merge/index.js';
import { contract, metric, release } from '../testing/given.js';
import { BuildError, buildUpdate, diff, ItemDeletedError } from './index.js';

const head = { id: '2', date: '2026-05-01T00:00:00Z' };
const value = { amount: 5, currency: 'GBP' } as const;
const previous = release({
  tender: { id: 't', title: 'Home care', value, documents: [{ id: 'd' }] },
  contracts: [contract({ agreedMetrics: [metric()] })],
});

describe('an update', () => {
  it('needs only what changed: the rest that the standard requires is filled in', () => {
    expect(buildUpdate(previous, { contracts: [{ id: '1', status: 'terminated' }] }, head)).toEqual(
      {
        ocid: previous.ocid,
        id: '2',
        date: '2026-05-01T00:00:00Z',
        tag: ['contractTermination'],
        initiationType: 'tender',
        contracts: [{ id: '1', awardID: '1', status: 'terminated' }],
      },
    );
  });

  it('of a release with another offset is not lost when the two are merged', () => {
    const known = { ...previous, date: '2026-08-10T17:12:56+01:00' };
    const later = { id: '2', date: '2026-08-10T16:28:17Z' };
    const update = buildUpdate(known, { tender: { title: 'Care at home' } }, later);
    expect(compile([update, known]).tender?.title).toBe('Care at home');
    const early = { id: '2', date: '2026-08-10T16:12:17Z' };
    expect(() => buildUpdate(known, { tender: { title: 'Care at home' } }, early)).toThrow(
      'does not sort after',
    );
  });

  it('removes all of a block by a null for each of its leaves', () => {
    const update = buildUpdate(previous, { tender: { value: null } }, head);
    expect(update.tender).toEqual({ id: 't', value: { amount: null, currency: null } });
    expect(compile([previous, update]).tender).toEqual({
      id: 't',
      title: 'Home care',
      value: {},
      documents: [{ id: 'd' }],
    });
  });

  it('removes a field of one item', () => {
    const update = buildUpdate(previous, { contracts: [{ id: '1', title: null }] }, head);
    expect(compile([previous, update]).contracts?.[0]).not.toHaveProperty('title');
  });

  it('leaves out what was known already', () => {
    const update = buildUpdate(
      previous,
      { tender: { title: 'Home care', value: { amount: 6 } } },
      head,
    );
    expect(update.tender).toEqual({ id: 't', value: { amount: 6 } });
  });

  it('refuses to remove a list', () => {
    const build = () => buildUpdate(previous, { tender: { documents: null } }, head);
    expect(build).toThrow(ItemDeletedError);
    expect(build).toThrow(/^\/tender\/documents\/0: /);
  });

  it('refuses to remove what the standard requires', () => {
    expect(() => buildUpdate(previous, { tender: null }, head)).toThrow(BuildError);
  });

  it('takes a field whose name every object knows', () => {
    const update = buildUpdate(previous, { constructor: { a: 1 } }, head);
    expect(update.constructor).toEqual({ a: 1 });
    const removed = buildUpdate(
      compile([previous, update]),
      { constructor: null },
      {
        id: '3',
        date: '2026-06-01T00:00:00Z',
      },
    );
    expect(removed.constructor).toEqual({ a: null });
  });

  it('refuses two items of one id, of which merging would keep the later', () => {
    const documents = [{ id: 'new' }, { id: 'new', title: 'Plan' }];
    const refused = expect.objectContaining({
      code: 'repeated_id',
      pointer: '/tender/documents/1/id',
    });
    expect(() => buildUpdate(previous, { tender: { documents } }, head)).toThrow(refused);
    const next = { ...previous, tender: { id: 't', documents } };
    expect(() => diff(previous, next, head)).toThrow(refused);
  });

  it.each([null, 'text', [1]])('refuses %j, which has no fields', (nothing) => {
    const refused = expect.objectContaining({ code: 'not_valid' });
    expect(() => buildUpdate(previous, nothing as never, head)).toThrow(refused);
    expect(() => buildUpdate(nothing as never, { language: 'cy' }, head)).toThrow(refused);
  });

  it('refuses to say nothing new', () => {
    const build = () =>
      buildUpdate(previous, { tender: { title: 'Home care', minValue: null } }, head);
    expect(build).toThrow('This says nothing that was not known before.');
  });

  it('refuses text with nothing in it', () => {
    expect(() => buildUpdate(previous, { tender: { title: '' } }, head)).toThrow(
      expect.objectContaining({ code: 'empty', pointer: '/tender/title' }),
    );
  });

  it('does not change the state it follows', () => {
    const given = structuredClone(previous);
    buildUpdate(previous, { language: 'cy' }, head);
    expect(previous).toEqual(given);
  });
});
