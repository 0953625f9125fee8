import type { GrantableCapability, Relationship } from '@kith/core/access';
import type { AnyBody, Caller, Reply } from '../caller.js';
import { startOfTests } from '../clock.js';
import type { Given, GivenPerson, PersonOptions } from '../given.js';
import { type GivenTeam, type MemberOptions, type TeamOptions, teamsOf } from '../given-team.js';

export interface SceneOwner extends PersonOptions {
  name: string;
}

export interface SceneDetails extends Omit<TeamOptions, 'owner'> {
  owner: SceneOwner;
  /** When it is once the scene is set, RFC 3339. Left out: as every test begins. */
  now?: string;
}

export interface SceneMember extends MemberOptions {
  name: string;
  /** When the Owner decided what is granted; left out: when the scene is being set. */
  grantedAt?: string;
}

/** As `POST /v1/teams/{teamId}/visits` takes it; where left out, three quarters of an hour, once. */
export interface SceneVisit {
  title?: string;
  kind?: string;
  startsOn: string;
  startTime?: string;
  minutes?: number;
  repeats?: 'once' | 'weekly';
  weekdays?: number[];
  slots?: number;
}

/** What is to come of the visits of the first seven days. */
export interface SceneVisitOutcome {
  /** Who says yes, by name: one for each place. */
  takenBy?: string[];
  /** Who had said yes and then could not. */
  givenBackBy?: string;
  cancelled?: boolean;
}

export interface SceneInvitation {
  to: { person: string } | { email: string };
  relationship: Relationship;
  grants?: Partial<Record<GrantableCapability, boolean>>;
  message?: string;
  snippet?: string;
}

interface VisitAnswer {
  id: string;
  date: string;
  version: number;
  slots: Array<{ id: string }>;
}

/** Far enough before everything that is planned, and after everything that was decided. */
const beforehand = { days: 3 };

/**
 * A team being set up for all to see: who is in it is written by the builders; what people do in it
 * they do through the API, as themselves, so that nothing is there that could not come about.
 */
export class TeamScene {
  readonly people: GivenPerson[];
  readonly #given: Given;
  readonly #build: ReturnType<typeof teamsOf>;
  readonly #team: GivenTeam;
  readonly #now: string;

  private constructor(given: Given, team: GivenTeam, now: string) {
    this.#given = given;
    this.#build = teamsOf(given);
    this.#team = team;
    this.#now = now;
    this.people = [team.owner];
  }

  static async of(given: Given, details: SceneDetails): Promise<TeamScene> {
    const { owner: about, now = startOfTests, ...rest } = details;
    given.clock.set(now);
    given.clock.advance({ hours: -24 * beforehand.days });
    const coop = await given.coop();
    const owner = await given.person({ findable: true, ...about, coop });
    const team = await teamsOf(given).team({ ...rest, owner });
    return new TeamScene(given, team, now);
  }

  get teamId(): string {
    return this.#team.id;
  }

  get coopId(): string {
    return this.#team.coopId;
  }

  /** Somebody of the co-op who is not in the team. */
  async knows(about: PersonOptions & { name: string }): Promise<GivenPerson> {
    const coop = { id: this.coopId, slug: '', name: '' };
    const person = await this.#given.person({ findable: true, ...about, coop });
    this.people.push(person);
    return person;
  }

  async joinedBy({ grantedAt, ...about }: SceneMember): Promise<void> {
    const { clock } = this.#given;
    const before = clock.now().toString();
    if (grantedAt !== undefined) clock.set(grantedAt);
    this.people.push(await this.#build.member(this.#team, { findable: true, ...about }));
    clock.set(before);
  }

  /** A place in a team by whoever owns the name. Throws where there is nobody. */
  person(name: string): GivenPerson {
    const found = this.people.find((person) => person.name === name);
    if (found === undefined) throw new Error(`There is no ${name} in this scene.`);
    return found;
  }

  as(name: string): Caller {
    return this.#given.as(this.person(name));
  }

  async invites({ to, ...rest }: SceneInvitation): Promise<void> {
    const whom = 'person' in to ? { personId: this.person(to.person).id } : to;
    await did(this.#owner.post(`/v1/teams/${this.teamId}/invitations`, { to: whom, ...rest }));
    await this.#given.workOff();
  }

  async plans(visit: SceneVisit, outcome: SceneVisitOutcome = {}): Promise<void> {
    const planned = { title: 'Getting up', startTime: '08:30', minutes: 45, ...visit };
    const made = await did<{ visits: VisitAnswer[] }>(
      this.#owner.post(`/v1/teams/${this.teamId}/visits`, planned),
    );
    const end = new Date(Date.parse(visit.startsOn) + 7 * 86_400_000).toISOString();
    for (const each of made.visits.filter(({ date }) => date < end))
      await this.#comeTo(each, outcome);
  }

  async #comeTo({ id, slots, version }: VisitAnswer, outcome: SceneVisitOutcome): Promise<void> {
    const { takenBy = [], givenBackBy, cancelled } = outcome;
    for (const [place, name] of takenBy.entries()) {
      await did(this.as(name).post(`/v1/slots/${slots[place]?.id}/accept`, {}));
    }
    if (givenBackBy !== undefined) {
      const slot = `/v1/slots/${slots[0]?.id}`;
      await did(this.as(givenBackBy).post(`${slot}/accept`, {}));
      await did(this.as(givenBackBy).post(`${slot}/release`, {}));
    }
    if (cancelled) {
      const headers = { 'if-match': `"${version}"` };
      await did(this.#owner.post(`/v1/visits/${id}/cancel`, {}, { headers }));
    }
  }

  /** From here on it is the time of the scene. */
  begins(): this {
    this.#given.clock.set(this.#now);
    return this;
  }

  get #owner(): Caller {
    return this.#given.as(this.#team.owner);
  }
}

/** What was answered; a scene in which something is refused is not worth looking at. */
async function did<Body = AnyBody>(reply: Promise<Reply<AnyBody>>): Promise<Body> {
  const { status, body } = await reply;
  if (status < 300) return body as Body;
  throw new Error(`A scene was refused: ${status} ${JSON.stringify(body)}`);
}
