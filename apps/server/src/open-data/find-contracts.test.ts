import { contractsInFull, textToFind, wordsToFind } from '@kith/ocds/contracts';
import { readLines } from '@kith/ocds/read';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { aRelease, linesOf } from './given-releases.js';
import { importReleases } from './import-releases.js';
import { readContractsAnew } from './refresh-contracts.js';

const inFull = aRelease({
  ocid: 'ocds-213czf-in-full',
  id: 'in-full-1',
  tender: {
    id: 'in-full',
    title: 'Respite',
    description: 'Short stays by the sea, 50% in Llŷn.\nNo_one waits.',
    tenderPeriod: { endDate: '2026-02-01T12:00:00Z' },
    classification: { scheme: 'CPV', id: '85310000', description: 'Social work services' },
    lots: [{ id: '1', title: 'Uplands' }, { id: '2' }],
    items: [{ id: '1', deliveryAddresses: [{ region: 'UKL', country: 'GB' }] }],
    documents: [{ id: 'a', title: 'Price schedule', url: 'https://papers.example.org/a' }],
  },
});
const resultsAlone = aRelease({
  ocid: 'ocds-213czf-results',
  id: 'results-1',
  contracts: [
    {
      id: 'r',
      title: 'Meals',
      implementation: { metrics: [{ id: 'm', observations: [{ id: 'o', measure: 3 }] }] },
    },
  ],
});
const releases = [inFull, resultsAlone, aRelease()];
const asElementsDo = contractsInFull(releases, { asOf: null });

describeOnEveryEngine('finding contracts without scripts', (given) => {
  const find = async (query: string) => {
    const { body } = await given.anyone.get<{ items: Array<{ key: string }>; total: number }>(
      `/v1/open-data/contracts?query=${encodeURIComponent(query)}`,
    );
    expect(body.total).toBe(body.items.length);
    return body.items.map(({ key }) => key).sort();
  };

  beforeAll(async () => {
    const lines = readLines([linesOf(...releases)]);
    await importReleases(given.deps, { name: 'notices.jsonl', lines });
  });

  it.each([
    ['what it is', 'stays SEA'],
    ['a part of a word', 'ocial wor'],
    ['what it is for', 'social work'],
    ['its buyer and its supplier', 'westmere larkmoor'],
    ['a lot', 'uplands'],
    ['a place in English', 'wales'],
    ['a place in Welsh', 'cymru'],
    ['a name without its accents', 'llyn'],
    ['a document', 'price schedule'],
    ['a day in words', '1 chwefror 2026'],
    ['the number of a notice', 'in-full-1'],
  ])('finds a contract by %s', async (_, query) => {
    expect(await find(query)).toContain('ocds-213czf-in-full/contract-contract-1');
  });

  it.each(['sea', 'meals', '50%', '%', '_', 'no_one', '\\', 'nowhere', 'care home', '2026', 'e'])(
    'finds by %j what the element finds',
    async (query) => {
      const found = asElementsDo.filter((row) =>
        wordsToFind(query).every((word) => textToFind(row).includes(word)),
      );
      expect(await find(query)).toEqual(found.map(({ key }) => key).sort());
    },
  );

  it('takes a contract with results alone for one with promises, as the element does', async () => {
    const { body } = await given.anyone.get('/v1/open-data/contracts?withCommitments=true');
    expect(JSON.stringify(body)).toContain('ocds-213czf-results/contract-r');
  });

  it('says which lots a contract is for, where its process has others', async () => {
    const lots = ['1', '2', '3'].map((id) => ({ id, title: `Area ${id}` }));
    const awards = [
      { id: 'a', relatedLots: ['2'] },
      { id: 'b', relatedLots: ['1', '3'] },
      { id: 'c', relatedLots: ['1', '2', '3'] },
    ];
    const framework = aRelease({
      ocid: 'ocds-213czf-lots',
      tender: { title: 'Areas', lots },
      awards,
    });
    delete framework.contracts;
    await importReleases(given.deps, { name: 'f.jsonl', lines: readLines([linesOf(framework)]) });

    const { body } = await given.anyone.get<{ items: Array<Record<string, unknown>> }>(
      '/v1/open-data/contracts?query=ocds-213czf-lots',
    );
    const told = body.items.map(({ id, lots: own, lotsInAll }) => [id, own, lotsInAll]);
    expect(told.sort()).toEqual([
      ['a', [lots[1]], 3],
      ['b', [lots[0], lots[2]], 3],
      ['c', [], 3],
    ]);
  });

  it('reads anew what an update left to be read', async () => {
    const asOwner = <T>(work: Parameters<typeof given.deps.db.asOwnerOfSchema<T>>[0]) =>
      given.deps.db.asOwnerOfSchema(work);
    await asOwner((tx) => sql`update open_data_contracts set words = ''`.execute(tx));
    // Asked in other words each time: an answer is kept for a while.
    expect(await find('short')).toEqual([]);

    expect(await asOwner(readContractsAnew)).toBe('more');

    expect(await find('short stays')).toHaveLength(1);
    expect(await asOwner(readContractsAnew)).toBeUndefined();
  });
});
