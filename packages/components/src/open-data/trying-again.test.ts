import { expect } from 'chai';
import { reaches, textOf } from '../testing/settle.js';
import '../contracts/contracts.define.js';
import '../outcomes/outcomes.define.js';

describe('a reader of open data that could not be read', () => {
  afterEach(() => document.querySelectorAll('.one').forEach((element) => element.remove()));

  /** What they are told, and whether they are asked to try again. */
  async function told(tag: 'kith-contracts' | 'kith-outcomes', asked: object) {
    const element = Object.assign(document.createElement(tag), { className: 'one' }, asked);
    document.body.append(element);
    await reaches(element, 'failed');
    return textOf(element);
  }

  for (const tag of ['kith-contracts', 'kith-outcomes'] as const) {
    it(`can try again in <${tag}> where the publisher is away, and not where it is wrong`, async () => {
      expect(await told(tag, { src: '/host/broken' })).to.contain('Try again');
      const lasting = ['/nothing-here.json', '/host/sign-in-page', 'javascript:alert(1)'];
      for (const src of lasting) expect(await told(tag, { src })).not.to.contain('Try again');
    });
  }
});
