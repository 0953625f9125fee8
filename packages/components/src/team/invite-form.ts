import type { GrantableCapability, Invitation, PersonSummary } from '@kith/sdk';
import { Actions } from '../base/actions.js';
import type { Failure } from '../base/failure.js';
import {
  emptyDraft,
  faultsFrom,
  faultsOf,
  type InviteDraft,
  type InviteFaults,
  type Offer,
  requestOf,
} from './invite-draft.js';
import { InvitationRequestEvent, InvitationSentEvent } from './team.events.js';
import type { TeamMessages } from './team.messages.en.js';
import type { TeamHost } from './team-host.js';

/** The form an Owner invites with: what is written, what was found, what is wrong. */
export class InviteForm {
  readonly #host: TeamHost;
  readonly #actions: Actions<'find' | 'send'>;
  draft: InviteDraft = emptyDraft();
  faults: InviteFaults = {};
  found: readonly PersonSummary[] | undefined;
  isOpen = false;

  constructor(host: TeamHost) {
    this.#host = host;
    this.#actions = new Actions(host);
  }

  get isFinding(): boolean {
    return this.#actions.isRunning('find');
  }

  get isSending(): boolean {
    return this.#actions.isRunning('send');
  }

  get findFailure(): Failure | undefined {
    return this.#actions.failureOf('find');
  }

  get sendFailure(): Failure | undefined {
    return this.#actions.failureOf('send');
  }

  open(): void {
    this.isOpen = true;
    this.#host.focusOn('.invite-heading');
    this.#host.requestUpdate();
  }

  /** Sets the form aside; what is written stays in it for the next time. */
  close(): void {
    this.isOpen = false;
    this.faults = {};
    this.#actions.forget('send');
    this.#host.focusOn('#invite');
    this.#host.requestUpdate();
  }

  write(change: Partial<InviteDraft>): void {
    Object.assign(this.draft, change);
    this.#host.requestUpdate();
  }

  grant(capability: GrantableCapability, allowed: boolean): void {
    this.draft.grants.set(capability, allowed);
    this.#host.requestUpdate();
  }

  async find(): Promise<void> {
    const { kith, words } = this.#host;
    const query = this.draft.search.trim();
    if (!kith) return;
    if (query.length < 2) {
      this.faults = { person: words.searchHint };
      this.#host.requestUpdate();
      return;
    }
    this.faults = {};
    const failure = await this.#actions.run('find', async () => {
      const { items } = await kith.people.find({ query, limit: 10 });
      this.found = items;
      this.draft.person = items.length === 1 ? items[0] : undefined;
    });
    if (failure) return;
    const count = this.found?.length ?? 0;
    this.#host.announce(count === 0 ? words.foundNobody : words.found(count));
  }

  async send(offer: Offer | undefined): Promise<void> {
    const { kith, teamId, words } = this.#host;
    if (!kith || this.isSending) return;
    this.faults = faultsOf(this.draft, words);
    if (Object.keys(this.faults).length > 0) {
      this.#showFaults();
      return;
    }
    if (!this.#host.dispatchEvent(new InvitationRequestEvent(teamId))) return;
    const failure = await this.#actions.run('send', async () => {
      const invitation = await kith.invitations.create(teamId, requestOf(this.draft, offer));
      const name = this.draft.person?.name ?? (this.draft.name.trim() || this.draft.email.trim());
      this.draft = emptyDraft();
      this.found = undefined;
      this.close();
      this.#host.announce(sentWords(invitation, words)(name));
      this.#host.dispatchEvent(new InvitationSentEvent(invitation.id));
      await this.#host.reload();
    });
    if (!failure) return;
    this.faults = faultsFrom(failure.fields);
    this.#showFaults();
  }

  #showFaults(): void {
    this.#host.requestUpdate();
    this.#host.focusOn('.form-faults');
  }
}

/** A sentence is a promise: where no letter goes out, none is promised. */
function sentWords({ letter }: Invitation, words: TeamMessages): (name: string) => string {
  if (letter === null) return words.sentHere;
  return letter === 'not_configured' ? words.sentNowhere : words.sent;
}
