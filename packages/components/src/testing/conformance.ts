import { oneEvent } from '@open-wc/testing-helpers';
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DataState } from '../base/data-task.js';
import { faultsIn } from './axe.js';
import { misfitsOf, unfold } from './fit.js';
import { focusFaultsIn } from './focus.js';
import { insideHostilePage } from './hostile.js';
import { overflowOf } from './overflow.js';
import { buttonCalled, drawn, reaches, rootOf } from './settle.js';
import { openStrictPage, stylesOf } from './strict-page.js';
import { untranslated, wordsOf } from './words.js';

type Shown = Exclude<DataState, 'waiting'>;

/** Tells an element what to show, so that it comes to a state by itself. */
type Arrange = (element: HTMLElement) => void | Promise<void>;

export interface Conformance {
  /** Address of the module with the class: `new URL('./team.ts', import.meta.url).href`. */
  class: string;
  /** Address of the module that registers it. */
  define: string;
  /** How to bring the element to each state. Leave out the states it does not have. */
  states: Partial<Record<Shown, Arrange>> & { complete: Arrange };
  /** What is opened by pressing, such as a form: who sees it, if not as above, and how it opens. */
  opened?: Record<string, { arrange?: Arrange; open: Arrange }>;
  /** Data the element shows, so that it is not mistaken for words outside the catalogue. */
  data: () => unknown;
}

/** What every element must be, whatever it shows. Call it once in the element's test. */
export function describeElement(tag: string, conformance: Conformance): void {
  const states = Object.entries(conformance.states) as [Shown, Arrange][];

  async function show(
    state: Shown,
    place: HTMLElement = stage(),
    arrange: Arrange | undefined = conformance.states[state],
  ): Promise<HTMLElement> {
    await import(conformance.define);
    const element = document.createElement(tag);
    const fallback = document.createElement('p');
    fallback.textContent = '01632 960000';
    element.append(fallback);
    await arrange?.(element);
    place.append(element);
    await reaches(element, state);
    return element;
  }

  describe(`<${tag}> as a guest in a page`, () => {
    afterEach(async () => {
      document.querySelectorAll('.stage').forEach((used) => used.remove());
      await executeServerCommand('kith-force-colours', false);
      await executeServerCommand('kith-print', false);
    });

    for (const [state] of states) {
      for (const theme of ['light', 'dark']) {
        it(`is accessible when ${state}, in ${theme} colours`, async () => {
          const place = stage();
          const element = await show(state, place);
          element.setAttribute('theme', theme);
          await drawn(element);
          expect(await faultsIn(element)).to.deep.equal([]);
        });
      }

      it(`fits 280 pixels when ${state}, in both directions`, async () => {
        const place = stage();
        place.style.width = '280px';
        const element = await show(state, place);
        expect(overflowOf(element)).to.deep.equal([]);
        place.dir = 'rtl';
        expect(overflowOf(element)).to.deep.equal([]);
        const inner = rootOf(element).querySelector('.kith');
        expect(inner && getComputedStyle(inner).direction).to.equal('rtl');
      });

      it(`fits a phone when ${state}, with all that unfolds, and in letters twice as large`, async () => {
        const place = stage();
        const element = await show(state, place);
        await unfold(element);
        expect(misfitsOf(element, place)).to.deep.equal([]);
      });

      it(`has no words outside its catalogue when ${state}`, async () => {
        const english = await show(state);
        const welsh = await show(state, stage('cy'));
        const left = untranslated(wordsOf(english), wordsOf(welsh), conformance.data());
        expect(left).to.deep.equal([]);
      });
    }

    for (const [what, { arrange, open }] of Object.entries(conformance.opened ?? {})) {
      it(`fits a phone and is accessible with ${what}`, async () => {
        const place = stage();
        const element = await show('complete', place, arrange);
        await open(element);
        await unfold(element);
        expect(await faultsIn(element)).to.deep.equal([]);
        expect(misfitsOf(element, place)).to.deep.equal([]);
      });
    }

    it('prints nothing that can only be pressed or written in', async () => {
      const element = await show('complete');
      await executeServerCommand('kith-print', true);
      const useless = rootOf(element).querySelectorAll('.button, input, select, textarea');
      const printed = [...useless].filter((each) => each.checkVisibility());
      expect(printed.map(({ textContent }) => textContent.trim())).to.deep.equal([]);
    });

    it('shows the focus of the keyboard on everything that takes it', async () => {
      const element = await show('complete');
      expect(await focusFaultsIn(element)).to.deep.equal([]);
    });

    it('keeps its size and legibility in a page with hostile styles', async () => {
      const calm = await show('complete');
      const before = rootOf(calm).querySelector('.kith')?.getBoundingClientRect().height ?? 0;
      const leave = insideHostilePage();
      try {
        await drawn(calm);
        const inner = rootOf(calm).querySelector('.kith');
        const style = inner && getComputedStyle(inner);
        expect(style?.fontSize).to.equal('16px');
        expect(style?.textTransform).to.equal('none');
        expect(inner?.getBoundingClientRect().height).to.be.closeTo(before, before * 0.12);
        expect(overflowOf(calm)).to.deep.equal([]);
      } finally {
        leave();
      }
    });

    it('takes the colours of the system when it forces them', async () => {
      await executeServerCommand('kith-force-colours', true);
      const element = await show('complete');
      const inner = rootOf(element).querySelector('.kith');
      const system = document.createElement('p');
      system.style.color = 'CanvasText';
      element.before(system);
      expect(inner && getComputedStyle(inner).color).to.equal(getComputedStyle(system).color);
    });

    if (conformance.states.failed) {
      it('keeps what the page put inside it when it fails, and offers to try again', async () => {
        const element = await show('failed');
        const fallback = element.querySelector('p');
        expect(fallback?.checkVisibility()).to.equal(true);
        const again = oneEvent(element, 'kith-failed');
        buttonCalled(element, 'Try again').click();
        await again;
        await reaches(element, 'failed');
      });
    }

    it('hides what the page put inside it once it shows its own', async () => {
      const element = await show('complete');
      expect(element.querySelector('p')?.getBoundingClientRect().height).to.equal(0);
    });

    it('runs under a strict policy, registers once, and leaves the page as it was', async () => {
      const page = await openStrictPage();
      try {
        const before = stylesOf(page);
        await page.load(conformance.class);
        expect(page.window.customElements.get(tag), 'importing the class registers it').to.equal(
          undefined,
        );
        await page.load(conformance.define);
        await page.load(`${conformance.define}?again`);
        const element = page.document.createElement(tag);
        await conformance.states.complete(element);
        page.document.body.append(element);
        await reaches(element, 'complete');
        expect(page.violations).to.deep.equal([]);
        expect(stylesOf(page)).to.equal(before);
        expect(page.document.head.querySelectorAll('style, link').length).to.equal(0);
      } finally {
        page.close();
      }
    });
  });
}

function stage(language = 'en'): HTMLElement {
  const place = document.createElement('div');
  place.className = 'stage';
  place.lang = language;
  document.body.append(place);
  return place;
}
