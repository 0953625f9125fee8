import type { ReleasePackage } from '@kith/ocds';
import { oneEvent } from '@open-wc/testing-helpers';
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { describeActions } from '../testing/actions.js';
import { describeElement } from '../testing/conformance.js';
import {
  contract,
  eightPromises,
  lookedAt,
  release,
  releasePackage,
} from '../testing/open-data.js';
import { buttonCalled, reaches, rootOf, textOf, within } from '../testing/settle.js';
import './contracts.define.js';
import type { ContractSelectedEvent } from './contracts.events.js';
import type { KithContracts } from './contracts.js';

interface Given {
  title: string;
  buyer?: string;
  supplier?: string;
  amount?: number;
  promises?: number;
  status?: string;
}

/** One process with one contract for each. */
function listOf(...all: Given[]): ReleasePackage {
  return releasePackage(
    all.map(({ title, buyer, supplier, amount, promises = 0, status = 'active' }, index) =>
      release(
        [
          contract(eightPromises.slice(0, promises), {
            title,
            status,
            ...(amount === undefined ? { value: {} } : { value: { amount, currency: 'GBP' } }),
          }),
        ],
        {
          ocid: `ocds-213czf-demo/${index + 1}`,
          id: `${index + 1}`,
          buyer: { id: `b${index}`, name: buyer ?? 'Westmere Council' },
          parties: [],
          awards: [
            {
              id: '1',
              suppliers: [{ id: `s${index}`, name: supplier ?? 'Larkmoor Care Co-op' }],
            },
          ],
        },
      ),
    ),
  );
}

const three = listOf(
  { title: 'Respite care', buyer: 'Harrowdale Council', amount: 90_000, status: 'pending' },
  { title: 'Care at home', amount: 1_250_000, promises: 8 },
  { title: 'Áccess to work', supplier: 'Brock Home Care' },
);
const many = listOf(...Array.from({ length: 45 }, (_, index) => ({ title: `Contract ${index}` })));

describeActions('kith-contracts', 'a citizen', (element) => {
  Object.assign(element, { data: many });
});

describeElement('kith-contracts', {
  class: new URL('./contracts.ts', import.meta.url).href,
  define: new URL('./contracts.define.ts', import.meta.url).href,
  states: {
    pending: (element) => {
      Object.assign(element, { data: new Promise(() => undefined) });
    },
    failed: (element) => {
      Object.assign(element, { src: '/host/broken' });
    },
    empty: (element) => {
      Object.assign(element, { data: releasePackage([]) });
    },
    complete: (element) => {
      Object.assign(element, { data: many, asOf: lookedAt });
    },
  },
  // "Contract" and "Status" are alike in both languages.
  data: () => [many, location.host, 'Contract'],
});

async function shown(parts: Partial<KithContracts>): Promise<KithContracts> {
  const element = document.createElement('kith-contracts');
  element.style.width = '1200px';
  Object.assign(element, { asOf: lookedAt, ...parts });
  document.body.append(element);
  await reaches(element, 'complete');
  await settled(element);
  return element;
}

/** Waits until everything has been read. */
async function settled(element: KithContracts): Promise<void> {
  while (textOf(element).includes('reading on')) await new Promise((go) => setTimeout(go));
  await element.updateComplete;
}

describe('a list of contracts on paper', () => {
  it('names every contract and every column', async () => {
    const element = await shown({ data: many });
    await executeServerCommand('kith-print', true);
    try {
      const names = [...rootOf(element).querySelectorAll('.opens, .sort')];
      expect(names.length).to.equal(27);
      expect(names.filter((name) => !name.checkVisibility())).to.deep.equal([]);
    } finally {
      await executeServerCommand('kith-print', false);
      element.remove();
    }
  });
});

const titlesIn = (element: KithContracts) =>
  [...rootOf(element).querySelectorAll('tbody th')].map((cell) => cell.textContent.trim());

const countIn = (element: KithContracts) =>
  within(element, '.count').textContent.replace(/\s+/g, ' ').trim();

async function fill(element: KithContracts, selector: string, value: string): Promise<void> {
  const field = within<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input'));
  await element.updateComplete;
}

describe('<kith-contracts>', () => {
  afterEach(() => {
    document.querySelectorAll('kith-contracts').forEach((used) => used.remove());
  });

  it('keeps the list when it cannot be read again, and says so', async () => {
    const src = URL.createObjectURL(new Blob([JSON.stringify(three)]));
    const element = await shown({ src });
    URL.revokeObjectURL(src);
    await element.reload();
    await element.updateComplete;
    expect(titlesIn(element)).to.contain('Care at home');
    expect(within(element, '[part=stale]').textContent).to.contain('You see what was here before.');
  });

  it('lists who buys what from whom, for how much and with how many promises', async () => {
    const element = await shown({ data: three });
    const rows = [...within<HTMLTableElement>(element, 'table').rows].map((row) =>
      [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim()),
    );
    expect(rows).to.deep.equal([
      ['Contract', 'Buyer', 'Supplier', 'Value', 'Runs', 'Status', 'Promises'],
      [
        'Respite care',
        'Harrowdale Council',
        'Larkmoor Care Co-op',
        '£90,000',
        'July 2025 to June 2028',
        'Due to start on 1 July 2025; no later notice',
        'none',
      ],
      [
        'Care at home',
        'Westmere Council',
        'Larkmoor Care Co-op',
        '£1,250,000',
        'July 2025 to June 2028',
        'Under way',
        '8 8 with results',
      ],
      [
        'Áccess to work',
        'Westmere Council',
        'Brock Home Care',
        'not stated',
        'July 2025 to June 2028',
        'Under way',
        'none',
      ],
    ]);
  });

  it('leads to the page of a contract, its id encoded', async () => {
    const element = await shown({ data: three, contractUrl: '/contract?ocid={ocid}&id={id}' });
    const link = within<HTMLAnchorElement>(element, 'tbody a');
    expect(link.getAttribute('href')).to.equal('/contract?ocid=ocds-213czf-demo%2F1&id=1');
  });

  it('tells the page which contract was chosen', async () => {
    const element = await shown({ data: three });
    const chosen = oneEvent(element, 'kith-contract-selected');
    buttonCalled(element, 'Care at home').click();
    const event = (await chosen) as unknown as ContractSelectedEvent;
    expect([event.ocid, event.contractId, event.composed]).to.deep.equal([
      'ocds-213czf-demo/2',
      '1',
      true,
    ]);
  });

  it('never leads out of the web', async () => {
    const element = await shown({ data: three, contractUrl: 'javascript:alert("{ocid}")' });
    expect(rootOf(element).querySelector('tbody a')).to.equal(null);
  });

  it('finds words anywhere in a contract, whatever their accents', async () => {
    const element = await shown({ data: three });
    await fill(element, '#words', 'larkmoor care');
    expect(titlesIn(element)).to.deep.equal(['Respite care', 'Care at home']);
    expect(countIn(element)).to.equal('2 of 3 contracts.');
    await fill(element, '#words', 'access BROCK');
    expect(titlesIn(element)).to.deep.equal(['Áccess to work']);
    await fill(element, '#words', 'hospital');
    expect(countIn(element)).to.equal('None of 3 contracts fits. Try fewer words, or show all.');
    buttonCalled(element, 'Show all').click();
    await element.updateComplete;
    expect(countIn(element)).to.equal('3 contracts.');
    expect(within<HTMLInputElement>(element, '#words').value).to.equal('');
  });

  it('shows those of one buyer, of one status, or with promises alone', async () => {
    const element = await shown({ data: three });
    await fill(element, '#buyer', 'Harrowdale Council');
    expect(titlesIn(element)).to.deep.equal(['Respite care']);
    await fill(element, '#buyer', '');
    await fill(element, '#status', 'due');
    expect(titlesIn(element)).to.deep.equal(['Respite care']);
    await fill(element, '#status', '');
    within<HTMLInputElement>(element, 'input[type=checkbox]').click();
    await element.updateComplete;
    expect(titlesIn(element)).to.deep.equal(['Care at home']);
  });

  it('says to people who listen how many there are, once they stop typing', async () => {
    const element = await shown({ data: three });
    await fill(element, '#words', 'respite');
    const said = within(element, '[role=status]');
    expect(said.textContent).to.equal('');
    await new Promise((resolve) =>
      new MutationObserver(resolve).observe(said, {
        childList: true,
        characterData: true,
        subtree: true,
      }),
    );
    expect(said.textContent).to.equal('1 of 3 contracts.');
  });

  it('is put in order by a column, then the other way round', async () => {
    const element = await shown({ data: three });
    const sortsAs = () => within(element, 'th.title').getAttribute('aria-sort');
    expect(sortsAs()).to.equal('none');
    buttonCalled(element, 'Contract').click();
    await element.updateComplete;
    expect(sortsAs()).to.equal('ascending');
    expect(titlesIn(element)).to.deep.equal(['Áccess to work', 'Care at home', 'Respite care']);
    buttonCalled(element, 'Contract').click();
    await element.updateComplete;
    expect(sortsAs()).to.equal('descending');
    expect(titlesIn(element)).to.deep.equal(['Respite care', 'Care at home', 'Áccess to work']);
  });

  it('puts what is not stated last, whichever way round', async () => {
    const element = await shown({ data: three });
    await fill(element, '#order', 'value-ascending');
    expect(titlesIn(element)).to.deep.equal(['Respite care', 'Care at home', 'Áccess to work']);
    await fill(element, '#order', 'value-descending');
    expect(titlesIn(element)).to.deep.equal(['Care at home', 'Respite care', 'Áccess to work']);
  });

  it('turns pages, and takes the reader to the top of the next', async () => {
    const element = await shown({ data: many, pageSize: 20 });
    expect(titlesIn(element).length).to.equal(20);
    expect(countIn(element)).to.equal('45 contracts. Page 1 of 3.');
    buttonCalled(element, 'Next page').click();
    await element.updateComplete;
    buttonCalled(element, 'Next page').click();
    await element.updateComplete;
    expect(titlesIn(element)).to.deep.equal(
      [40, 41, 42, 43, 44].map((index) => `Contract ${index}`),
    );
    await element.updateComplete;
    expect(rootOf(element).activeElement).to.equal(within(element, '.count'));
    buttonCalled(element, 'Next page').click();
    await element.updateComplete;
    expect(countIn(element)).to.equal('45 contracts. Page 3 of 3.');
    await fill(element, '#words', 'demo/45');
    expect(titlesIn(element)).to.deep.equal(['Contract 44']);
  });

  it('becomes cards where there is no room for columns, and stays a table to a screen reader', async () => {
    const element = await shown({ data: three });
    element.style.width = '320px';
    const cell = within(element, 'tbody td');
    expect(getComputedStyle(cell).display).to.equal('grid');
    expect(within(element, 'tbody .label').checkVisibility()).to.equal(true);
    expect(within(element, '.order').checkVisibility()).to.equal(true);
    expect(cell.getAttribute('role')).to.equal('cell');
  });
});
