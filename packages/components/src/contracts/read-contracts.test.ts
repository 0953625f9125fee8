import type { Release } from '@kith/ocds';
import { expect } from 'chai';
import { contract, release, releasePackage } from '../testing/open-data.js';
import { type ContractList, readContracts } from './read-contracts.js';

const asOf = new Date('2026-08-15');
const base = 'https://council.example.org/';

const process = (name: string, parts: Partial<Release> = {}): Release =>
  release([contract([], { title: name })], { ocid: `ocds-213czf-${name}`, id: name, ...parts });

async function listsOf(data: unknown, src = ''): Promise<ContractList[]> {
  const { signal } = new AbortController();
  const lists: ContractList[] = [];
  for await (const list of readContracts({ src, data, base, asOf }, { signal })) {
    lists.push(list);
  }
  return lists;
}

describe('reading a list of contracts', () => {
  it('shows some at once and grows', async () => {
    const all = Array.from({ length: 250 }, (_, index) => process(`${index}`));
    const lists = await listsOf(releasePackage(all));
    expect(lists.map(({ rows, reading }) => [rows.length, reading])).to.deep.equal([
      [100, true],
      [200, true],
      [250, false],
    ]);
  });

  it('lets a later release tell more of a process, and counts it once', async () => {
    const later = process('home', {
      id: 'later',
      date: '2026-08-01T09:00:00Z',
      contracts: [contract([], { title: 'Care at home, extended' })],
    });
    const last = (await listsOf([process('home'), process('away'), later])).at(-1);
    expect(last?.rows.map(({ title }) => title)).to.deep.equal(['Care at home, extended', 'away']);
  });

  it('counts what could not be read', async () => {
    const last = (await listsOf([process('home'), { ocid: 'ocds-213czf-odd' }])).at(-1);
    expect([last?.rows.length, last?.refused]).to.deep.equal([1, 1]);
  });

  it('says nothing where nothing is published', async () => {
    const lists = await listsOf(releasePackage([]));
    expect(lists.at(-1)).to.deep.include({ rows: [], reading: false, failure: undefined });
  });

  it('keeps what it has when the rest cannot be read, and says why', async () => {
    const links = { next: 'http://localhost:1/next' };
    const page = new Blob([JSON.stringify(releasePackage([process('home')], { links }))]);
    const lists = await listsOf(undefined, URL.createObjectURL(page));
    expect(lists.at(-1)?.rows.length).to.equal(1);
    expect(lists.at(-1)?.failure?.code).to.equal('unreachable');
  });

  it('fails where nothing at all could be read', async () => {
    const fault = await listsOf('not JSON').then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(fault).to.have.property('code', 'not_json');
  });
});
