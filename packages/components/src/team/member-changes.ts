import type { Access, GrantableCapability, Member } from '@kith/sdk';
import { Actions } from '../base/actions.js';
import type { Failure } from '../base/failure.js';
import { type Place, placeName } from './place.js';
import {
  GrantChangedEvent,
  GrantChangeRequestEvent,
  MembershipEndedEvent,
  MembershipEndRequestEvent,
} from './team.events.js';
import type { TeamHost } from './team-host.js';

/** A choice that met a newer version: kept until the Owner makes it again or leaves it. */
export interface KeptChoice {
  readonly memberId: string;
  readonly capability: string;
  readonly label: string;
  readonly allowed: boolean;
}

type Key = `grant:${string}` | `end:${string}`;

/** Which members are open on the screen, and what the Owner changes about them. */
export class MemberChanges {
  readonly #host: TeamHost;
  readonly #actions: Actions<Key>;
  readonly #open = new Set<string>();
  #ending: string | undefined;
  #kept: KeptChoice | undefined;

  constructor(host: TeamHost) {
    this.#host = host;
    this.#actions = new Actions(host);
  }

  isOpen({ id }: Member): boolean {
    return this.#open.has(id);
  }

  toggleOpen({ id }: Member): void {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.#host.requestUpdate();
  }

  isChanging({ id }: Member, { capability }: Access): boolean {
    return this.#actions.isRunning(`grant:${id}:${capability}`);
  }

  /** Why the last change of this permission did not work. A newer version has its own words. */
  failureOf({ id }: Member, { capability }: Access): Failure | undefined {
    const failure = this.#actions.failureOf(`grant:${id}:${capability}`);
    return failure?.kind === 'changed' ? undefined : failure;
  }

  keptFor({ id }: Member): KeptChoice | undefined {
    return this.#kept?.memberId === id ? this.#kept : undefined;
  }

  async change(member: Member, access: Access, allowed: boolean): Promise<void> {
    const { kith, teamId, words } = this.#host;
    const { id } = member;
    const { capability, label } = access;
    if (!kith || !this.#host.dispatchEvent(new GrantChangeRequestEvent(id, capability, allowed))) {
      return;
    }
    this.#kept = undefined;
    const failure = await this.#actions.run(`grant:${id}:${capability}`, async () => {
      const grants = { [capability as GrantableCapability]: allowed };
      await kith.teams.members(teamId).update(id, { grants }, { version: member.version });
      await this.#host.reload();
    });
    if (failure === undefined) {
      const said = allowed ? words.allowed : words.notAllowed;
      this.#host.announce(said(member.person.name, label));
      this.#host.dispatchEvent(new GrantChangedEvent(id, capability, allowed));
      return;
    }
    if (failure.kind === 'changed')
      await this.#keep({ memberId: id, capability, label, allowed }, member);
    else this.#host.announce(failure.sentence ?? words.changeFailed);
  }

  /** Shows how it is now, and asks whether the choice still stands. */
  async #keep(choice: KeptChoice, member: Member): Promise<void> {
    this.#kept = choice;
    await this.#host.reload();
    this.#host.announce(this.#host.words.changedMeanwhile(member.person.name));
  }

  leaveAsItIs(): void {
    this.#kept = undefined;
    this.#host.requestUpdate();
  }

  isAskedToEnd({ id }: Place): boolean {
    return this.#ending === id;
  }

  isEnding({ id }: Place): boolean {
    return this.#actions.isRunning(`end:${id}`);
  }

  endFailure({ id }: Place): Failure | undefined {
    return this.#actions.failureOf(`end:${id}`);
  }

  askToEnd({ id }: Place): void {
    this.#ending = id;
    this.#host.focusOn('.sure');
    this.#host.requestUpdate();
  }

  keep({ id }: Place): void {
    this.#ending = undefined;
    this.#actions.forget(`end:${id}`);
    this.#host.focusOn(`#end-${id}`);
    this.#host.requestUpdate();
  }

  async end({ you, person, places }: Member, place: Place): Promise<void> {
    const { kith, teamId, words } = this.#host;
    const { id, version } = place;
    if (!kith || !this.#host.dispatchEvent(new MembershipEndRequestEvent(id))) return;
    const failure = await this.#actions.run(`end:${id}`, async () => {
      await kith.teams.members(teamId).end(id, {}, { version });
      this.#ending = undefined;
    });
    if (failure) {
      this.#host.announce(failure.sentence ?? words.endFailed);
      if (failure.kind === 'changed') await this.#host.reload();
      return;
    }
    const which = placeName(place, words);
    const [theirs, own] =
      places.length === 1
        ? [words.ended(person.name), words.left]
        : [words.placeEnded(person.name, which), words.placeLeft(which)];
    this.#host.announce(you ? own : theirs);
    this.#host.dispatchEvent(new MembershipEndedEvent(id));
    await this.#host.reload();
    this.#host.focusOn('.members-heading');
  }
}
