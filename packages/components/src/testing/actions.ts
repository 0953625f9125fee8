import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { drawn, eventually, nameOf, reaches, rootOf } from './settle.js';

/** Tells a new element what to show, of which everything may be used up. */
export type Arrange = (element: HTMLElement) => void | Promise<void>;

/** What a reader calls a button by: without the words that only tell one of many from the others. */
function labelOf(button: Element): string {
  // Of many alike the names differ: one of them stands for all.
  if (button.matches('.summary')) return 'summary';
  return nameOf(button).split(': ', 1)[0] ?? '';
}

const pressable = (element: Element) =>
  [...rootOf(element).querySelectorAll<HTMLElement>('button, summary')].filter(
    (each) => each.checkVisibility() && each.getAttribute('aria-disabled') !== 'true',
  );

/** Where the focus of the keyboard is; undefined when it is lost. */
function focusOf(element: Element): HTMLElement | undefined {
  const focused = document.activeElement === element ? rootOf(element).activeElement : null;
  return focused instanceof HTMLElement && focused.checkVisibility() ? focused : undefined;
}

/** Counts what is under way, so that a test knows when an action is over. */
function watched() {
  const own = window.fetch;
  let underWay = 0;
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.url.endsWith('/events')) return own(request);
    underWay += 1;
    try {
      return await own(request);
    } finally {
      underWay -= 1;
    }
  };
  return {
    isQuiet: () => underWay === 0,
    stop: () => {
      window.fetch = own;
    },
  };
}

/**
 * Whatever is pressed, the focus stays in the element: each button that there is at first, Escape
 * and the first answer to what it opens.
 */
export function describeActions(tag: string, who: string, arrange: Arrange): void {
  describe(`${who} at <${tag}>, by keyboard`, () => {
    let place: HTMLElement;
    let line: ReturnType<typeof watched>;
    beforeEach(() => {
      line = watched();
      place = document.createElement('div');
      document.body.append(place);
    });
    afterEach(() => {
      line.stop();
      place.remove();
    });

    async function shown(): Promise<HTMLElement> {
      const element = document.createElement(tag);
      await arrange(element);
      place.replaceChildren(element);
      await reaches(element, 'complete');
      return element;
    }

    async function press(element: HTMLElement, button: HTMLElement): Promise<string | undefined> {
      const label = labelOf(button);
      button.focus();
      button.click();
      return lostAfter(element, label);
    }

    async function lostAfter(element: HTMLElement, what: string): Promise<string | undefined> {
      // One turn for what the press begins, then until nothing is under way.
      await new Promise((resolve) => setTimeout(resolve));
      await eventually(line.isQuiet, `${what} is never over`);
      await drawn(element);
      await new Promise((resolve) => setTimeout(resolve));
      await eventually(line.isQuiet, `${what} is never over`);
      await drawn(element);
      return focusOf(element) ? undefined : what;
    }

    it('never loses the focus', async () => {
      const lost: Array<string | undefined> = [];
      const labels = [...new Set(pressable(await shown()).map(labelOf))];
      expect(labels.length).to.be.greaterThan(0);
      for (const label of labels) {
        const element = await shown();
        const before = new Set(pressable(element));
        const button = pressable(element).find((each) => labelOf(each) === label);
        if (!button) continue;
        lost.push(await press(element, button));
        const opened = [...new Set(pressable(element).filter((each) => !before.has(each)))];
        if (rootOf(element).querySelector('[data-escape]')) {
          await sendKeys({ press: 'Escape' });
          lost.push(await lostAfter(element, `Escape after ${label}`));
          expect(rootOf(element).querySelector('[data-escape]'), label).to.equal(null);
        }
        for (const name of opened.map(labelOf)) {
          const again = await shown();
          const same = pressable(again).find((each) => labelOf(each) === label);
          if (same) await press(again, same);
          const answer = pressable(again).find((each) => labelOf(each) === name);
          if (answer)
            lost.push(await press(again, answer).then((what) => what && `${label}: ${what}`));
        }
      }
      expect(lost.filter((what) => what !== undefined)).to.deep.equal([]);
    }).timeout(120_000);
  });
}
