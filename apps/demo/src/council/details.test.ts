import { describe, expect, it } from 'vitest';
import { detailsOf } from './details.js';

const release = {
  ocid: 'ocds-1',
  id: '12',
  date: '2026-04-02T09:00:00Z',
  tag: ['contract'],
  tender: {
    title: 'Care in the west',
    items: [
      {
        id: '1',
        classification: { scheme: 'CPV', id: '85000000', description: 'Social work services' },
        deliveryAddresses: [{ region: 'UKG21' }],
      },
    ],
    procurementMethodRationale: 'Nobody else could do it.',
  },
  awards: [{ id: '1', status: 'active' }],
  contracts: [
    {
      id: '7',
      awardID: '1',
      status: 'active',
      period: { startDate: '2026-05-01T00:00:00Z', endDate: '2027-04-30T00:00:00Z' },
    },
  ],
};

const detailsIn = (language: 'en' | 'cy', day: string) =>
  Object.fromEntries(
    detailsOf([release], 'ocds-1/contract-7', language, new Date(day)).map(
      ([name, said]) => [name, said] as const,
    ),
  );

describe('what a reader without scripts is told of a contract besides', () => {
  it('is how it stands on the day, what it is for, where, and why it was bought so', () => {
    expect(detailsIn('en', '2026-06-01')).toEqual({
      Status: 'Under way',
      For: 'Social work services',
      Where: 'West Midlands (UKG21)',
      'Why it was not open to all': 'Nobody else could do it.',
      'Number of the process': 'ocds-1',
    });
    expect(detailsIn('en', '2026-04-20')).toMatchObject({ Status: 'Not started yet' });
  });

  it('is told in Welsh', () => {
    expect(detailsIn('cy', '2027-06-01')).toMatchObject({
      Statws: 'Wedi dod i ben',
      Ble: 'Gorllewin Canolbarth Lloegr (UKG21)',
    });
  });

  it('is nothing where there is no such contract', () => {
    expect(detailsOf([release], 'ocds-1/contract-8', 'en')).toEqual([]);
  });
});
