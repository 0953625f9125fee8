import { describe, expect, it } from 'vitest';
import { release } from '../testing/given.js';
import { version } from './version.js';

const first = (parts: object) =>
  release({ id: '1', date: '2026-01-01T00:00:00Z', tag: ['tender'], ...parts });
const second = (parts: object) =>
  release({ id: '2', date: '2026-02-01T00:00:00Z', tag: ['award'], ...parts });
const said = (nth: '1' | '2', value: unknown) => ({
  releaseID: nth,
  releaseDate: nth === '1' ? '2026-01-01T00:00:00Z' : '2026-02-01T00:00:00Z',
  releaseTag: [nth === '1' ? 'tender' : 'award'],
  value,
});

describe('versioning the releases of a process', () => {
  it('notes each value with the release that said it, and only where it changed', () => {
    const one = first({ tender: { id: 't', title: 'Draft', status: 'planned' } });
    const two = second({ tender: { id: 't', title: 'Home care' } });
    expect(version([two, one]).tender).toEqual({
      id: [said('1', 't')],
      title: [said('1', 'Draft'), said('2', 'Home care')],
      status: [said('1', 'planned')],
    });
  });

  it('leaves the ocid and the ids of list items plain, and has no id, date or tag of its own', () => {
    const versioned = version([first({ awards: [{ id: 7, title: 'Lot' }], language: 'en' })]);
    expect(versioned).toMatchObject({
      ocid: 'ocds-213czf-demo',
      language: [said('1', 'en')],
      awards: [{ id: 7, title: [said('1', 'Lot')] }],
    });
    for (const field of ['id', 'date', 'tag']) expect(versioned).not.toHaveProperty(field);
  });

  it('takes a list that is replaced as one value, whatever the order of its fields', () => {
    const identifiers = [{ id: 'x', scheme: 'GB-COH' }];
    const one = first({ parties: [{ id: 'a', additionalIdentifiers: identifiers }] });
    const same = [{ scheme: 'GB-COH', id: 'x' }];
    const two = second({ parties: [{ id: 'a', additionalIdentifiers: same }] });
    expect(version([one, two]).parties).toEqual([
      { id: 'a', additionalIdentifiers: [said('1', identifiers)] },
    ]);
  });

  it('notes that a field was taken away, and lets anything follow', () => {
    const gone = version([
      first({ tender: { title: 'Draft' } }),
      second({ tender: { title: null } }),
    ]);
    expect(gone.tender).toEqual({ title: [said('1', 'Draft'), said('2', null)] });
    const object = version([
      first({ tender: { value: null } }),
      second({ tender: { value: { amount: 1 } } }),
    ]);
    expect(object.tender).toEqual({ value: { amount: [said('2', 1)] } });
  });

  it('takes no notice of null over an object', () => {
    const versioned = version([first({ buyer: { id: 'b' } }), second({ buyer: null })]);
    expect(versioned.buyer).toEqual({ id: [said('1', 'b')] });
  });

  it('refuses a field that changes type, or keeps the later when asked', () => {
    const releases = [first({ tender: 'later' }), second({ tender: { id: 't' } })];
    expect(() => version(releases)).toThrow(
      expect.objectContaining({ name: 'InconsistentTypeError', path: 'tender' }),
    );
    const heard: unknown[] = [];
    const kept = version(releases, {
      onConflict: 'keep-later',
      onWarning: (one) => heard.push(one),
    });
    expect(kept.tender).toEqual({ id: [said('2', 't')] });
    expect(heard).toEqual([{ code: 'inconsistent_type', path: 'tender' }]);
    const back = version(
      [...releases].reverse().map((one, nth) => ({ ...one, date: `2026-0${nth + 1}` })),
      {
        onConflict: 'keep-later',
      },
    );
    expect(back.tender).toMatchObject([{ value: 'later' }]);
  });
});
