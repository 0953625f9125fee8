import { expect } from 'chai';
import { lookedAt, releasePackage } from '../testing/open-data.js';
import { frameworkOf, fullyPublished, publishedAndKept } from '../testing/published.js';
import { buttonCalled, reaches, within } from '../testing/settle.js';
import './contracts.define.js';
import type { KithContracts } from './contracts.js';

/** What the browser is given to save. */
async function savedBy(element: KithContracts): Promise<{ name: string; lines: string[] }> {
  const own = HTMLAnchorElement.prototype.click;
  try {
    const link = await new Promise<HTMLAnchorElement>((resolve) => {
      HTMLAnchorElement.prototype.click = function click() {
        resolve(this);
      };
      buttonCalled(element, 'Save this list').click();
    });
    const text = await (await fetch(link.href)).text();
    return { name: link.download, lines: text.trim().split('\r\n') };
  } finally {
    HTMLAnchorElement.prototype.click = own;
  }
}

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
});
