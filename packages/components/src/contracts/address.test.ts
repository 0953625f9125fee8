import { expect } from 'chai';
import { contract, lookedAt, release, releasePackage } from '../testing/open-data.js';
import { fullyPublished, publishedAndKept } from '../testing/published.js';
import { eventually, reaches, rootOf, within } from '../testing/settle.js';
import './contracts.define.js';
import type { KithContracts } from './contracts.js';

const key = 'ocds-213czf-full/contract-7';
const start = location.href;
let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
  history.replaceState(null, '', start);
  document.title = 'Care contracts';
});
afterEach(() => {
  place.remove();
  history.replaceState(null, '', start);
});

async function shown(parts: Partial<KithContracts>): Promise<KithContracts> {
  const element = document.createElement('kith-contracts');
  Object.assign(element, { asOf: lookedAt, data: publishedAndKept, ...parts });
  place.append(element);
  await reaches(element, 'complete');
  return element;
}

const titleOf = (element: Element) => within(element, `[data-key="${key}"]`);
const opens = async (element: KithContracts) => {
  titleOf(element).click();
  await eventually(() => openIn(element) !== undefined, 'never opened');
  await element.updateComplete;
};
const openIn = (element: Element) => rootOf(element).querySelector('h2')?.textContent;
const goes = (steps: number, check: () => boolean) => {
  history.go(steps);
  return eventually(check, `went nowhere by ${steps}`);
};

async function find(element: KithContracts, words: string): Promise<void> {
  const field = within<HTMLInputElement>(element, '#words');
  field.value = words;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
}

describe('the address of a list of contracts', () => {
  for (const address of ['query', 'hash'] as const) {
    it(`holds what is open in its ${address}, and Back leads back`, async () => {
      const element = await shown({ address });
      await find(element, 'wash');
      await opens(element);
      expect(openIn(element)).to.equal('Care at home in the west');
      const said = new URL(location.href)[address === 'query' ? 'search' : 'hash'].slice(1);
      expect(new URLSearchParams(said).get('kith-contract')).to.equal(key);
      await goes(-1, () => openIn(element) === undefined);
      await element.updateComplete;
      expect(within<HTMLInputElement>(element, '#words').value).to.equal('wash');
      expect(rootOf(element).activeElement).to.equal(titleOf(element));
      await goes(1, () => openIn(element) !== undefined);
    });

    it(`opens what its ${address} asks for`, async () => {
      const asked = new URLSearchParams({ 'kith-words': 'care', 'kith-order': 'value-descending' });
      history.replaceState(null, '', `${address === 'query' ? '?' : '#'}${asked}`);
      const element = await shown({ address });
      expect(within<HTMLInputElement>(element, '#words').value).to.equal('care');
      expect(within(element, 'th.value').getAttribute('aria-sort')).to.equal('descending');
      expect(document.activeElement).to.equal(document.body);
    });
  }

  it('is a link of its own for each contract, and leaves the rest of the address as it was', async () => {
    history.replaceState(null, '', '?team=west&kith-page=1');
    const element = await shown({ address: 'query' });
    const { searchParams } = new URL(titleOf(element).getAttribute('href') ?? '');
    expect([...searchParams]).to.deep.equal([
      ['team', 'west'],
      ['kith-contract', key],
    ]);
  });

  it('is left alone where the page did not ask for it', async () => {
    const element = await shown({});
    await find(element, 'wash');
    await opens(element);
    expect(openIn(element)).to.equal('Care at home in the west');
    expect(location.href).to.equal(start);
  });

  it('leads back to where a contract stands in the list, to whoever came to it at once', async () => {
    history.replaceState(null, '', `?kith-contract=${encodeURIComponent(key)}`);
    const others = Array.from({ length: 7 }, (_, nth) =>
      release([contract()], { ocid: `o${nth}` }),
    );
    const data = releasePackage([...others, fullyPublished]);
    const element = await shown({ address: 'query', data, pageSize: 5 });
    await eventually(() => openIn(element) !== undefined, 'never opened');
    within(element, '.back a').click();
    await element.updateComplete;
    expect(new URL(location.href).search).to.equal('?kith-page=2');
    expect(rootOf(element).activeElement).to.equal(titleOf(element));
  });

  it('takes no place in the page for a view', async () => {
    const element = await shown({ address: 'hash' });
    await opens(element);
    history.pushState(null, '', '#main');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await element.updateComplete;
    expect(openIn(element)).to.equal('Care at home in the west');
    await goes(-2, () => openIn(element) === undefined);
  });

  it('says that what it asks for is not there, above all that is', async () => {
    history.replaceState(null, '', '?kith-contract=ocds-213czf-none/contract-1&kith-buyer=Nobody');
    const element = await shown({ address: 'query' });
    expect(within(element, '.notice').textContent).to.contain('We couldn’t find that contract');
    expect(within<HTMLSelectElement>(element, '#buyer').value).to.equal('Nobody');
  });

  it('lends the title of the page to what is open, and gives it back', async () => {
    const element = await shown({ retitle: true });
    await opens(element);
    expect(document.title).to.equal('Care at home in the west · Care contracts');
    element.remove();
    expect(document.title).to.equal('Care contracts');
  });

  it('does not say a name twice that the page has in its title already', async () => {
    document.title = 'Care at home in the west · Care contracts';
    const element = await shown({ retitle: true });
    await opens(element);
    expect(document.title).to.equal('Care at home in the west · Care contracts');
    element.remove();
    expect(document.title).to.equal('Care contracts');
  });

  it('keeps the title of a page that did not lend it', async () => {
    const element = await shown({});
    await opens(element);
    expect(document.title).to.equal('Care contracts');
  });
});
