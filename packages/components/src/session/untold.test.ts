import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { KithClientElement } from '../base/client-element.js';
import type { FailedEvent } from '../base/events.js';
import type { KithRota } from '../rota/rota.js';
import { type Larkmoor, larkmoor } from '../testing/given.js';
import { reaches, textOf } from '../testing/settle.js';
import './session.define.js';
import '../rota/rota.define.js';

let here: Larkmoor;
before(async () => {
  here = await larkmoor();
});

afterEach(() => document.querySelectorAll('kith-session').forEach((session) => session.remove()));

describe('an element to which the page says too little', () => {
  /* eslint-disable no-console -- what the console is told is what is tested */
  let said: unknown[] = [];
  const { error } = console;
  beforeEach(() => {
    said = [];
    console.error = (sentence: unknown) => said.push(sentence);
    KithClientElement.patience = 100;
  });
  afterEach(() => {
    console.error = error;
    KithClientElement.patience = usual;
  });
  /* eslint-enable no-console */
  const usual = KithClientElement.patience;

  const cases: Array<[string, (rota: KithRota) => void, string, string]> = [
    [
      'a rota in no session',
      (rota) => document.body.append(rota),
      'session_missing',
      '<kith-rota> stands in no <kith-session> and was given no client.',
    ],
    [
      'a rota in a session without an address',
      (rota) => {
        const session = document.createElement('kith-session');
        session.attachShadow({ mode: 'open' }).append(rota);
        document.body.append(session);
      },
      'session_missing',
      '<kith-session> around <kith-rota> has no base-url and was given no client.',
    ],
    [
      'a rota that knows no team',
      (rota) => {
        Object.assign(rota, { client: here.edie, teamId: '' });
        document.body.append(rota);
      },
      'team_missing',
      '<kith-rota> has no team-id.',
    ],
  ];
  for (const [what, place, code, reason] of cases) {
    it(`says so, after a while and once, to its reader, the page and whoever made it: ${what}`, async () => {
      const rota = document.createElement('kith-rota');
      rota.teamId = here.teamId;
      rota.textContent = 'Ring us on 01632 960000.';
      const failed = oneEvent<FailedEvent>(rota, 'kith-failed');
      place(rota);
      await rota.updateComplete;
      expect(textOf(rota)).to.equal('');
      const told = await failed;
      await reaches(rota, 'failed');
      expect([told.code, told.reason]).to.deep.equal([code, reason]);
      expect(said).to.deep.equal([reason]);
      expect(textOf(rota)).to.contain('not set up rightly').and.not.to.contain('Try again');
      expect(rota.shadowRoot?.querySelector('slot')).not.to.equal(null);
      Object.assign(rota, { client: here.edie, teamId: here.teamId });
      await reaches(rota, 'complete');
      rota.remove();
    });
  }
});
