import type { Kith } from '@kith/sdk';
import { failing, forbidden, neverAnswering } from '@kith/sdk/testing';
import { lookedAt } from '../testing/access-log.js';
import { describeElement } from '../testing/conformance.js';
import { givenTeam, larkmoorNames } from '../testing/given.js';
import { eventually, rootOf, within } from '../testing/settle.js';

const someTeam = '0198a000-0000-7000-8000-000000000001';
let told: string[] = [];
const refusal = "You can't see who looked. Edie's co-op has asked you to wait.";
const reading = (client: () => Kith) => (element: HTMLElement) => {
  Object.assign(element, { client: client(), teamId: someTeam });
};

describeElement('kith-access-log', {
  class: new URL('./access-log.ts', import.meta.url).href,
  define: new URL('./access-log.define.ts', import.meta.url).href,
  states: {
    pending: reading(() => neverAnswering()),
    failed: reading(() => failing(503)),
    forbidden: reading(() => forbidden(refusal)),
    empty: async (element) => {
      const { as, teamId } = await givenTeam({ name: "Tom's team", owner: { name: 'Tom Bright' } });
      Object.assign(element, { client: as('Tom Bright'), teamId });
    },
    complete: async (element) => {
      const { edie, teamId } = await lookedAt();
      // Twice: what she looked at here is in it too.
      await edie.teams.accessLog(teamId);
      told = (await edie.teams.accessLog(teamId)).items.map(({ sentence }) => sentence);
      Object.assign(element, { client: edie, teamId });
    },
  },
  opened: {
    'nothing of the kind that was asked for': {
      open: async (element) => {
        const kind = within<HTMLSelectElement>(element, '#kind');
        kind.value = 'invitations';
        kind.dispatchEvent(new Event('change'));
        await eventually(
          () => rootOf(element).querySelector('.notice') !== null,
          'it never said that there is nothing',
        );
      },
    },
  },
  data: () => [refusal, 'test-1', ...larkmoorNames, ...told],
});
