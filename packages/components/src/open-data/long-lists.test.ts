import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../contracts/contracts.define.js';
import '../outcomes/outcomes.define.js';
import { hundredContracts, hundredPromises } from '../testing/long-lists.js';
import { lookedAt } from '../testing/open-data.js';
import { eventually, rootOf } from '../testing/settle.js';

const lists = [
  {
    tag: 'kith-contracts',
    parts: { data: hundredContracts, pageSize: 100 },
    rows: 'tbody tr',
    name: 'a',
    names: Array.from({ length: 100 }, (_, nth) => `Care at home in ward ${nth + 1}`),
  },
  {
    tag: 'kith-outcomes',
    parts: { data: hundredPromises },
    rows: '.commitment',
    name: 'h3',
    names: hundredPromises.releases.flatMap(({ contracts = [] }) =>
      contracts.flatMap(({ agreedMetrics = [] }) => agreedMetrics.map(({ title }) => title)),
    ),
  },
];

for (const { tag, parts, rows, name, names } of lists) {
  describe(`a hundred rows in <${tag}>`, () => {
    let element: HTMLElement;
    beforeEach(() => {
      element = document.createElement(tag);
      Object.assign(element, { asOf: lookedAt, contractUrl: '/contract?{ocid}', ...parts });
      document.body.append(element);
    });
    afterEach(() => element.remove());

    const drawn = () => [...rootOf(element).querySelectorAll(rows)];

    it('are drawn in several turns, in their order, and the page is told when all are', async () => {
      const counts = new Set<number>();
      const watching = new MutationObserver(() => counts.add(drawn().length));
      watching.observe(rootOf(element), { childList: true, subtree: true });
      await oneEvent(element, 'kith-loaded');
      watching.disconnect();
      expect(counts.size).to.be.greaterThan(3);
      expect([...counts]).to.deep.equal([...counts].sort((one, other) => one - other));
      const told = drawn().map((row) => row.querySelector(name)?.textContent);
      expect(told).to.deep.equal(names);
    });

    it('are all on paper, though it is printed before they are drawn', async () => {
      await eventually(() => element.matches(':state(complete)'), 'was never read');
      expect(drawn().length).to.be.lessThan(100);
      dispatchEvent(new Event('beforeprint'));
      expect(drawn().length).to.equal(100);
    });
  });
}
