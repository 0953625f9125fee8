import type { Kith } from '@kith/sdk';
import { failing, forbidden, neverAnswering } from '@kith/sdk/testing';
import { describeElement } from '../testing/conformance.js';
import { larkmoor, larkmoorNames } from '../testing/given.js';
import { ate, kept, own, seen } from '../testing/notes.js';
import { buttonCalled, says, within } from '../testing/settle.js';

const someTeam = '0198a000-0000-7000-8000-000000000001';
const refusal = "You can't see Edie's notes. Edie hasn't shared them with you.";
const reading = (client: () => Kith) => (element: HTMLElement) => {
  Object.assign(element, { client: client(), teamId: someTeam });
};

describeElement('kith-notes', {
  class: new URL('./notes.ts', import.meta.url).href,
  define: new URL('./notes.define.ts', import.meta.url).href,
  states: {
    pending: reading(() => neverAnswering()),
    failed: reading(() => failing(503)),
    forbidden: reading(() => forbidden(refusal)),
    empty: async (element) => {
      const { edie, teamId } = await larkmoor();
      Object.assign(element, { client: edie, teamId });
    },
    complete: async (element) => {
      const { sam, teamId } = await seen();
      Object.assign(element, { client: sam, teamId });
    },
  },
  opened: {
    'the form for a note and its faults': {
      open: async (element) => {
        buttonCalled(element, 'Write a note').click();
        await says(element, 'can read this.');
        within(element, "input[value='people']").click();
        await says(element, 'Tick who it is for.');
        buttonCalled(element, 'Send this note').click();
        await says(element, 'Write something first.');
      },
    },
    'the question before a note is taken back': {
      open: (element) => buttonCalled(element, 'Take it back').click(),
    },
  },
  data: () => [refusal, 'test-1', ...larkmoorNames, ate, kept, own],
});
