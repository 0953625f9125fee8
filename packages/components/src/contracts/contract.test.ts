import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { describeActions } from '../testing/actions.js';
import { faultsIn } from '../testing/axe.js';
import { misfitsOf, unfold } from '../testing/fit.js';
import { lookedAt, releasePackage } from '../testing/open-data.js';
import { frameworkOf, fullyPublished, publishedAndKept } from '../testing/published.js';
import {
  buttonCalled,
  eventually,
  reaches,
  rootOf,
  says,
  textOf,
  within,
} from '../testing/settle.js';
import { untranslated, wordsOf } from '../testing/words.js';
import './contracts.define.js';
import type { KithContracts } from './contracts.js';

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
});
afterEach(() => {
  place.remove();
});

async function shown(parts: Partial<KithContracts> = {}, lang = 'en'): Promise<KithContracts> {
  const element = document.createElement('kith-contracts');
  Object.assign(element, { asOf: lookedAt, data: publishedAndKept, ...parts });
  place.lang = lang;
  place.append(element);
  await reaches(element, 'complete');
  return element;
}

const titleOf = (element: Element) => within(element, `[data-key="${key}"]`);
const key = 'ocds-213czf-full/contract-7';

async function opened(parts: Partial<KithContracts> = {}, lang = 'en'): Promise<KithContracts> {
  const element = await shown(parts, lang);
  titleOf(element).click();
  await eventually(() => rootOf(element).querySelector('h2') !== null, 'never opened');
  await element.updateComplete;
  return element;
}

const factsIn = (element: Element) =>
  Object.fromEntries(
    [...rootOf(element).querySelectorAll('.facts > div')].map((fact) =>
      [...fact.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    ),
  ) as Record<string, string>;

describeActions('kith-contracts', 'a citizen at what is published of a contract', (element) => {
  Object.assign(element, { asOf: lookedAt, data: publishedAndKept });
});

describe('a contract of the list', () => {
  it('opens with all that is published of it, and what is not is said', async () => {
    const element = await opened();
    expect(within(element, 'h2').textContent).to.equal('Care at home in the west');
    expect(factsIn(element)).to.deep.equal({
      Buyer: 'Harrowdale Council',
      Supplier: 'Larkmoor Care Co-op',
      Value: '£1,000,000 without tax, £1,200,000 with tax',
      Runs: 'May 2026 to April 2028, may go on until 30 April 2030',
      Status: 'Under way',
      'Last day for offers': '1 February 2026',
      For: 'Social work services',
      Where: 'Uplandby, North West England (UKD71)',
      Kind: 'A framework: work is called for later, and the sums may never be spent',
      'How it was bought': 'Open procedure, light touch rules',
      'How it may go on': 'Two further years',
      'Newest notice': '000012-2026, 2 April 2026',
      'Number of the process': 'ocds-213czf-full',
      'Where to ask': 'harrowdale.example.org',
    });
    const text = textOf(element);
    expect(text).to.contain('Help to get up, wash and eat.');
    expect(text).to.contain('Lots: 1 of 2');
    expect(text).to.contain('Lot 2: Uplands');
    expect(text).not.to.contain('Riverside');
    expect(text).to.contain('Conflict of interest: Not published (no link is published)');
    const link = within<HTMLAnchorElement>(element, 'a[href="https://papers.example.org/a"]');
    expect(link.textContent).to.equal('Bidding documents');
  });

  it('has a time line with the number and page of each notice, what changed, and what is to come', async () => {
    const element = await opened({ asOf: '2026-08-15' });
    const lines = [...rootOf(element).querySelectorAll('.timeline li')].map((line) =>
      line.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(lines).to.deep.equal([
      '20 January 2026 Changed Notice 000012-2026 Closing date: “Monday” became “Sunday”',
      '1 February 2026 Last day for offers',
      '10 March 2026 Awarded',
      '1 April 2026 Signed',
      '2 April 2026 Contract notice Notice 000012-2026 Contract details',
      '1 May 2026 First day',
      '30 April 2028 (to come) Last day',
      '30 April 2030 (to come) Last day, if it goes on as long as it may',
    ]);
    within(element, '.timeline a[href="https://notices.example.org/000012-2026"]');
  });

  it('says what a notice added and what it took away', async () => {
    const amendments = [
      {
        id: '1',
        date: '2026-01-20T00:00:00Z',
        unstructuredChanges: [
          { where: { label: 'Site visit' }, newValue: { text: 'On Friday' } },
          { where: { label: 'Deposit' }, oldValue: { text: 'A tenth' } },
        ],
      },
    ];
    const tender = { ...fullyPublished.tender, amendments };
    const element = await opened({ data: { ...fullyPublished, tender } });
    const text = textOf(element);
    expect(text).to.contain('Site visit: now: “On Friday”');
    expect(text).to.contain('Deposit: no longer: “A tenth”');
  });

  it('keeps who published it apart from who keeps the copy, and from the licence', async () => {
    const element = await opened();
    expect(within(element, '[part=source]').textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Published by Find a Notice. This copy is kept by Open data kept in Westmere. Licence: Open Government Licence v3.0.',
    );
  });

  it('names the publisher of each where one package has notices of several', async () => {
    const [own, unnamed] = [fullyPublished, frameworkOf(1)];
    const data = {
      ...releasePackage([own, unnamed], { publisher: { name: 'A keeper' } }),
      keptBy: { name: 'A keeper' },
      publishers: [{ name: 'Harrowdale', releases: [{ ocid: own.ocid, id: own.id }] }],
    };
    const sourceOf = async (ocid: string) => {
      const element = await shown({ data });
      within<HTMLElement>(element, `[data-key^="${ocid}"]`).click();
      await eventually(() => rootOf(element).querySelector('h2') !== null, 'never opened');
      return within(element, '[part=source]').textContent.replace(/\s+/g, ' ').trim();
    };
    expect(await sourceOf(own.ocid)).to.contain('Published by Harrowdale. This copy is kept by');
    expect(await sourceOf(unnamed.ocid)).to.contain(
      'The notice names no publisher. This copy is kept by A keeper.',
    );
  });

  it('leads back to its place in the list, and the reader with it', async () => {
    const element = await opened();
    expect(rootOf(element).activeElement).to.equal(within(element, 'h2'));
    buttonCalled(element, 'All contracts').click();
    await element.updateComplete;
    expect(rootOf(element).activeElement).to.equal(titleOf(element));
  });

  it('leaves it to a page that shows contracts in its own way', async () => {
    const element = await shown();
    const chosen = oneEvent(element, 'kith-contract-selected');
    element.addEventListener('kith-contract-selected', (event) => event.preventDefault());
    titleOf(element).click();
    await chosen;
    await element.updateComplete;
    expect(rootOf(element).querySelector('h2')).to.equal(null);
  });

  it('leads to its promises where the page has a place for them', async () => {
    const address = 'query';
    const element = await opened({ contractUrl: '/promises?contract={key}', address });
    const link = within<HTMLAnchorElement>(element, 'a[href^="/promises"]');
    expect(link.getAttribute('href')).to.equal(`/promises?contract=${encodeURIComponent(key)}`);
    history.back();
    await says(element, '7 contracts.');
  });

  it('says all of it in Welsh', async () => {
    const english = wordsOf(await opened());
    const welsh = wordsOf(await opened({}, 'cy'));
    const [wash, night] = ['Help to get up, wash and eat.', 'By day & by night.'];
    const data = [
      publishedAndKept,
      wash,
      night,
      'Open Government Licence v3.0',
      location.host,
      '(UKD71)',
    ];
    // Codes of documents and addresses are the publisher's.
    const codes = [
      'Bidding documents',
      'Conflict of interest',
      'papers.example.org',
      'harrowdale.example.org',
    ];
    expect(untranslated(english, welsh, [...data, ...codes])).to.deep.equal([]);
  });

  it('is accessible, and fits every phone in letters of every size', async () => {
    const element = await opened();
    for (const theme of ['light', 'dark'] as const) {
      element.theme = theme;
      await element.updateComplete;
      expect(await faultsIn(element)).to.deep.equal([]);
    }
    expect(misfitsOf(element, place)).to.deep.equal([]);
  });
});

describe('what is looked for in a list of contracts', () => {
  const fillings = [
    'wash and eat',
    'social work',
    'uplandby',
    'gogledd-orllewin',
    'two further years',
    '1 february 2026',
    '000012-2026',
    'uplands',
    'not published',
    'open procedure',
    'closing date',
  ];
  for (const words of fillings) {
    it(`is found in all that is published: ${words}`, async () => {
      const element = await shown();
      const field = within<HTMLInputElement>(element, '#words');
      field.value = words;
      field.dispatchEvent(new Event('input'));
      await element.updateComplete;
      expect(within(element, '.count').textContent).to.contain('1 of 7 contracts.');
      titleOf(element);
    });
  }
});

describe('a framework in the list', () => {
  const lines = (element: Element) =>
    [...rootOf(element).querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    );

  it('is one line, with what its places have in common', async () => {
    const element = await shown();
    expect(lines(element).length).to.equal(2);
    expect(lines(element)[1]).to.deep.equal([
      'Specialist care framework 6 contracts or awards in one process',
      'Buyer Westmere Council',
      'Supplier 6 suppliers',
      'Value £0.00 published; perhaps no sum is fixed',
      'Runs not stated',
      'Status Awarded, not signed yet, said on 1 March 2026',
      'Promises none',
    ]);
  });

  it('says where its places have not the same', async () => {
    const { awards = [], ...rest } = frameworkOf(4);
    const [first, ...others] = awards;
    const value = { amount: 900, currency: 'GBP' };
    const element = await shown({ data: { ...rest, awards: [{ ...first, value }, ...others] } });
    expect(lines(element)[0]).to.contain('Value not all alike');
  });

  it('opens, and each place leads to its own lot', async () => {
    const element = await shown();
    const fold = within(element, '[data-fold]');
    fold.click();
    await element.updateComplete;
    expect(fold.getAttribute('aria-expanded')).to.equal('true');
    expect(lines(element).length).to.equal(8);
    within(element, '[data-key="ocds-213czf-framework/award-4"]').click();
    await says(element, 'Lots: 1 of 6 Lot 4 ');
    expect(factsIn(element)['Supplier']).to.equal('Brock Care 4');
  });

  it('stands place by place where few are wanted', async () => {
    const element = await shown();
    const field = within<HTMLInputElement>(element, '#words');
    field.value = 'brock care 5';
    field.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(lines(element).length).to.equal(1);
    expect(lines(element)[0]?.[0]).to.contain('Lot 5');
  });

  it('fits every phone with all its places', async () => {
    const element = await shown();
    await unfold(element);
    expect(lines(element).length).to.equal(8);
    expect(await faultsIn(element)).to.deep.equal([]);
    expect(misfitsOf(element, place)).to.deep.equal([]);
  });
});

describe('what a contract costs', () => {
  const costing = async (value: object) => {
    const [contract] = fullyPublished.contracts ?? [];
    const contracts = [{ ...contract, value }];
    return factsIn(await opened({ data: { ...fullyPublished, contracts } }))['Value'];
  };

  it('says whether tax is in it, and when that is not said', async () => {
    const currency = 'GBP';
    expect(await costing({ amount: 900, currency })).to.equal(
      '£900.00; whether with tax is not stated',
    );
    expect(await costing({ amount: 900, amountGross: 900, currency })).to.equal(
      '£900.00 with and without tax',
    );
    expect(await costing({ amountGross: 900, currency })).to.equal('£900.00 with tax');
    expect(await costing({ amount: 0, amountGross: 900, currency })).to.equal('£900.00 with tax');
    expect(await costing({ amount: 0, amountGross: 0, currency })).to.equal(
      '£0.00 published; perhaps no sum is fixed',
    );
  });
});
