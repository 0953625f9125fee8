import { describe, expect, it } from 'vitest';
import type { Release } from '../index.js';
import { contract, release } from '../testing/given.js';
import { contractsInFull, textToFind, wordsToFind } from './index.js';

const told: Release = release({
  buyer: { id: 'GB-LAE-HAR', name: 'Cyngor Harrowdâl' },
  tender: {
    title: 'Care at home',
    description: 'Help to get up,\nwash and eat.',
    tenderPeriod: { endDate: '2026-02-01T12:00:00Z' },
    lots: [
      { id: '1', title: 'Riverside' },
      { id: '2', title: 'Uplands', description: 'Among hills' },
    ],
    items: [{ id: '1', deliveryAddresses: [{ region: 'UKL', country: 'GB' }] }],
    classification: { scheme: 'CPV', id: '85310000', description: 'Social work services' },
    documents: [{ id: 'a', title: 'Price schedule', url: 'https://papers.example.org/a' }],
  },
  awards: [{ id: 'a', suppliers: [{ id: 'GB-COH-1', name: 'Larkmoor Care Co-op' }] }],
  contracts: [contract({ awardID: 'a' })],
});

const [row] = contractsInFull([told], { asOf: '2026-08-15' });
const text = row ? textToFind(row) : '';
const isFound = (sought: string) => wordsToFind(sought).every((word) => text.includes(word));

describe('looking for a contract', () => {
  it.each([
    'HARROWDAL',
    'harrowdâl care',
    'larkmoor gb-coh-1',
    'wash eat',
    'hills uplands',
    'social work',
    'wales',
    'cymru',
    'price schedule',
    '1 february 2026',
    '1 chwefror 2026',
    '2026-02-01',
    told.ocid,
  ])('finds it by %j', (sought) => {
    expect(isFound(sought)).toBe(true);
  });

  it('does not find it by a word that is nowhere in it', () => {
    expect(isFound('care ambulance')).toBe(false);
  });

  it('takes spaces for no word', () => {
    expect(wordsToFind(' \n\u00a0\u0000 ')).toEqual([]);
  });

  it('looks through so much of a contract and no more', () => {
    const long = { ...told, tender: { ...told.tender, description: `${'x '.repeat(200_000)}end` } };
    const [tooLong] = contractsInFull([long], { asOf: '2026-08-15' });
    expect(tooLong && textToFind(tooLong).length).toBeLessThanOrEqual(100_000);
  });
});
