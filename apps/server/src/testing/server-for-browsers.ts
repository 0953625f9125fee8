import { capabilities } from '@kith/core/access';
import { createHttpServer } from '../http/http-server.js';
import { listen } from '../listen.js';
import { startOfTests } from './clock.js';
import { larkmoor } from './scenes/larkmoor.js';
import {
  type SceneDetails,
  type SceneMember,
  type SceneVisit,
  TeamScene,
} from './scenes/team-scene.js';
import { createServerForTests, type ServerForTests } from './server-for-tests.js';

/** A team of which a test says itself who is in it and what is planned. */
export interface AskedTeam extends SceneDetails {
  members?: SceneMember[];
  visits?: SceneVisit[];
  /** People of the co-op who are not in the team. */
  others?: string[];
}

/** What a test in a browser may ask for, by name. */
export interface AskedByTests {
  larkmoor: { now?: string };
  team: AskedTeam;
  person: { coopId: string; name: string; introduction?: string };
  session: { coopId: string; personId: string; teamId: string; origin: string };
  email: { isSent: boolean };
  clock: { now: string };
}

/** A scene as a page of a host knows it. */
export interface SceneForBrowsers {
  baseUrl: string;
  coopId: string;
  teamId: string;
  people: Array<{ id: string; name: string }>;
}

export interface ServerForBrowsers {
  /** Where it listens. */
  address: string;
  answer<Name extends keyof AskedByTests>(name: Name, asked: AskedByTests[Name]): Promise<unknown>;
}

/**
 * The whole server at an address of this machine, with the builders at hand: each scene is a co-op of
 * its own, and sets the clock.
 */
export async function serverForBrowsers(): Promise<ServerForBrowsers> {
  let started: Promise<ServerForTests> | undefined;
  const http = createHttpServer(async (request) => (await running()).fetch(request));
  const { port } = await listen(http, { host: '127.0.0.1', port: 0 });
  const address = `http://127.0.0.1:${port}`;
  const running = () => (started ??= createServerForTests({ publicUrl: address }));
  const server = await running();
  const { given, deps } = server;
  const usualMail = deps.mail;

  const shown = ({ coopId, teamId, people }: TeamScene): SceneForBrowsers => ({
    baseUrl: address,
    coopId,
    teamId,
    people: people.map(({ id, name }) => ({ id, name })),
  });

  const answers: { [Name in keyof AskedByTests]: (asked: AskedByTests[Name]) => Promise<unknown> } =
    {
      larkmoor: async (asked) => shown(await larkmoor(given, asked)),
      async team({ members = [], visits = [], others = [], ...details }) {
        const scene = await TeamScene.of(given, details);
        for (const member of members) await scene.joinedBy(member);
        for (const visit of visits) await scene.plans(visit);
        for (const name of others) await scene.knows({ name });
        return shown(scene.begins());
      },
      async person({ coopId, ...about }) {
        const coop = { id: coopId, slug: '', name: '' };
        const { id, name } = await given.person({ ...about, coop, findable: true });
        return { id, name };
      },
      async session({ coopId, personId, teamId, origin }) {
        const person = { coopId, id: personId, name: '', email: '' };
        const { token } = await given.embedSession(person, {
          teamId,
          capabilities: [...capabilities, 'answer_invitations'],
          origins: [origin],
          lasting: { hours: 24 * 365 },
        });
        // By the page's own clock, which is not the server's.
        return { token, expiresAt: '2099-01-01T00:00:00Z', server: address };
      },
      async email({ isSent }) {
        deps.mail = isSent ? usualMail : { ...usualMail, reaches: 'nobody' };
      },
      async clock({ now }) {
        given.clock.set(now);
      },
    };
  return {
    address,
    answer(name, asked) {
      if (name === 'larkmoor' || name === 'team') {
        given.clock.set(startOfTests);
        deps.mail = usualMail;
      }
      return answers[name](asked);
    },
  };
}
