import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, nothing } from 'lit';
import { rootOf, within } from '../testing/settle.js';
import { buttonView } from './button-view.js';
import { KithElement } from './kith-element.js';

class Keeping extends KithElement {
  isOpen = false;
  rows = ['Lunch', 'Tea'];

  show(change: Partial<Keeping>): Promise<boolean> {
    Object.assign(this, change);
    this.requestUpdate();
    return this.updateComplete;
  }

  protected override content() {
    const close = () => this.show({ isOpen: false });
    return html`<h2 tabindex="-1">Visits</h2>
      <ul>${this.rows.map((row) => html`<li>${buttonView(row, () => undefined)}</li>`)}</ul>
      ${this.isOpen ? html`<form>${buttonView('Close', close, { id: 'close', escape: true })}</form>` : nothing}`;
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
