import { fromCsv, type TableDescription } from '@kith/ocds/flatten';
import { expect } from 'chai';
import { lookedAt, releasePackage } from '../testing/open-data.js';
import { frameworkOf, fullyPublished, publishedAndKept } from '../testing/published.js';
import { buttonCalled, reaches, within } from '../testing/settle.js';
import './contracts.define.js';
import type { KithContracts } from './contracts.js';
import type { ContractList, ListedContract } from './read-contracts.js';
import { saveList } from './save-list.js';

interface Saved {
  name: string;
  bytes: Uint8Array;
  lines: string[];
  /** As a spreadsheet reads it: the cells of each row by their heading. */
  rows: Record<string, unknown>[];
}

/** What the browser is given to save. */
async function savedBy(element: KithContracts, save = 'Save this list'): Promise<Saved> {
  const own = HTMLAnchorElement.prototype.click;
  try {
    const link = await new Promise<HTMLAnchorElement>((resolve) => {
      HTMLAnchorElement.prototype.click = function click() {
        resolve(this);
      };
      buttonCalled(element, save).click();
    });
    const bytes = new Uint8Array(await (await fetch(link.href)).arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const table: TableDescription = { name: 'contracts', kind: 'rows', path: [], columns: [] };
    const { columns, rows } = fromCsv(text, table);
    return {
      name: link.download,
      bytes,
      lines: text.trim().split('\r\n'),
      rows: rows.map((row) =>
        Object.fromEntries(columns.map(({ header }, at) => [header, row[at]])),
      ),
    };
  } finally {
    HTMLAnchorElement.prototype.click = own;
  }
}

const countOn = (element: KithContracts) =>
  Number(/^[\d,]+/.exec(within(element, '#count').textContent.trim())?.[0].replace(',', ''));

async function shown(data: unknown): Promise<KithContracts> {
  const element = document.createElement('kith-contracts');
  Object.assign(element, { asOf: lookedAt, data });
  document.body.append(element);
  await reaches(element, 'complete');
  return element;
}

describe('saving a list of contracts', () => {
  afterEach(() => document.querySelectorAll('kith-contracts').forEach((used) => used.remove()));

  it('gives all that is shown, folded or not, as CSV', async () => {
    const { name, lines } = await savedBy(await shown(publishedAndKept));
    expect(name).to.equal('contracts.csv');
    expect(lines.length).to.equal(8);
    const [head = '', first = ''] = lines;
    expect(head).to.match(/^Number of the process,Contract,Lots,Buyer,Supplier,Value without tax,/);
    expect(first).to.equal(
      'ocds-213czf-full,Care at home in the west,2,Harrowdale Council,Larkmoor Care Co-op,' +
        '1000000,1200000,,GBP,2026-05-01,2028-04-30,2030-04-30,Under way,2026-02-01,1,0,' +
        '000012-2026,2026-04-02,https://notices.example.org/000012-2026,Open procedure,' +
        'Social work services,"Uplandby, North West England (UKD71)",' +
        '"Help to get up, wash and eat. By day & by night.",Two further years,Find a Notice,' +
        'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    );
  });

  it('gives only what the reader looked for', async () => {
    const element = await shown(publishedAndKept);
    const field = within<HTMLInputElement>(element, '#words');
    field.value = 'brock 2026-03-01';
    field.dispatchEvent(new Event('input'));
    await element.updateComplete;
    const { lines } = await savedBy(element);
    expect(lines.length).to.equal(7);
    expect(lines[3]).to.contain('Brock Care 3,,,0,GBP');
  });

  it('lets a spreadsheet run nothing', async () => {
    const evil = { ...fullyPublished, buyer: { id: 'b', name: '=HYPERLINK("http://evil")' } };
    const { lines } = await savedBy(await shown(releasePackage([evil, frameworkOf(2)])));
    expect(lines[1]).to.contain(`"'=HYPERLINK(""http://evil"")"`);
  });

  it('says what it holds to whoever opens it: an alphabet, numbers, days, and as many rows as the page', async () => {
    const element = await shown(publishedAndKept);
    const { bytes, rows } = await savedBy(element);
    expect([...bytes.slice(0, 3)]).to.eql([0xef, 0xbb, 0xbf]);
    expect(rows.length).to.equal(countOn(element));
    expect(rows[0]).to.include({
      'Value without tax': 1_000_000,
      'First day': '2026-05-01',
      'Date of newest notice': '2026-04-02',
    });
  });

  it('is as narrowed and as ordered as the page', async () => {
    const element = await shown(publishedAndKept);
    const buyer = within<HTMLSelectElement>(element, '#buyer');
    buyer.value = 'Westmere Council';
    buyer.dispatchEvent(new Event('change'));
    await element.updateComplete;
    const heading = within<HTMLButtonElement>(element, 'th.supplier button');
    heading.click();
    await element.updateComplete;
    heading.click();
    await element.updateComplete;
    const { rows } = await savedBy(element);
    expect(rows.length).to.equal(countOn(element));
    expect(rows.map(({ Supplier }) => Supplier)).to.eql(
      [6, 5, 4, 3, 2, 1].map((place) => `Brock Care ${place}`),
    );
  });

  it('has Welsh headings on a Welsh page', async () => {
    const element = document.createElement('kith-contracts');
    Object.assign(element, { asOf: lookedAt, data: publishedAndKept, lang: 'cy' });
    document.body.append(element);
    await reaches(element, 'complete');
    const { rows } = await savedBy(element, 'Cadw');
    expect(Object.keys(rows[0] ?? {})).to.include.members(['Prynwr', 'Gwerth heb dreth']);
    expect(Object.keys(rows[0] ?? {})).not.to.include('Buyer');
  });

  for (const start of ['=', '+', '-', '@', '\t=', '\r=', '＝', ' =']) {
    it(`has no cell that begins with ${JSON.stringify(start)}`, async () => {
      const text = `${start}1+cmd`;
      const evil = {
        ...fullyPublished,
        buyer: { id: 'b', name: text },
        tender: { ...fullyPublished.tender, title: text, procurementMethodDetails: text },
      };
      const { rows } = await savedBy(await shown(releasePackage([evil, frameworkOf(2)])));
      expect(rows[0]?.['Buyer']).to.contain('1+cmd');
      for (const value of Object.values(rows[0] ?? {})) {
        if (typeof value === 'string') expect(value).not.to.match(/^\s*[=+@＝-]/);
      }
    });
  }

  it('lets the page answer while a hundred thousand are saved', async () => {
    const element = await shown(publishedAndKept);
    const list = (element as unknown as { task: { data: ContractList } }).task.data;
    const many = Array.from({ length: 100_000 }, (_, at) => list.rows[at % list.rows.length]);
    const gaps: number[] = [];
    let last = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
    });
    const own = HTMLAnchorElement.prototype.click;
    try {
      let href = '';
      HTMLAnchorElement.prototype.click = function click() {
        href = this.href;
      };
      const saved = saveList(many as ListedContract[], 'en');
      await saved;
      const text = await (await fetch(href)).text();
      expect(text.split('\r\n').length).to.equal(100_002);
    } finally {
      clearInterval(beat);
      HTMLAnchorElement.prototype.click = own;
    }
    expect(gaps.length).to.be.greaterThan(20);
    expect(Math.max(...gaps)).to.be.lessThan(1_000);
  }).timeout(120_000);
});
