import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, nothing } from 'lit';
import { rootOf, within } from '../testing/settle.js';
import { buttonView } from './button-view.js';
import { KithElement } from './kith-element.js';

class Keeping extends KithElement {
  isOpen = false;
  rows = ['Lunch', 'Tea'];
  /** How much is asked below the heading of the form, in pixels. */
  length = 0;

  show(change: Partial<Keeping>): Promise<boolean> {
    Object.assign(this, change);
    this.requestUpdate();
    return this.updateComplete;
  }

  protected override content() {
    const close = () => this.show({ isOpen: false });
    return html`<h2 tabindex="-1">Visits</h2>
      <ul>${this.rows.map((row) => html`<li>${buttonView(row, () => undefined)}</li>`)}</ul>
      ${this.isOpen ? this.#form(close) : nothing}`;
  }

  #form(close: () => unknown) {
    const asked = document.createElement('div');
    asked.style.height = `${this.length}px`;
    return html`<form>
      <h3 tabindex="-1">What happened?</h3>
      ${asked} ${buttonView('Close', () => void close(), { id: 'close', escape: true })}
    </form>`;
  }
}
customElements.define('test-keeping', class extends Keeping {});

async function placed(): Promise<Keeping> {
  const element = document.createElement('test-keeping') as Keeping;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('the focus of the keyboard', () => {
  afterEach(() => document.querySelectorAll('test-keeping').forEach((each) => each.remove()));

  it('goes where it is wanted once that is drawn, however late', async () => {
    const element = await placed();
    element.focusOn('#close');
    await element.updateComplete;
    expect(rootOf(element).activeElement).to.equal(null);
    await element.show({ isOpen: true });
    expect(rootOf(element).activeElement).to.equal(within(element, '#close'));
  });

  it('brings into view the form that it heads, as far as that fits', async () => {
    const before = document.createElement('div');
    document.body.append(before);
    const element = await placed();
    element.rows = Array.from({ length: 3 }, (_, nth) => `Visit ${nth}`);
    before.style.height = `${window.innerHeight - 250}px`;
    after(() => before.remove());
    element.focusOn('h3');
    await element.show({ isOpen: true, length: 400 });
    const form = within(element, 'form');
    expect(rootOf(element).activeElement?.localName).to.equal('h3');
    expect(form.getBoundingClientRect().bottom).to.be.closeTo(window.innerHeight, 1);
    await element.show({ isOpen: false });
    window.scrollTo(0, 0);
    element.focusOn('h3');
    await element.show({ isOpen: true, length: 2 * window.innerHeight });
    expect(form.isConnected).to.equal(false);
    expect(within(element, 'form').getBoundingClientRect().top).to.be.closeTo(0, 1);
  });

  it('goes to what is nearest when what had it is drawn no more', async () => {
    const element = await placed();
    rootOf(element).querySelectorAll<HTMLElement>('li button')[1]?.focus();
    await element.show({ rows: ['Lunch'] });
    expect(rootOf(element).activeElement?.textContent).to.equal('Lunch');
    await element.show({ rows: [] });
    expect(rootOf(element).activeElement?.textContent).to.equal('Visits');
  });

  it('is not taken from the rest of the page', async () => {
    const element = await placed();
    const other = document.createElement('button');
    element.before(other);
    other.focus();
    element.focusOn('h2');
    await element.updateComplete;
    expect(document.activeElement).to.equal(other);
    other.remove();
  });

  it('comes back from what Escape closes, of which the page hears nothing', async () => {
    const element = await placed();
    let heard = 0;
    const hear = () => (heard += 1);
    document.addEventListener('keydown', hear);
    await element.show({ isOpen: true });
    within(element, '#close').focus();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(element.isOpen).to.equal(false);
    expect(rootOf(element).activeElement).not.to.equal(null);
    await sendKeys({ press: 'Escape' });
    document.removeEventListener('keydown', hear);
    expect(heard).to.equal(1);
  });
});
