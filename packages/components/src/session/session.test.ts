import type { Kith } from '@kith/sdk';
import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { FailedEvent } from '../base/events.js';
import type { KithRota } from '../rota/rota.js';
import { InvitationAnsweredEvent } from '../team/team.events.js';
import type { KithTeam } from '../team/team.js';
import { type Larkmoor, larkmoor } from '../testing/given.js';
import { buttonCalled, reaches, textOf } from '../testing/settle.js';
import { openStrictPage } from '../testing/strict-page.js';
import type { KithSession } from './session.js';
import './session.define.js';
import '../rota/rota.define.js';
import '../team/team.define.js';

let here: Larkmoor;
before(async () => {
  here = await larkmoor();
  // A page that no session was made for lately may not even read a refusal.
  await here.edie.teams.get(here.teamId);
});

afterEach(() => document.querySelectorAll('kith-session').forEach((session) => session.remove()));

function inSession(tag: string, client?: Kith): [HTMLElement, HTMLElement] {
  const session = document.createElement('kith-session');
  session.client = client;
  const element = document.createElement(tag);
  element.setAttribute('team-id', here.teamId);
  element.textContent = 'Ring us on 01632 960000.';
  session.append(element);
  document.body.append(session);
  return [session, element];
}

const own = window.fetch;

/** Answers what the page asks for, as long as something runs. */
async function withHost(answer: (request: Request) => Promise<Response>, run: () => Promise<void>) {
  window.fetch = async (input, init) => answer(new Request(input, init));
  try {
    await run();
  } finally {
    document.querySelectorAll('kith-session').forEach((session) => session.remove());
    window.fetch = own;
  }
}

describe('a session around elements', () => {
  it('gives every element in it the client', async () => {
    const { sam } = here;
    const [session, team] = inSession('kith-team', sam);
    const rota = document.createElement('kith-rota');
    rota.teamId = here.teamId;
    session.append(rota);
    await reaches(team, 'complete');
    await reaches(rota, 'complete');
    expect(textOf(team)).to.contain('Sam Okoro');
  });

  it('gives way to a client of the element itself', async () => {
    const { sam, edie } = here;
    const [, team] = inSession('kith-team', sam);
    Object.assign(team, { client: edie });
    await reaches(team, 'complete');
    expect(textOf(team)).to.contain('Invite someone');
  });

  it('leaves what the page wrote standing while there is no client', async () => {
    const [, team] = inSession('kith-team');
    await customElements.whenDefined('kith-team');
    await (team as KithTeam).updateComplete;
    expect(team.shadowRoot?.querySelector('slot')?.assignedNodes()).to.have.length(1);
  });

  it('asks the host’s own site who is signed in, with the team and the cookies, and no one else', async () => {
    const asked: Request[] = [];
    const { teamId } = here;
    await withHost(
      async (request) => {
        if (!request.url.endsWith('/my-session')) return own(request);
        asked.push(request.clone());
        return Response.json({ message: 'sign in first' }, { status: 401 });
      },
      async () => {
        const session = document.createElement('kith-session');
        session.baseUrl = here.baseUrl;
        session.sessionUrl = '/my-session';
        session.teamId = teamId;
        const team = document.createElement('kith-team');
        team.teamId = teamId;
        session.append(team);
        document.body.append(session);
        await reaches(team, 'failed');
        expect(textOf(team)).to.contain('Sign in again');
      },
    );
    expect(asked[0]?.method).to.equal('POST');
    expect(asked[0]?.credentials).to.equal('same-origin');
    expect(new URL(asked[0]?.url ?? '').origin).to.equal(location.origin);
    expect(await asked[0]?.json()).to.deep.equal({ teamId });
  });

  it('asks anew when somebody has joined, so that every element shows what they may see now', async () => {
    let asked = 0;
    const { teamId } = here;
    await withHost(
      async (request) => {
        if (!request.url.endsWith('/my-session')) return own(request);
        asked += 1;
        return Response.json({}, { status: 401 });
      },
      async () => {
        const session = document.createElement('kith-session');
        session.baseUrl = here.baseUrl;
        session.sessionUrl = '/my-session';
        const rota = document.createElement('kith-rota');
        rota.teamId = teamId;
        session.append(rota);
        document.body.append(session);
        await reaches(rota, 'failed');
        const before = asked;
        const again = oneEvent(rota, 'kith-failed');
        rota.dispatchEvent(new InvitationAnsweredEvent(teamId, 'accepted'));
        await again;
        expect(asked).to.be.greaterThan(before);
      },
    );
  });

  it('never asks another site for a session', async () => {
    const asked: string[] = [];
    await withHost(
      async (request) => {
        asked.push(request.url);
        return Response.json({}, { status: 401 });
      },
      async () => {
        const session = document.createElement('kith-session');
        session.baseUrl = here.baseUrl;
        session.sessionUrl = 'https://elsewhere.example/session';
        const rota = document.createElement('kith-rota');
        rota.teamId = here.teamId;
        session.append(rota);
        document.body.append(session);
        await reaches(rota, 'failed');
      },
    );
    expect(asked.filter((url) => url.includes('elsewhere'))).to.deep.equal([]);
  });
});

describe('an address that gives sessions', () => {
  /* eslint-disable no-console -- what the console is told is what is tested */
  let said: unknown[][] = [];
  const { error } = console;
  beforeEach(() => {
    said = [];
    console.error = (...words: unknown[]) => said.push(words);
  });
  afterEach(() => {
    console.error = error;
  });
  /* eslint-enable no-console */

  /** Reads a rota twice with a session from this address of the host; tells what reached Kith. */
  async function readingWith(sessionUrl: string, words: string): Promise<Request[]> {
    const reached: Request[] = [];
    const { teamId } = here;
    await withHost(
      async (request) => {
        if (new URL(request.url).origin === location.origin) return own(request);
        reached.push(request.clone());
        return own(request);
      },
      async () => {
        const session = document.createElement('kith-session');
        session.baseUrl = here.baseUrl;
        session.sessionUrl = sessionUrl;
        const rotas = [document.createElement('kith-rota'), document.createElement('kith-rota')];
        for (const rota of rotas) rota.teamId = teamId;
        session.append(...rotas);
        document.body.append(session);
        for (const rota of rotas) {
          await reaches(rota, 'failed');
          expect(textOf(rota)).to.contain(words);
        }
      },
    );
    return reached;
  }

  const notSetUp = 'Ask the people who run it to mend it';
  const signIn = 'Sign in again';

  const timesAsked = async (path: string) => {
    const counts = (await (await fetch('/host/asked')).json()) as Record<string, number>;
    return counts[path] ?? 0;
  };

  for (const address of ['/host/moved', '/host/moved-for-good']) {
    it(`is not followed to another: ${address}`, async () => {
      const before = await timesAsked('/host/session');
      expect(await readingWith(address, notSetUp)).to.deep.equal([]);
      expect(await timesAsked(address)).to.be.greaterThan(0);
      expect(await timesAsked('/host/session')).to.equal(before);
    });
  }

  const wrong: Array<[string, RegExp, string?]> = [
    ['/host/sign-in-page', /answered text\/html, but must answer application\/json/],
    ['/host/broken', /answered 500/, 'It should work again soon'],
    ['/host/gone', /answered 410/],
    ['/host/broken-json', /must answer { token, expiresAt, server }/],
    ['/host/another-server', /https:\/\/other\.test\/ .*http:\/\/127\.0\.0\.1:\d+\//],
  ];
  for (const [address, sentence, words = notSetUp] of wrong) {
    it(`is told to whoever made the page, once and without the token: ${address}`, async () => {
      expect(await readingWith(address, words)).to.deep.equal([]);
      expect(said).to.have.length(1);
      expect(said[0]).to.have.length(1);
      expect(String(said[0]?.[0])).to.match(sentence);
      expect(String(said[0]?.[0])).to.not.contain('kes_');
    });
  }

  for (const address of ['/host/nothing', '/host/no-end']) {
    it(`must answer a session: ${address}`, async () => {
      expect(await readingWith(address, notSetUp)).to.deep.equal([]);
    });
  }

  for (const address of ['/host/session', '/host/unnamed']) {
    it(`gives a token that goes to the server it is for: ${address}`, async () => {
      const reached = await readingWith(address, signIn);
      const [first] = reached;
      expect(new URL(first?.url ?? '').origin).to.equal(here.baseUrl);
      expect(first?.headers.get('authorization')).to.equal('Bearer kes_a-secret');
      expect(reached.map(({ url }) => url).join()).to.not.contain('kes_');
      expect(said).to.deep.equal([]);
    });
  }
});

describe('a page that cannot have a session', () => {
  it('says that it is offline when it is, and not that the time has run out', async () => {
    await withHost(
      async (request) => {
        if (request.url.endsWith('/my-session')) throw new TypeError('Failed to fetch');
        return own(request);
      },
      async () => {
        const session = document.createElement('kith-session');
        Object.assign(session, { baseUrl: here.baseUrl, sessionUrl: '/my-session' });
        const rota = document.createElement('kith-rota');
        rota.teamId = here.teamId;
        session.append(rota);
        document.body.append(session);
        await reaches(rota, 'failed');
        expect(textOf(rota)).to.contain('You may be offline');
      },
    );
  });

  it('says so where base-url is no address, and tells the page what is wrong', async () => {
    const session = document.createElement('kith-session');
    const rota = document.createElement('kith-rota');
    session.setAttribute('base-url', 'http://');
    rota.teamId = here.teamId;
    session.append(rota);
    setTimeout(() => document.body.append(session));
    const failed = await oneEvent<FailedEvent>(session, 'kith-failed');
    await reaches(rota, 'failed');
    expect([failed.code, failed.reason]).to.deep.equal([
      'session_not_set_up',
      'base-url is no address: http://',
    ]);
    expect(textOf(rota)).to.contain('not set up rightly');
  });
});

describe('a session of somebody', () => {
  /** A host at which Edie is signed in, until somebody else is. */
  async function signedIn(
    run: (host: {
      session: KithSession;
      rota: KithRota;
      becomes(name: string): void;
    }) => Promise<void>,
  ) {
    let name = 'Edie Marsh';
    await withHost(
      async (request) => {
        if (!request.url.endsWith('/my-session')) return own(request);
        return name === 'nobody'
          ? Response.json({}, { status: 401 })
          : Response.json(await here.sessionOf(name));
      },
      async () => {
        const session = document.createElement('kith-session');
        Object.assign(session, { baseUrl: here.baseUrl, sessionUrl: '/my-session' });
        const rota = document.createElement('kith-rota');
        rota.teamId = here.teamId;
        session.append(rota);
        document.body.append(session);
        await reaches(rota, 'complete');
        await run({ session, rota, becomes: (other) => (name = other) });
      },
    );
  }

  it('that becomes another person’s clears the elements and says so', async () => {
    await signedIn(async ({ rota, becomes }) => {
      buttonCalled(rota, 'Add a visit').click();
      becomes('Sam Okoro');
      rota.dispatchEvent(new InvitationAnsweredEvent(here.teamId, 'accepted'));
      await reaches(rota, 'failed');
      expect(textOf(rota)).to.contain('Somebody else has signed in here since.');
      expect(textOf(rota)).not.to.contain('Sam Okoro').and.not.to.contain('Lunch');
      expect(textOf(rota)).not.to.contain('Add a visit').and.not.to.contain('Try again');
    });
  });

  it('is asked for anew when the page is shown again as it was left, and nothing stays meanwhile', async () => {
    await signedIn(async ({ rota, becomes }) => {
      becomes('nobody');
      const shown = oneEvent(rota, 'kith-failed');
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await rota.updateComplete;
      expect(textOf(rota)).not.to.contain('Lunch');
      await shown;
      await reaches(rota, 'failed');
      expect(textOf(rota)).to.contain('Sign in again');
    });
  });

  it('is over once they sign out, and nothing of the team is left on the screen', async () => {
    await signedIn(async ({ session, rota }) => {
      const { token } = await here.sessionOf('Edie Marsh');
      expect(token).to.match(/^kes_/);
      await session.signOut();
      await reaches(rota, 'failed');
      expect(textOf(rota)).to.contain('You have signed out.');
      expect(textOf(rota)).not.to.contain('Lunch').and.not.to.contain('August');
    });
  });
});

describe('an element that comes before its session is defined', () => {
  it('finds the client of the session around it later', async () => {
    const page = await openStrictPage();
    const { sam, teamId } = here;
    const session = page.document.createElement('kith-session');
    const rota = page.document.createElement('kith-rota');
    session.append(rota);
    page.document.body.append(session);
    await page.load(new URL('../rota/rota.define.ts', import.meta.url).href);
    rota.teamId = teamId;
    await page.load(new URL('./session.define.ts', import.meta.url).href);
    session.client = sam;
    await reaches(rota, 'complete');
    expect(textOf(rota)).to.contain('Lunch');
    page.close();
  });
});
