/* global document, requestAnimationFrame -- what runs in the page */

import '../src/contracts/contracts.define.js';
import '../src/outcomes/outcomes.define.js';
import { hundredContracts, hundredPromises } from '../src/testing/long-lists.ts';
import { lookedAt } from '../src/testing/open-data.ts';

const place = document.querySelector('#place');
/** Until what was asked for is drawn: the frame after the one that holds it. */
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function timed(tag, selector, screenful, attributes) {
  const start = performance.now();
  const element = Object.assign(document.createElement(tag), { asOf: lookedAt, ...attributes });
  place.replaceChildren(element);
  let screen;
  for (;;) {
    await frame();
    const there = element.shadowRoot.querySelectorAll(selector).length;
    if (there >= screenful) screen ??= performance.now() - start;
    if (there === 100) return { screen, all: performance.now() - start };
  }
}

globalThis.bench = {
  contracts: () =>
    timed('kith-contracts', 'tbody tr', 16, { data: hundredContracts, pageSize: 100 }),
  promises: () => timed('kith-outcomes', '.commitment', 3, { data: hundredPromises }),
};
