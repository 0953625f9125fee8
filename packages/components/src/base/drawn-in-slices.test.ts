import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { DrawnInSlices } from './drawn-in-slices.js';

class Listing extends LitElement {
  list = { name: 'visits', length: 200 };
  readonly slices = new DrawnInSlices(this, 20);
  readonly seen: number[] = [];

  override render() {
    const drawn = this.slices.draw(this.list.name, this.list.length);
    this.seen.push(drawn);
    return html`${Array.from({ length: Math.min(drawn, this.list.length) }, () => html`<p></p>`)}`;
  }

  get rows(): number {
    return this.renderRoot.querySelectorAll('p').length;
  }

  async isDrawn(): Promise<void> {
    while (!this.slices.isDone) await new Promise((resolve) => setTimeout(resolve));
  }
}
customElements.define('test-listing', Listing);

async function placed(): Promise<Listing> {
  const listing = new Listing();
  document.body.append(listing);
  await listing.updateComplete;
  return listing;
}

describe('a long list', () => {
  afterEach(() => document.querySelectorAll('test-listing').forEach((each) => each.remove()));

  it('shows its first screen at once, and then all of it', async () => {
    const listing = await placed();
    expect(listing.rows).to.equal(20);
    await listing.isDrawn();
    expect(listing.rows).to.equal(200);
  });

  it('stays drawn when it is read again, and begins anew as another list', async () => {
    const listing = await placed();
    await listing.isDrawn();
    listing.requestUpdate();
    await listing.updateComplete;
    expect(listing.rows).to.equal(200);
    listing.list = { name: 'other visits', length: 200 };
    listing.requestUpdate();
    await listing.updateComplete;
    expect(listing.rows).to.equal(20);
  });
});
