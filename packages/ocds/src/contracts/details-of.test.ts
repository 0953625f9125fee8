import { describe, expect, it } from 'vitest';
import type { Release } from '../index.js';
import { contract, release } from '../testing/given.js';
import { contractsInFull, contractsOf } from './index.js';

const asOf = '2026-08-15';
const detailsIn = (...releases: Release[]) =>
  contractsInFull(releases, { asOf }).map(({ details }) => details);

const lots = ['1', '2', '3'].map((id) => ({ id, title: `Area ${id}` }));
const item = (relatedLot: string, description: string, region: string) => ({
  id: relatedLot,
  relatedLot,
  additionalClassifications: [{ id: '85', description }],
  deliveryAddresses: [{ region, country: 'GB' }],
});

/** Three lots; the first award is of the second alone, the second of the others. */
const framework = release({
  tender: {
    title: 'Care in three areas',
    description: '<p>Care at home.</p><p>Day &amp; night.</p>',
    lots,
    techniques: { hasFrameworkAgreement: true },
    specialRegime: ['lightTouch'],
    procurementMethod: 'open',
    procurementMethodDetails: 'Open procedure',
    items: [
      item('1', 'Day care', 'UKI1'),
      item('2', 'Home care', 'UKG21'),
      item('3', 'Meals', 'UKI3'),
    ],
  },
  awards: [
    { id: '1', status: 'active', relatedLots: ['2'], date: '2026-03-01T00:00:00Z' },
    { id: '2', status: 'active', relatedLots: ['1', '3'] },
  ],
});

describe('where to ask about a contract', () => {
  const withParty = (party: object) =>
    detailsIn(
      release({ buyer: { id: 'b', name: 'B' }, parties: [{ id: 'b', ...party }] as never }),
    )[0]?.buyerUrl;

  it('is where its buyer says, else the site of its buyer, and always a web address', () => {
    const details = { url: 'https://buyer.example.org' };
    expect(withParty({ details })).toBe('https://buyer.example.org');
    expect(withParty({ details, contactPoint: { url: 'https://ask.example.org' } })).toBe(
      'https://ask.example.org',
    );
    expect(withParty({ details: { url: 'javascript:alert(1)' } })).toBeUndefined();
    expect(withParty({})).toBeUndefined();
  });
});

describe('what is published of a contract', () => {
  it('is of its own lots alone, and says how many there are in all', () => {
    const [one, other] = detailsIn(framework);
    expect(one).toMatchObject({
      description: ['Care at home.', 'Day & night.'],
      purposes: ['Home care'],
      places: [{ region: 'UKG21' }],
      procedure: { name: 'Open procedure', regimes: ['lightTouch'], isFramework: true },
      lots: [{ id: '2', title: 'Area 2' }],
      lotsInAll: 3,
    });
    expect(other?.lots.map(({ id }) => id)).toEqual(['1', '3']);
    expect(other?.purposes).toEqual(['Day care', 'Meals']);
  });

  it('comes with the same rows as the table', () => {
    const rows = contractsInFull([framework], { asOf }).map(({ details: _, ...row }) => row);
    expect(rows).toEqual(contractsOf([framework], { asOf }));
  });

  it('says how it may go on, and what only its lot says', () => {
    const renewal = { description: 'Twice, a year each' };
    const [details] = detailsIn(
      release({
        tender: { description: 'Care', lots: [{ id: '1', description: 'By night', renewal }] },
        contracts: [contract({ options: { description: 'More hours' } })],
      }),
    );
    expect(details).toMatchObject({
      description: ['Care', 'By night'],
      extension: ['Twice, a year each'],
      options: ['More hours'],
    });
  });

  it('tells documents apart from notices, and leads only to the web', () => {
    const [details] = detailsIn(
      release({
        tender: {
          documents: [
            { id: '1', documentType: 'conflictOfInterest', description: 'Not published' },
            { id: '2', documentType: 'biddingDocuments', url: 'javascript:alert(1)' },
            { id: '3', documentType: 'tenderNotice', url: 'https://notices.example.org/3' },
            {
              id: '4',
              title: 'Plan',
              url: 'https://notices.example.org/4',
              datePublished: '2026-02-01',
            },
          ],
        },
      }),
    );
    expect(details?.documents).toEqual([
      { type: 'conflictOfInterest', title: 'Not published' },
      { type: 'biddingDocuments' },
      { title: 'Plan', url: 'https://notices.example.org/4', published: '2026-02-01' },
    ]);
  });
});

describe('the time line of a contract', () => {
  const first = release({
    ocid: 'ocds-h6vhtk-1',
    id: '000001-2026',
    date: '2026-01-05T09:00:00Z',
    tag: ['tender'],
    tender: { tenderPeriod: { endDate: '2026-02-01T12:00:00Z' } },
  });
  const amended = release({
    ocid: 'ocds-h6vhtk-1',
    id: '000002-2026',
    date: '2026-01-20T09:00:00Z',
    tag: ['tenderUpdate'],
    tender: {
      amendments: [
        {
          id: '1',
          unstructuredChanges: [
            {
              where: { label: 'Total value' },
              oldValue: { text: '£1' },
              newValue: { text: '£2' },
            },
          ],
        },
      ],
    },
  });
  const signed = release({
    ocid: 'ocds-h6vhtk-1',
    id: '000003-2026',
    date: '2026-04-02T09:00:00+01:00',
    awards: [{ id: '1', status: 'active', date: '2026-03-10T00:00:00Z' }],
    contracts: [
      contract({
        dateSigned: '2026-04-01T00:00:00+01:00',
        period: {
          startDate: '2026-05-01T00:00:00+01:00',
          endDate: '2028-04-30T23:59:59+01:00',
          maxExtentDate: '2030-04-30T23:59:59+01:00',
        },
        documents: [
          {
            id: '000003-2026',
            noticeType: 'UK7',
            title: 'Contract details',
            url: 'https://notices.example.org/3',
            datePublished: '2026-04-02T09:00:00+01:00',
          },
        ],
      }),
    ],
  });

  it('has every notice with its number and page, what changed, and the days of the contract', () => {
    const [details] = detailsIn(first, amended, signed);
    const page = 'https://www.find-tender.service.gov.uk/Notice';
    expect(details?.timeline).toEqual([
      {
        day: '2026-01-05',
        kind: 'notice',
        notice: '000001-2026',
        tags: ['tender'],
        url: `${page}/000001-2026`,
      },
      {
        day: '2026-01-20',
        kind: 'notice',
        notice: '000002-2026',
        tags: ['tenderUpdate'],
        url: `${page}/000002-2026`,
      },
      {
        day: '2026-01-20',
        kind: 'amended',
        notice: '000002-2026',
        changes: [{ where: 'Total value', was: '£1', now: '£2' }],
      },
      { day: '2026-02-01', kind: 'offersUntil' },
      { day: '2026-03-10', kind: 'awarded' },
      { day: '2026-04-01', kind: 'signed' },
      {
        day: '2026-04-02',
        kind: 'notice',
        text: 'Contract details',
        notice: '000003-2026',
        tags: ['contract'],
        url: 'https://notices.example.org/3',
      },
      { day: '2026-05-01', kind: 'starts' },
      { day: '2028-04-30', kind: 'ends' },
      { day: '2030-04-30', kind: 'mayGoOnUntil' },
    ]);
  });

  it('has the days to ask, to object and to sign by', () => {
    const [details] = detailsIn(
      release({
        tender: { enquiryPeriod: { endDate: '2026-01-25T12:00:00Z' } },
        awards: [
          {
            id: '1',
            status: 'active',
            standstillPeriod: { endDate: '2026-03-20T23:59:59Z' },
            milestones: [
              { id: '1', type: 'futureSignatureDate', dueDate: '2026-04-01T23:59:59+01:00' },
            ],
          },
        ],
      }),
    );
    expect(details?.timeline.filter(({ kind }) => kind !== 'notice')).toEqual([
      { day: '2026-01-25', kind: 'questionsUntil' },
      { day: '2026-03-20', kind: 'standstillUntil' },
      { day: '2026-04-01', kind: 'signatureDue' },
    ]);
  });

  it('says one amendment once, though a later notice repeats it', () => {
    const amendment = {
      id: '1',
      date: '2026-01-21T00:00:00Z',
      description: 'Longer',
      rationale: 'Asked for.',
    };
    const again = {
      ...amended,
      id: '9',
      date: '2026-03-01T00:00:00Z',
      tender: { amendments: [amendment] },
    };
    const one = { ...amended, tender: { amendments: [amendment] } };
    const [details] = detailsIn(one, again);
    const told = details?.timeline.filter(({ kind }) => kind === 'amended');
    expect(told).toEqual([
      { day: '2026-01-21', kind: 'amended', text: 'Longer Asked for.', notice: expect.any(String) },
    ]);
  });

  it('links to where a publisher says that a notice stands, and nowhere where none does', () => {
    const elsewhere = { ...first, ocid: 'ocds-213czf-1' };
    const href = 'https://notices.example.org/1';
    const linked = { ...elsewhere, links: [{ rel: 'canonical', href }] };
    expect(detailsIn(elsewhere)[0]?.timeline[0]).not.toHaveProperty('url');
    expect(detailsIn(linked)[0]?.timeline[0]).toMatchObject({ url: href });
  });

  it('does not take a compiled release for a notice', () => {
    const compiled = { ...first, tag: ['compiled'] };
    expect(detailsIn(compiled)[0]?.timeline.map(({ kind }) => kind)).toEqual(['offersUntil']);
  });

  it('survives fields of the wrong shape', () => {
    const odd = JSON.parse(
      '{"ocid":"o","id":"1","date":"2026-01-01","tag":"x","tender":{"lots":{},"items":[3],"documents":"a",' +
        '"amendments":{"0":1},"techniques":[],"specialRegime":"x","enquiryPeriod":[],"description":7},"links":{}}',
    );
    expect(detailsIn(odd)[0]).toMatchObject({ lots: [], documents: [], description: [] });
    const worse = { ...odd, tender: null, awards: [{ relatedLots: 'x', milestones: 4 }] };
    expect(detailsIn(worse)[0]?.timeline).toHaveLength(1);
  });
});
