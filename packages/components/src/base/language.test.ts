import { fixture, html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { LitElement } from 'lit';
import { catalogue } from '../messages/catalogue.js';
import { languageOf } from './language.js';
import { LanguageController } from './language-controller.js';

class Speaker extends LitElement {
  readonly speaks = new LanguageController(this);
}
customElements.define('kith-example-speaker', Speaker);

async function speakerIn(markup: ReturnType<typeof html>): Promise<Speaker> {
  const around = await fixture(markup);
  const found = around.querySelector<Speaker>('kith-example-speaker');
  if (!found) throw new Error('no speaker');
  return found;
}

/** A catalogue whose Welsh words are fetched, and come or fail when the test says so; again, they come. */
function coming() {
  let asked = 0;
  let come = () => {};
  let fail = () => {};
  const first = new Promise<object>((resolve, reject) => {
    come = () => resolve({});
    fail = () => reject(new TypeError('Failed to fetch'));
  });
  catalogue({ en: {}, cy: () => (asked++ === 0 ? first : Promise.resolve({})) });
  return { come, fail };
}

describe('the language an element speaks', () => {
  it('is that of the nearest part of the page that says one', async () => {
    const speaker = await speakerIn(
      html`<div lang="en"><section lang="cy-GB"><kith-example-speaker></kith-example-speaker></section></div>`,
    );
    expect(speaker.speaks.language).to.equal('cy');
  });

  it('is found through shadow roots', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="cy"></div>`);
    const speaker = new Speaker();
    outer.attachShadow({ mode: 'open' }).append(speaker);
    expect(speaker.speaks.language).to.equal('cy');
  });

  it('may be set on the element itself, and changes when that changes', async () => {
    const speaker = await speakerIn(
      html`<div lang="cy"><kith-example-speaker lang="en"></kith-example-speaker></div>`,
    );
    expect(speaker.speaks.language).to.equal('en');
    speaker.lang = 'cy';
    await new Promise((resolve) => setTimeout(resolve));
    expect(speaker.speaks.language).to.equal('cy');
  });

  it('is the last that the page has said, however long the words of another take to come', async () => {
    const words = coming();
    const speaker = await speakerIn(
      html`<div lang="en"><kith-example-speaker></kith-example-speaker></div>`,
    );
    const say = async (lang: string) => {
      speaker.lang = lang;
      await new Promise((resolve) => setTimeout(resolve));
    };
    await say('cy');
    expect(speaker.speaks).to.include({ isReady: false });
    await say('en');
    expect(speaker.speaks).to.include({ language: 'en', isReady: true });
    words.come();
    await new Promise((resolve) => setTimeout(resolve));
    expect(speaker.speaks).to.include({ language: 'en', isReady: true });
    await say('cy');
    expect(speaker.speaks).to.include({ language: 'cy', isReady: true });
  });

  it('is English while its words cannot be fetched, and its own once they can', async () => {
    const words = coming();
    const speaker = await speakerIn(
      html`<div lang="cy"><kith-example-speaker></kith-example-speaker></div>`,
    );
    words.fail();
    await new Promise((resolve) => setTimeout(resolve));
    expect(speaker.speaks).to.include({ language: 'en', isReady: true });
    window.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(speaker.speaks).to.include({ language: 'cy', isReady: true });
  });

  it('is English where the catalogues have nothing else', () => {
    expect(languageOf('fr')).to.equal('en');
    expect(languageOf(null)).to.equal('en');
  });
});
