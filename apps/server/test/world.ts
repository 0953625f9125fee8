import { Temporal } from 'temporal-polyfill';
import { readConfig } from '../src/config.js';
import { openDeps } from '../src/open-deps.js';
import { Clock } from '../src/testing/clock.js';
import { type Given, type GivenCoop, type GivenPerson, givenOn } from '../src/testing/given.js';
import { type GivenTeam, teamsOf } from '../src/testing/given-team.js';

/** Builders on the database of a server that runs in a process of its own, by the clock on the wall. */
export async function worldOf(environment: Record<string, string>) {
  const { deps, close } = await openDeps(readConfig({ ...environment, LOG_LEVEL: 'silent' }));
  const clock = new Clock();
  clock.set(deps.now().toString());
  const server = {
    deps,
    clock,
    letters: [],
    close,
    fetch: () => Promise.reject(new Error('Ask the process.')),
  };
  let coop: Promise<GivenCoop> | undefined;
  const given: Given = givenOn(
    () => server,
    () => (coop ??= given.coop()),
    () => {
      throw new Error('What a process of its own sends is not recorded.');
    },
  );
  return { given, ...teamsOf(given), close };
}

export type World = Awaited<ReturnType<typeof worldOf>>;

/** Headers of somebody's requests to any process of the server. */
export async function signedIn(world: World, person: GivenPerson, publicUrl: string) {
  const { cookie } = await world.given.session(person);
  return { cookie, origin: publicUrl, 'content-type': 'application/json' };
}

export type Headers = Awaited<ReturnType<typeof signedIn>>;

const weeks = 40;

/**
 * Some day that may be planned for, whatever the clock on the wall says. The same for the same title,
 * and spread over weeks, for a week takes only so many visits.
 */
export function dayFor(title: string): string {
  const letters = [...Buffer.from(title)];
  const nth = letters.reduce((sum, letter) => (sum * 31 + letter) % 1_000_003, 0) % weeks;
  return Temporal.Now.plainDateISO()
    .add({ days: 7 * (1 + nth) })
    .toString();
}

/** Arranges a visit at some hour of a day that no test is concerned with. */
export function arrangeVisit(address: string, team: GivenTeam, headers: object, title: string) {
  const plan = { title, startsOn: dayFor(title), startTime: '09:00', minutes: 30 };
  return fetch(`${address}/v1/teams/${team.id}/visits`, {
    method: 'POST',
    headers: { ...headers },
    body: JSON.stringify(plan),
  });
}
