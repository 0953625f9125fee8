import { describe, expect, it } from 'vitest';
import { release } from '../testing/given.js';
import { validate } from './index.js';

const afternoon = '2026-08-10T17:12:56+01:00';
const sixteen = '2026-08-10T16:28:17Z';
const of = (...dates: string[]) =>
  dates.map((date, index) => release({ id: String(index + 1), date }));

/** Where a release is said to be merged out of its order in time. */
const turned = (data: unknown) =>
  validate(data)
    .checks.filter(({ code }) => code === 'mixed_offsets')
    .flatMap(({ pointers }) => pointers);

describe('dates of one process with different offsets', () => {
  it('are told where the order of their text, by which releases merge, is not that of time', () => {
    expect(turned({ releases: of(afternoon, sixteen) })).toEqual(['/releases/1/date']);
    expect(turned(of(sixteen, afternoon))).toEqual(['/1/date']);
  });

  it('are told of the releases inside a record', () => {
    const record = { ocid: release().ocid, releases: of(afternoon, sixteen) };
    expect(turned({ records: [record] })).toEqual(['/records/0/releases/1/date']);
  });

  it('are in order where both orders agree, and of two processes', () => {
    expect(turned(of('2026-03-10T12:00:00Z', afternoon, '2026-11-10T12:00:00Z'))).toEqual([]);
    const [one, other] = of(afternoon, sixteen);
    expect(turned([one, { ...other, ocid: 'ocds-213czf-other' }])).toEqual([]);
  });

  it('are told however many releases lie between, oldest or newest first', () => {
    const many = of(...Array.from({ length: 40 }, (_, day) => `20${10 + day}-08-01T12:00:00Z`));
    const late = { ...release({ id: 'l', date: '2050-08-10T17:12:56+01:00' }) };
    const lost = { ...release({ id: 'x', date: '2050-08-10T16:28:17Z' }) };
    expect(turned([...many, late, lost])).toEqual(['/41/date']);
    expect(turned([lost, late, ...many.toReversed()])).toEqual(['/1/date']);
  });
});
