import { fixture, html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { LitElement } from 'lit';
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

  it('is English where the catalogues have nothing else', () => {
    expect(languageOf('fr')).to.equal('en');
    expect(languageOf(null)).to.equal('en');
  });
});
