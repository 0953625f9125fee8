/* global document, requestAnimationFrame -- what runs in the page */

import '../src/contracts/contracts.define.js';
import '../src/outcomes/outcomes.define.js';
import {
  contract,
  eightPromises,
  lookedAt,
  release,
  releasePackage,
} from '../src/testing/open-data.ts';

const named = (nth) => ({
  ocid: `ocds-213czf-demo-${nth}`,
  id: `demo-${nth}-1`,
});

/** A hundred processes of one contract each. */
const contracts = releasePackage(
  Array.from({ length: 100 }, (_, nth) =>
    release([contract(eightPromises, { title: `Care at home in ward ${nth + 1}` })], named(nth)),
  ),
);

/** Two contracts of fifty promises each, with four results of each promise. */
const promises = releasePackage(
  Array.from({ length: 2 }, (_, nth) => {
    const fifty = Array.from({ length: 50 }, (_, index) => {
      const like = eightPromises[index % eightPromises.length];
      return { ...like, id: `${like.id}-${index}`, title: `${like.title} (${index + 1})` };
    });
    return release([contract(fifty)], named(nth));
  }),
);

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
  contracts: () => timed('kith-contracts', 'tbody tr', 16, { data: contracts, pageSize: 100 }),
  promises: () => timed('kith-outcomes', '.commitment', 3, { data: promises }),
};
