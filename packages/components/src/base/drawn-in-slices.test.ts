import { expect } from 'chai';
import { html, LitElement, noChange } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DrawnInSlices } from './drawn-in-slices.js';
import { restOfPage } from './in-slices.js';

/** Milliseconds that it takes to draw one row, by the clock of the page below. */
let slowness = 1;

class Listing extends LitElement {
  lists: readonly number[] | undefined = [120, 80];
  word = 'visit';
  /** How many rows each drawing drew. */
  readonly pieces: number[] = [];
  /** Rows of a list that may change their order, in a template that asks for all of them at once. */
  keyed: readonly number[] | undefined;
  readonly slices = new DrawnInSlices(this);

  override render() {
    this.pieces.push(0);
    if (this.keyed) return html`<ul>${this.#keyedRows(this.keyed)}</ul>`;
    if (!this.lists) return html`<i></i>`;
    return this.lists.map(
      (length) => html`<ul>${this.slices.draw(this.#rows(length), this.#row)}</ul>`,
    );
  }

  drawNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  #keyedRows(keyed: readonly number[]) {
    return repeat(
      this.slices.due(keyed),
      ([nth]) => nth,
      ([nth, stands]) => (stands ? noChange : this.#row(nth)),
    );
  }

  #rows(length: number): number[] {
    return Array.from({ length }, (_, nth) => nth);
  }

  #row = (nth: number) => {
    now += slowness;
    this.pieces.push((this.pieces.pop() ?? 0) + 1);
    return html`<li tabindex="-1">${this.word} ${nth}</li>`;
  };

  get rows(): string[] {
    return [...this.renderRoot.querySelectorAll('li')].map(({ textContent }) => textContent);
  }

  async isDrawn(): Promise<void> {
    while (!this.slices.isDone) await new Promise((resolve) => setTimeout(resolve));
  }
}
customElements.define('test-listing', Listing);

let now = 0;
const clock = performance.now.bind(performance);

async function placed(slow: number): Promise<Listing> {
  slowness = slow;
  const listing = new Listing();
  document.body.append(listing);
  await listing.updateComplete;
  return listing;
}

describe('a long list', () => {
  beforeEach(() => {
    performance.now = () => now;
  });
  afterEach(() => {
    performance.now = clock;
    document.querySelectorAll('test-listing').forEach((each) => each.remove());
  });

  it('is drawn whole and in its order, what stands around it first', async () => {
    const listing = await placed(0.5);
    expect(listing.renderRoot.querySelectorAll('ul').length).to.equal(2);
    expect(listing.rows).to.deep.equal([]);
    await listing.isDrawn();
    expect(listing.rows.length).to.equal(200);
    expect(listing.renderRoot.querySelector('ul:last-child > :last-child')?.textContent).to.equal(
      'visit 79',
    );
  });

  for (const slow of [0.125, 0.25, 0.5, 1, 2, 6]) {
    it(`holds up its reader no longer where one row takes ${slow} milliseconds`, async () => {
      const listing = await placed(slow);
      await listing.isDrawn();
      const most = Math.max(4, 12 / slow);
      expect(Math.max(...listing.pieces)).to.equal(most);
      // What stands is not drawn over and over.
      expect(listing.pieces.reduce((sum, piece) => sum + piece)).to.equal(200);
      expect(listing.pieces.length).to.equal(1 + Math.ceil(200 / most));
    });
  }

  it('shows what has changed while it is still drawn', async () => {
    const listing = await placed(1);
    await restOfPage();
    expect(listing.rows.length).to.be.within(1, 199);
    listing.word = 'call';
    listing.requestUpdate();
    await listing.updateComplete;
    expect(listing.rows.filter((row) => !row.startsWith('call'))).to.deep.equal([]);
    await listing.isDrawn();
    expect(listing.rows.filter((row) => row.startsWith('call')).length).to.equal(200);
  });

  it('stays drawn when it is read again, and begins anew as another list', async () => {
    const listing = await placed(1);
    await listing.isDrawn();
    listing.requestUpdate();
    await listing.updateComplete;
    expect(listing.rows.length).to.equal(200);
    listing.lists = undefined;
    listing.requestUpdate();
    await listing.updateComplete;
    listing.lists = [200];
    listing.requestUpdate();
    await listing.updateComplete;
    expect(listing.rows).to.deep.equal([]);
    await listing.isDrawn();
    expect(listing.rows.length).to.equal(200);
  });

  it('leaves the focus where it is while the rest is drawn', async () => {
    const listing = await placed(1);
    await restOfPage();
    const row = listing.renderRoot.querySelector<HTMLElement>('li');
    row?.focus();
    await listing.isDrawn();
    expect(listing.shadowRoot?.activeElement).to.equal(row);
  });

  it('comes few by few where its template asks for all rows at once', async () => {
    slowness = 1;
    const listing = new Listing();
    listing.keyed = Array.from({ length: 30 }, (_, nth) => nth);
    document.body.append(listing);
    await listing.updateComplete;
    expect(listing.rows).to.deep.equal([]);
    await listing.isDrawn();
    expect(listing.pieces).to.deep.equal([0, 4, 4, 4, 4, 4, 4, 4, 2]);
    expect([listing.rows.length, listing.rows.at(-1)]).to.deep.equal([30, 'visit 29']);
  });

  it('keeps each row, and its focus, where others come before it while it is drawn', async () => {
    slowness = 1;
    const listing = new Listing();
    listing.keyed = Array.from({ length: 30 }, (_, nth) => nth);
    document.body.append(listing);
    await listing.updateComplete;
    await restOfPage();
    const row = listing.renderRoot.querySelector<HTMLElement>('li');
    row?.focus();
    listing.keyed = [40, ...listing.keyed];
    listing.requestUpdate();
    await listing.isDrawn();
    expect(listing.rows.length).to.equal(31);
    expect(listing.rows.slice(0, 2)).to.deep.equal(['visit 40', 'visit 0']);
    expect(listing.shadowRoot?.activeElement).to.equal(row);
    expect(row?.textContent).to.equal('visit 0');
  });

  it('is turned to other rows a screen of them first, and then piece by piece', async () => {
    slowness = 1;
    const listing = new Listing();
    listing.keyed = Array.from({ length: 30 }, (_, nth) => nth);
    document.body.append(listing);
    await listing.updateComplete;
    await listing.isDrawn();
    listing.pieces.length = 0;
    listing.keyed = listing.keyed.map((nth) => nth + 30);
    listing.slices.turn();
    listing.requestUpdate();
    await listing.updateComplete;
    expect(listing.rows.at(0)).to.equal('visit 30');
    expect(listing.rows.at(-1)).to.equal('visit 45');
    await listing.isDrawn();
    expect(listing.pieces).to.deep.equal([16, 4, 4, 4, 2]);
    expect(listing.rows.at(-1)).to.equal('visit 59');
  });

  it('is whole on paper, whenever it is printed', async () => {
    const listing = await placed(1);
    expect(listing.rows).to.deep.equal([]);
    dispatchEvent(new Event('beforeprint'));
    expect(listing.rows.length).to.equal(200);
    expect(listing.slices.isDone).to.equal(true);
  });
});
