import { a11ySnapshot } from '@web/test-runner-commands';
import { expect } from 'chai';
import { contract, lookedAt, release, releasePackage } from '../testing/open-data.js';
import { reaches } from '../testing/settle.js';
import './contracts.define.js';

interface Heard {
  role: string;
  name: string;
  children?: Heard[];
}

const careAtHome = releasePackage([
  release([contract([], { title: 'Care at home', value: { amount: 90_000, currency: 'GBP' } })], {
    buyer: { id: 'b', name: 'Westmere Council' },
    parties: [],
    awards: [{ id: '1', suppliers: [{ id: 's', name: 'Larkmoor Care Co-op' }] }],
  }),
]);

const names = ({ name, children = [] }: Heard): string[] => [name, ...children.flatMap(names)];

/** What a screen reader is told of a list so wide, in order. */
async function heardAt(width: string): Promise<string[]> {
  const element = document.createElement('kith-contracts');
  element.style.width = width;
  Object.assign(element, { data: careAtHome, asOf: lookedAt });
  document.body.append(element);
  try {
    await reaches(element, 'complete');
    const all = names((await a11ySnapshot({})) as unknown as Heard);
    // Before it are the fields by which to choose, of the same names.
    return all.slice(all.indexOf('1 contract.'));
  } finally {
    element.remove();
  }
}

describe('a list of contracts, as a screen reader tells it', () => {
  for (const width of ['320px', '500px', '800px']) {
    it(`says what each fact of a card is: ${width} wide`, async () => {
      const heard = await heardAt(width);
      for (const [label, fact] of [
        ['Buyer', 'Westmere Council'],
        ['Supplier', 'Larkmoor Care Co-op'],
        ['Value', '£90,000'],
      ] as const) {
        const at = heard.findIndex((name) => name.includes(fact));
        expect(at, `${fact} in ${heard.join(' | ')}`).to.be.greaterThan(0);
        const told = `${heard[at - 1]} ${heard[at]}`;
        expect(told).to.contain(label);
      }
    });
  }

  it('says it once, at the head of its column, where there is room for a table', async () => {
    const heard = await heardAt('1200px');
    expect(heard.filter((name) => name === 'Buyer')).to.have.length(1);
    expect(heard.indexOf('Buyer')).to.be.lessThan(heard.indexOf('Westmere Council'));
  });
});
