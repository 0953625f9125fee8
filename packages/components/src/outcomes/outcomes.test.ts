import { oneEvent, waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { describeActions } from '../testing/actions.js';
import { describeElement } from '../testing/conformance.js';
import {
  contract,
  eightPromises,
  lookedAt,
  type Promise as Promised,
  release,
  releasePackage,
} from '../testing/open-data.js';
import { buttonCalled, reaches, rootOf, textOf, within } from '../testing/settle.js';
import './outcomes.define.js';
import type { KithOutcomes } from './outcomes.js';

const published = releasePackage();

describeActions('kith-outcomes', 'a citizen', (element) => {
  Object.assign(element, { data: published, asOf: lookedAt });
});

describeElement('kith-outcomes', {
  class: new URL('./outcomes.ts', import.meta.url).href,
  define: new URL('./outcomes.define.ts', import.meta.url).href,
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
      Object.assign(element, { data: published, asOf: lookedAt });
    },
  },
  data: () => [published, location.host],
});

async function shown(parts: Partial<KithOutcomes>): Promise<KithOutcomes> {
  const element = document.createElement('kith-outcomes');
  Object.assign(element, { asOf: lookedAt, ...parts });
  document.body.append(element);
  await reaches(element, 'complete');
  return element;
}

const ofPromises = (...promises: Promised[]) => ({
  data: releasePackage([release([contract(promises)])]),
});

/** The part of the element about one promise, on one line. */
function partAbout(element: KithOutcomes, title: string): string {
  const parts = [...rootOf(element).querySelectorAll('.commitment')];
  const found = parts.find((part) => part.querySelector('h3')?.textContent === title);
  return found?.textContent.replace(/\s+/g, ' ').trim() ?? `nothing about ${title}`;
}

describe('<kith-outcomes>', () => {
  afterEach(() => {
    document.querySelectorAll('kith-outcomes').forEach((used) => used.remove());
  });

  it('says who provides for whom, and how many promises were kept', async () => {
    const element = await shown({ data: published });
    expect(within(element, 'h2').textContent).to.equal('Larkmoor Care Co-op for Westmere Council');
    expect(within(element, '.summary').textContent.replace(/\s+/g, ' ')).to.equal(
      'April to June 2026: 1 not kept, 1 not reported, 1 withheld to protect people’s privacy, 5 kept.',
    );
  });

  it('says each promise beside its newest result, numbers first', async () => {
    const element = await shown({ data: published });
    expect(partAbout(element, 'Visits on time')).to.contain(
      'Promised at least 95 in 100; delivered 97 in April to June 2026.',
    );
    expect(partAbout(element, 'Missed visits')).to.contain(
      'Promised at most 2 per 1,000 visits; it was 1.6 per 1,000 visits in April to June 2026.',
    );
    expect(partAbout(element, 'Wait for support to start')).to.contain(
      'Promised at most 7 days; it was 7.25 days in April to June 2026, a little above the promise.',
    );
  });

  it('never leaves blank what was not reported or is withheld', async () => {
    const element = await shown({ data: published });
    expect(partAbout(element, 'People who feel safe')).to.contain(
      'The result for April to June 2026 was not reported.',
    );
    expect(partAbout(element, 'People with control over their daily life')).to.contain(
      'The result for April to June 2026 is withheld to protect people’s privacy. Why it is withheld fewer than 10 answers',
    );
    const cells = [...rootOf(element).querySelectorAll('td, th, dd')];
    expect(cells.filter((cell) => cell.textContent.trim() === '')).to.deep.equal([]);
  });

  it('gives each standing a word and a shape', async () => {
    const element = await shown({ data: published });
    const standings = [...rootOf(element).querySelectorAll('.title .standing')];
    expect(standings.map((each) => each.textContent.trim())).to.deep.equal([
      'kept',
      'kept',
      'not reported',
      'withheld to protect people’s privacy',
      'not kept, a little above',
      'kept',
      'kept',
      'kept',
    ]);
    const drawn = new Map(
      standings.map((each) => {
        const lines = [...each.querySelectorAll('path, circle')];
        const shape = lines.map((line) => line.getAttribute('d') ?? 'circle').join(' ');
        return [each.textContent.trim(), shape];
      }),
    );
    expect(drawn.size).to.equal(4);
    expect(new Set(drawn.values()).size).to.equal(4);
  });

  it('speaks of another period when a day in it is given', async () => {
    const element = await shown({ data: published, period: '2025-11-05' });
    expect(within(element, '.summary').textContent).to.contain('October to December 2025: ');
    expect(partAbout(element, 'Visits on time')).to.contain(
      'delivered 93 in October to December 2025, a little below the promise.',
    );
  });

  it('has the same facts in a table, every period of every promise', async () => {
    const element = await shown({ data: published });
    const table = within<HTMLTableElement>(element, 'table');
    expect(table.caption?.textContent).to.equal('Visits on time, every period');
    const rows = [...table.rows].map((row) =>
      [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
    );
    expect(rows).to.deep.equal([
      ['Period', 'Promised', 'Result', 'How it stands'],
      ['July to September 2025', '95%', '91%', 'not kept, a little below'],
      ['October to December 2025', '95%', '93%', 'not kept, a little below'],
      [
        'January to March 2026',
        '95%',
        '96% likely between 95% and 97%; counted from 4,980',
        'kept',
      ],
      ['April to June 2026', '95%', '97% likely between 96% and 98%; counted from 5,120', 'kept'],
    ]);
    expect([...table.querySelectorAll('th')].every((cell) => cell.scope !== '')).to.equal(true);
  });

  it('opens everything on paper', async () => {
    const element = await shown({ data: published });
    const print = [...rootOf(element).adoptedStyleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print');
    expect(print.map((rule) => rule.cssText).join('')).to.contain('details::details-content');
  });

  it('shows promises without numbers in the publisher’s own words', async () => {
    const element = await shown(
      ofPromises({
        id: 'complaints',
        title: 'Complaints',
        target: 'All answered within ten working days',
        results: [undefined, undefined, undefined, 'Three of four were'],
      }),
    );
    expect(partAbout(element, 'Complaints')).to.contain(
      'shown as written The result for April to June 2026 is in words. Promised All answered within ten working days Reported for April to June 2026 Three of four were',
    );
  });

  it('gives background without judging it', async () => {
    const element = await shown(
      ofPromises({
        id: 'feeRate',
        title: 'Hourly fee',
        direction: 'context',
        results: [undefined, undefined, undefined, { value: { amount: 23.5, currency: 'GBP' } }],
      }),
    );
    expect(partAbout(element, 'Hourly fee')).to.contain(
      'for background Reported £23.50 in April to June 2026. This number gives background. Nobody promised it.',
    );
  });

  it('tells what went wrong and what followed', async () => {
    const failed = contract(eightPromises.slice(0, 1), {});
    failed.implementation = {
      ...failed.implementation,
      performanceFailures: [
        {
          id: '1',
          category: 'Visits that nobody came to',
          events: 3,
          period: { startDate: '2026-04-01T00:00:00+01:00', endDate: '2026-06-30T23:59:59+01:00' },
          penaltyImposed: 'A plan to put it right',
          penaltyPaid: false,
        },
      ],
    };
    const element = await shown({ data: releasePackage([release([failed])]) });
    expect(textOf(element)).to.contain(
      'When it went wrong Visits that nobody came to It happened 3 times in April to June 2026. It was not paid. What was done about it A plan to put it right',
    );
  });

  it('says plainly that nothing is promised, why, and what the notice does tell', async () => {
    const bare = contract([], { noAgreedMetricsRationale: 'A light-touch contract.' });
    const element = await shown({ data: releasePackage([release([bare])]) });
    expect(textOf(element)).to.contain(
      'Why there are none, as the publisher gives it A light-touch contract.',
    );
    const silent = await shown({ data: releasePackage([release([contract([])])]) });
    expect(textOf(silent)).to.contain(
      'No promises and no results are published for this contract.',
    );
    expect(within(silent, '.facts').textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Buyer Westmere Council Supplier Larkmoor Care Co-op Value £1,250,000 Runs July 2025 to June 2028 Status Under way Newest notice demo-1-1, 15 July 2026',
    );
  });

  it('says who published and who keeps the copy, each by itself', async () => {
    const kept = {
      ...releasePackage([release([contract()])]),
      publishedDate: '2026-11-01T00:00:00Z',
    };
    const own = { ...kept, publisher: { name: 'Westmere' }, keptBy: { name: 'open.example' } };
    expect(textOf(await shown({ data: own }))).to.contain(
      'Published by Westmere. This copy is kept by open.example. Last added to on 1 November 2026.',
    );
    const nobody = { ...own, publisher: { name: 'open.example' } };
    const text = textOf(await shown({ data: nobody }));
    expect(text).to.contain('The notice names no publisher. This copy is kept by open.example.');
    expect(text).not.to.contain('Published by');
  });

  it('heads each of several contracts, and shows one alone when asked to', async () => {
    const two = [contract(), contract(eightPromises.slice(0, 2), { id: '2', title: 'Respite' })];
    const data = releasePackage([release(two)]);
    const both = await shown({ data });
    expect(rootOf(both).querySelectorAll('h2').length).to.equal(2);
    const one = await shown({ data, contractId: '2' });
    expect(rootOf(one).querySelectorAll('h2').length).to.equal(1);
    expect(textOf(one)).to.contain('Respite');
  });

  it('leaves out contracts that promise nothing where others promise something, and says so', async () => {
    const bare = release([contract([])], { ocid: 'ocds-213czf-demo-2', id: '2' });
    const element = await shown({ data: releasePackage([release(), bare]) });
    expect(rootOf(element).querySelectorAll('h2').length).to.equal(1);
    expect(textOf(element)).to.contain('1 more contract here with no promises and no results.');
  });

  it('leads the reader on to the first that is new, when the last are shown', async () => {
    const many = Array.from({ length: 12 }, (_, index) => contract(undefined, { id: `${index}` }));
    const element = await shown({ data: releasePackage([release(many)]) });
    const more = buttonCalled(element, 'Show 2 more contracts');
    more.focus();
    more.click();
    await waitUntil(() => rootOf(element).activeElement?.matches('section.contract') ?? false);
    const contracts = [...rootOf(element).querySelectorAll('section.contract')];
    expect(contracts.indexOf(rootOf(element).activeElement as Element)).to.equal(10);
  });

  it('draws ten contracts and more when asked', async () => {
    const many = Array.from({ length: 12 }, (_, index) => contract(undefined, { id: `${index}` }));
    const element = await shown({ data: releasePackage([release(many)]) });
    expect(rootOf(element).querySelectorAll('h2').length).to.equal(10);
    buttonCalled(element, 'Show 2 more contracts').click();
    await waitUntil(() => rootOf(element).querySelectorAll('h2').length === 12);
  });

  for (const width of [768, 1280]) {
    it(`draws the bars of all promises on one grid at ${width} pixels, and says once what they mean`, async () => {
      const element = await shown({ data: published });
      element.style.width = `${width}px`;
      const bars = [...rootOf(element).querySelectorAll('.bar')];
      const places = bars.map((bar) => {
        const { left, right } = bar.getBoundingClientRect();
        return `${Math.round(left)} to ${Math.round(right)}`;
      });
      expect(rootOf(element).querySelectorAll('.chart').length).to.be.greaterThan(5);
      expect(new Set(places).size).to.equal(1);
      expect(rootOf(element).querySelectorAll('.key:has(.promise)').length).to.equal(1);
    });
  }

  it('keeps the licence apart from who published and who keeps the copy', async () => {
    const license = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';
    const parts = { publisher: { name: 'Find a Notice' }, keptBy: { name: 'A keeper' }, license };
    const element = await shown({ data: releasePackage([release([contract()])], parts) });
    const source = within(element, '[part=source]');
    expect(source.textContent.replace(/\s+/g, ' ')).to.contain(
      'Published by Find a Notice. This copy is kept by A keeper.',
    );
    expect(source.querySelector('a')?.href).to.equal(license);
    expect(source.querySelector('a')?.textContent).to.equal('Open Government Licence v3.0');
  });

  it('says the language of what publishers wrote', async () => {
    const element = await shown({ data: published });
    expect(within(element, 'h3').lang).to.equal('en');
    expect(within(element, '.kith').lang).to.equal('en');
  });

  it('folds a long title and keeps the whole of it one press away', async () => {
    const title = 'Every visit begins when it was agreed to begin, '.repeat(8).trim();
    const element = await shown(ofPromises({ id: 'long', title, target: 1, results: [1] }));
    expect(within(element, 'h3').textContent.length).to.be.lessThan(120);
    expect(within(element, '.meaning').textContent).to.contain(title);
  });

  it('says what a promise is measured for in words, not in the code of whoever published it', async () => {
    const { data } = ofPromises({
      id: 'onTime',
      title: 'Visits on time',
      target: 95,
      results: [96],
    });
    const measured = { windowMinutes: '15', job_role: 'support worker' };
    const text = JSON.stringify(data).replaceAll(
      '"measure"',
      `"dimensions":${JSON.stringify(measured)},"measure"`,
    );
    const element = await shown({ data: JSON.parse(text) as typeof data });
    const said = within(element, '.meaning').textContent;
    expect(said).to.contain('Window minutes: 15').and.to.contain('Job role: support worker');
  });

  it('says when the contract asked for is not in the data', async () => {
    const element = document.createElement('kith-outcomes');
    Object.assign(element, { data: published, ocid: 'ocds-213czf-other' });
    const failed = oneEvent(element, 'kith-failed');
    document.body.append(element);
    expect(((await failed) as unknown as { code: string }).code).to.equal('no_such_contract');
    await reaches(element, 'failed');
    expect(textOf(element)).to.contain(
      'We couldn’t find this contract in what was published.'.replace('’', "'"),
    );
  });
});
