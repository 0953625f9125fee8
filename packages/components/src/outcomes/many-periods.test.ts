import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { percent, release, releasePackage, wholeContract } from '../testing/open-data.js';
import { buttonCalled, reaches, rootOf, textOf, within } from '../testing/settle.js';
import './outcomes.define.js';
import type { KithOutcomes } from './outcomes.js';

const day = (nth: number) =>
  new Date(Date.UTC(2026, 5, 30) - nth * 86_400_000).toISOString().slice(0, 10);

/** One promise, and a result for each of so many days up to the last of June 2026. */
function dailyFile(days: number) {
  const metric = { id: 'visitsOnTime', title: 'Visits on time' };
  const period = { startDate: day(days), endDate: '2028-06-30' };
  const observations = Array.from({ length: days }, (_, index) => {
    const date = day(days - 1 - index);
    const measure = 90 + (index % 10);
    return {
      id: String(index),
      period: { startDate: date, endDate: date },
      measure,
      unit: percent,
    };
  });
  return releasePackage([
    release([
      {
        id: '1',
        title: 'Care at home in Westmere',
        period: wholeContract,
        agreedMetrics: [
          { ...metric, observations: [{ id: 't', period, measure: 95, unit: percent }] },
        ],
        implementation: { metrics: [{ ...metric, observations }] },
      },
    ]),
  ]);
}

async function shown(data: unknown, parts: Partial<KithOutcomes> = {}): Promise<KithOutcomes> {
  const element = document.createElement('kith-outcomes');
  Object.assign(element, { asOf: '2026-08-15', data, ...parts });
  document.body.append(element);
  await reaches(element, 'complete');
  return element;
}

const nodesIn = (element: KithOutcomes) => rootOf(element).querySelectorAll('*').length;

/** Opens the fold whose words begin so. */
async function open(element: KithOutcomes, words: string): Promise<HTMLDetailsElement> {
  const folds = [...rootOf(element).querySelectorAll('details')];
  const found = folds.find(({ firstElementChild }) =>
    firstElementChild?.textContent.trim().startsWith(words),
  );
  if (!found) throw new Error(`nothing to open begins with ${words}`);
  found.open = true;
  await waitUntil(() => found.children.length > 1, `${words} stays empty`);
  return found;
}

describe('<kith-outcomes> with a result for every day', () => {
  afterEach(() => {
    document.querySelectorAll('kith-outcomes').forEach((used) => used.remove());
  });

  it('says what it folded and how, and draws no more for more days', async () => {
    const year = await shown(dailyFile(365));
    expect(textOf(year)).to.contain(
      '365 days, folded into 12 months. Each line gives the average of its days.',
    );
    const decades = await shown(dailyFile(10_000));
    expect(textOf(decades)).to.contain('10,000 days, folded into 28 years.');
    expect(nodesIn(decades)).to.be.lessThan(nodesIn(year) + 20);
  });

  it('gives the average of each month, and how often the promise was kept', async () => {
    const element = await shown(dailyFile(365));
    const rows = [...rootOf(element).querySelectorAll('.chart li')];
    expect(rows.at(-1)?.textContent.replace(/\s+/g, ' ').trim()).to.match(
      /^June 2026 94\.\d+% kept 1\d of 30$/,
    );
  });

  it('keeps every day within reach, month by month and page by page', async () => {
    const element = await shown(dailyFile(10_000));
    await open(element, 'Show as table');
    await open(element, '2026');
    const june = await open(element, 'June 2026');
    expect(june.querySelectorAll('tbody tr').length).to.equal(30);
    expect(june.querySelector('tbody th')?.textContent).to.equal('30 June 2026');
    buttonCalled(element, 'Earlier').click();
    await element.updateComplete;
    expect(textOf(element)).to.contain('Page 2 of 2');
    expect(nodesIn(element)).to.be.lessThan(1500);
  });

  it('draws few of very many promises, and more when asked', async () => {
    const metrics = Array.from({ length: 120 }, (_, nth) => ({
      id: `m${nth}`,
      title: `Promise ${nth}`,
      observations: [{ id: 't', measure: nth, period: wholeContract }],
    }));
    const element = await shown(releasePackage([release([{ id: '1', agreedMetrics: metrics }])]));
    expect(rootOf(element).querySelectorAll('.commitment').length).to.equal(50);
    buttonCalled(element, 'Show 50 more promises').click();
    await element.updateComplete;
    expect(rootOf(element).querySelectorAll('.commitment').length).to.equal(100);
  });

  it('folds in Welsh for a page in Welsh', async () => {
    const element = await shown(dailyFile(365), { lang: 'cy' });
    expect(within(element, '.folded').textContent).to.contain(
      '365 diwrnod, wedi’u plygu yn 12 mis',
    );
  });
});
