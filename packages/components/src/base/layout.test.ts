import { expect } from 'chai';
import { html } from 'lit';
import { rootOf, within } from '../testing/settle.js';
import { KithElement } from './kith-element.js';

class Paragraph extends KithElement {
  protected override content() {
    return html`<p>Sam comes at half past eight and Jo at noon; in the evening nobody comes yet.</p>
      <button type="button">I can come</button>`;
  }
}
customElements.define('test-paragraph', class extends Paragraph {});

async function inside(place: HTMLElement, box: Element = place): Promise<HTMLElement> {
  const element = document.createElement('test-paragraph') as Paragraph;
  box.append(element);
  place.classList.add('place');
  document.body.append(place);
  await element.updateComplete;
  return element;
}

function boxOf(style: string, tag = 'div'): HTMLElement {
  const box = document.createElement(tag);
  box.style.cssText = style;
  return box;
}

/** Boxes that are as wide as what is in them. */
const shrinking: Record<string, () => [place: HTMLElement, box?: Element]> = {
  'a flex container': () => [boxOf('display: flex')],
  'a flex container in a line': () => [boxOf('display: inline-flex')],
  'a grid of what fits': () => [boxOf('display: grid; justify-content: start')],
  'a float': () => [boxOf('float: left')],
  'a box in a line': () => [boxOf('display: inline-block')],
  'a box out of the flow': () => [boxOf('position: absolute')],
  'a box that fits its content': () => [boxOf('width: fit-content')],
  'a dialog': () => {
    const dialog = document.createElement('dialog');
    dialog.open = true;
    return [dialog];
  },
  'a cell of a table': () => {
    const table = document.createElement('table');
    return [table, table.insertRow().insertCell()];
  },
};

describe('an element in the layout of the page', () => {
  afterEach(() => document.querySelectorAll('.place').forEach((place) => place.remove()));

  for (const [name, make] of Object.entries(shrinking)) {
    it(`has a width that can be read in ${name}, and fits where there is less`, async () => {
      const [place, box] = make();
      const element = await inside(place, box);
      const frame = within(element, '.kith');
      expect(frame.getBoundingClientRect().width).to.be.greaterThan(280);
      const narrow = boxOf('width: 200px; position: relative');
      narrow.className = 'place';
      document.body.append(narrow);
      narrow.append(place);
      expect(element.getBoundingClientRect().width).to.be.at.most(200);
    });
  }

  it('is as hidden as what it stands in, to the keyboard too', async () => {
    const element = await inside(boxOf('visibility: hidden'));
    const button = within(element, 'button');
    button.focus();
    expect(rootOf(element).activeElement).to.equal(null);
    expect(getComputedStyle(button).visibility).to.equal('hidden');
  });

  it('keeps its own way of breaking, selecting and running lines', async () => {
    const hostile = boxOf(
      'word-break: break-all; hyphens: auto; user-select: none; writing-mode: vertical-rl; text-align-last: justify',
    );
    const element = await inside(hostile);
    const { wordBreak, hyphens, userSelect, writingMode, textAlignLast } = getComputedStyle(
      within(element, 'p'),
    );
    expect([wordBreak, hyphens, writingMode, textAlignLast]).to.deep.equal([
      'normal',
      'manual',
      'horizontal-tb',
      'auto',
    ]);
    expect(userSelect).not.to.equal('none');
  });

  it('keeps its styles in another document', async () => {
    const element = await inside(boxOf(''));
    const frame = document.createElement('iframe');
    frame.className = 'place';
    document.body.append(frame);
    frame.contentDocument?.body.append(element);
    const style = frame.contentWindow?.getComputedStyle(within(element, '.kith'));
    expect(style?.lineHeight).to.equal('24px');
    expect(rootOf(element).adoptedStyleSheets).not.to.have.length(0);
  });
});
