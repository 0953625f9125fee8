import { expect } from 'chai';
import { reaches, rootOf } from '../testing/settle.js';
import './outcomes.define.js';
import type { KithOutcomes } from './outcomes.js';

const performance = '/shared-ocds/find-a-tender-performance.jsonl';
const care = '/shared-ocds/find-a-tender-social-care.jsonl';
const present = (await fetch(performance)).ok;

interface Published {
  ocid: string;
  contracts: {
    agreedMetrics?: { title: string }[];
    implementation?: {
      metrics: {
        title: string;
        observations: { measure: string; measureClassification: { description: string } }[];
      }[];
    };
  }[];
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

async function noticesIn(file: string): Promise<Published[]> {
  const text = await (await fetch(file)).text();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Published);
}

async function shown(src: string, ocid: string): Promise<KithOutcomes> {
  const element = document.createElement('kith-outcomes');
  Object.assign(element, { src, ocid, asOf: '2026-08-20' });
  document.body.append(element);
  await reaches(element, 'complete');
  return element;
}

describe(`real notices${present ? '' : ' (skipped: no ../shared/ocds beside the checkout)'}`, function () {
  before(function () {
    if (!present) this.skip();
  });

  afterEach(() => {
    document.querySelectorAll('kith-outcomes').forEach((used) => used.remove());
  });

  it('of performance show each measure and rating as published', async () => {
    const all = await noticesIn(performance);
    const reporting = all.filter(({ contracts }) => contracts[0]?.implementation);
    expect(reporting.length).to.equal(2);
    for (const { ocid, contracts } of reporting) {
      const element = await shown(performance, ocid);
      const parts = [...rootOf(element).querySelectorAll('.commitment')].map((part) =>
        plain(part.textContent),
      );
      const metrics = contracts[0]?.implementation?.metrics ?? [];
      expect(parts.length).to.equal(metrics.length);
      metrics.forEach(({ title, observations: [result] }, index) => {
        expect(parts[index]).to.contain(plain(title));
        expect(parts[index]).to.contain(plain(result?.measure ?? 'missing'));
        expect(parts[index]).to.contain(result?.measureClassification.description);
        expect(parts[index]).to.contain('April to June 2026');
      });
    }
  });

  it('call what only the publisher rated so, and no promise kept', async () => {
    const element = await shown(performance, 'ocds-h6vhtk-04f7de');
    expect(plain(rootOf(element).querySelector('.summary')?.textContent ?? '')).to.equal(
      'April to June 2026: 1 rated as not met by the publisher, 3 rated as met by the publisher.',
    );
  });

  it('of social care show every promise, though none has a number', async () => {
    const all = await noticesIn(care);
    const promising = all.filter(({ contracts }) =>
      contracts?.some(({ agreedMetrics }) => agreedMetrics?.length),
    );
    expect(promising.length).to.be.greaterThan(3);
    for (const { ocid, contracts } of promising) {
      const element = await shown(care, ocid);
      const text = plain(rootOf(element).textContent);
      for (const { title } of contracts.flatMap(({ agreedMetrics = [] }) => agreedMetrics)) {
        expect(text).to.contain(plain(title));
      }
      expect(text).not.to.match(/undefined|null|NaN|\[object/);
      element.remove();
    }
  });

  it('without promises say so, and who buys what', async () => {
    const all = await noticesIn(care);
    const bare = all.find(
      ({ contracts }) => contracts?.length === 1 && !contracts[0]?.agreedMetrics,
    );
    const element = await shown(care, bare?.ocid ?? 'missing');
    const text = plain(rootOf(element).textContent);
    expect(text).to.match(/No promises and no results are published|Why there are none/);
    expect(text).to.contain('Buyer');
  });
});
