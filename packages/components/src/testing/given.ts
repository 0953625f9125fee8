import { createKith, type Kith, type Member } from '@kith/sdk';
import { executeServerCommand } from '@web/test-runner-commands';

/** A team in the real server, in a co-op of its own, as a page of a host meets it. */
export interface GivenTeam {
  /** Where the server is. */
  baseUrl: string;
  teamId: string;
  /** The client of somebody, as a page of theirs has it: over HTTP, with a session of the page. */
  as(name: string, options?: ClientOptions): Kith;
  /** A session of a page of theirs, as the host's own server gets it. */
  sessionOf(name: string): Promise<GivenSession>;
  /** Somebody else of the co-op. */
  person(about: { name: string; introduction?: string }): Promise<void>;
  /** The membership of somebody as the Owner reads it now. */
  memberCalled(name: string): Promise<Member>;
}

export interface Larkmoor extends GivenTeam {
  /** The Team Owner, a support worker, a neighbour, and a volunteer who is invited. */
  edie: Kith;
  sam: Kith;
  jo: Kith;
  ravi: Kith;
}

export interface ClientOptions {
  fetch?: typeof fetch;
  language?: 'en' | 'cy' | (() => 'en' | 'cy');
}

/** What the server is told of a team; see `AskedTeam` in its testing folder. */
export interface TeamDetails {
  name: string;
  owner: { name: string };
  timeZone?: string;
  now?: string;
  visits?: Array<{
    title?: string;
    startsOn: string;
    startTime?: string;
    minutes?: number;
    kind?: 'sleep_in';
  }>;
  members?: Array<{ name: string; relationship?: 'coach' | 'team_starter' | 'volunteer' }>;
  others?: string[];
}

export interface GivenSession {
  token: string;
  expiresAt: string;
  server: string;
}

interface Scene {
  baseUrl: string;
  coopId: string;
  teamId: string;
  people: Array<{ id: string; name: string }>;
}

/** Who and what Larkmoor shows that is in no catalogue of words. */
export const larkmoorNames = [
  "Edie's team",
  'Edie Marsh',
  'Sam Okoro',
  'Jo Pell',
  'Beth Marsh-Llewelyn',
  'Agnieszka Nowak',
  'Dylan Price',
  'Ravi Anand',
  'nurse@example.org',
];

/** Edie's team of six, two invitations, and the week of 3 August 2026 with its gaps. */
export async function larkmoor(options: ClientOptions & { now?: string } = {}): Promise<Larkmoor> {
  const { now, ...client } = options;
  const scene = (await ask('larkmoor', { now })) as Scene;
  const team = teamIn(scene);
  return {
    ...team,
    edie: team.as('Edie Marsh', client),
    sam: team.as('Sam Okoro', client),
    jo: team.as('Jo Pell', client),
    ravi: team.as('Ravi Anand', client),
  };
}

export async function givenTeam(details: TeamDetails): Promise<GivenTeam> {
  return teamIn((await ask('team', details)) as Scene);
}

/** From here on the server sends no e-mail, until the next team is given. */
export const sendsNoEmail = () => ask('email', { isSent: false });

/** From here on it is another time at the server, until the next team is given. */
export const itIs = (now: string) => ask('clock', { now });

function teamIn({ baseUrl, coopId, teamId, people }: Scene): GivenTeam {
  const sessionOf = async (name: string) => {
    const person = people.find((each) => each.name === name);
    if (person === undefined) throw new Error(`${name} is not in this scene`);
    const asked = { coopId, personId: person.id, teamId, origin: location.origin };
    return (await ask('session', asked)) as GivenSession;
  };
  const as = (name: string, options: ClientOptions = {}) =>
    createKith({ baseUrl, retries: 0, ...options, fetchSession: () => sessionOf(name) });
  return {
    baseUrl,
    teamId,
    as,
    sessionOf,
    async person(about) {
      people.push((await ask('person', { coopId, ...about })) as Scene['people'][number]);
    },
    async memberCalled(name) {
      const members = as(people[0]?.name ?? '').teams.members(teamId);
      for await (const member of members.list()) if (member.person.name === name) return member;
      throw new Error(`${name} is not in the team`);
    },
  };
}

async function ask(name: string, asked: object): Promise<unknown> {
  const { answer } = await executeServerCommand<{ answer: unknown }, object>('kith-given', {
    name,
    asked,
  });
  return answer;
}
