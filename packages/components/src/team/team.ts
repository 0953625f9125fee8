import type { Member } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { buttonView } from '../base/button-view.js';
import { KithClientElement } from '../base/client-element.js';
import { ClientTask } from '../base/client-task.js';
import { controlStyles } from '../base/controls.styles.js';
import { failureOf } from '../base/failure.js';
import { formStyles } from '../base/form.styles.js';
import { hostStyles } from '../base/host.styles.js';
import { LiveUpdates } from '../base/live-updates.js';
import { taskView } from '../base/views.js';
import { dayIn, formatDate } from '../format/day.js';
import { firstNameOf } from './initials.js';
import { invitationStyles } from './invitation.styles.js';
import { answeredCard, invitationCard } from './invitation-card.js';
import { InvitationChanges } from './invitation-changes.js';
import { invitationsView } from './invitations-view.js';
import { InviteForm } from './invite-form.js';
import type { inviteView } from './invite-view.js';
import { loadTeam, mayInvite, mayViewAs, type TeamData } from './load-team.js';
import { MemberChanges } from './member-changes.js';
import { memberView } from './member-view.js';
import { openedView } from './opened-view.js';
import type { TeamMessages } from './team.messages.en.js';
import { teamMessages } from './team.messages.js';
import { teamStyles } from './team.styles.js';
import type { TeamHost } from './team-host.js';
import { viewAsForm } from './view-as.js';
import { WrittenDown } from './written-down.js';
import { writtenDownView } from './written-down-view.js';

type TeamOnScreen = Extract<TeamData, { kind: 'team' }>;

/**
 * A team: who is in it, what each may see and do and why. The Owner invites people, changes what
 * they may do, ends a membership, and can look at the team as a member does. Somebody who was
 * invited reads the invitation here and answers it.
 *
 * @event {InvitationRequestEvent} kith-invitation-request - Cancellable. An invitation is about to be sent.
 * @event {InvitationSentEvent} kith-invitation-sent - An invitation was sent.
 * @event {InvitationWithdrawnEvent} kith-invitation-withdrawn - An invitation was taken back.
 * @event {InvitationAnsweredEvent} kith-invitation-answered - The person invited said yes or no.
 * @event {GrantChangeRequestEvent} kith-grant-change-request - Cancellable. A permission is about to change.
 * @event {GrantChangedEvent} kith-grant-changed - A permission was changed.
 * @event {MembershipEndRequestEvent} kith-membership-end-request - Cancellable. A membership is about to end.
 * @event {MembershipEndedEvent} kith-membership-ended - A membership ended.
 * @event {WrittenDownUndoRequestEvent} kith-written-down-undo-request - Cancellable. What somebody else wrote down for this person is about to be undone.
 * @event {WrittenDownUndoneEvent} kith-written-down-undone - It was undone.
 * @csspart opened - What somebody opened in an emergency, and why, for whoever decides for the team.
 * @csspart written-down - What somebody else wrote down for this person.
 * @csspart members - The list of members.
 * @csspart member - One member.
 * @csspart places - The places of somebody who has several.
 * @csspart permissions - What one member may see and do.
 * @csspart invitations - The people invited.
 * @csspart invitation - The invitation, as the invited person sees it.
 * @csspart form - The form to invite somebody.
 * @csspart view-as - The choice of a member to look as.
 * @csspart confirmation - A question before something that matters.
 */
export class KithTeam extends KithClientElement implements TeamHost {
  static override styles = [hostStyles, controlStyles, formStyles, teamStyles, invitationStyles];

  /** The team to show. */
  @property({ attribute: 'team-id' }) teamId = '';

  protected readonly task = new ClientTask(this, {
    client: () => this.kith,
    args: () => (this.teamId === '' ? undefined : ([this.teamId, this.language] as const)),
    run: ([teamId], { client, signal }) => loadTeam({ client, teamId, signal }),
    isEmpty: (data) =>
      data.kind === 'team' && data.members.length === 0 && data.hidden === undefined,
  });
  #members = new MemberChanges(this);
  #invitations = new InvitationChanges(this);
  #writtenDown = new WrittenDown(this);
  #form = new InviteForm(this);
  #inviteView: typeof inviteView | undefined;
  protected readonly live = new LiveUpdates(this, {
    client: () => this.kith,
    teamId: () => this.teamId,
    ignores: 'rota.changed',
    heard: () => void this.reload(),
  });

  /** @internal */
  get words(): TeamMessages {
    return teamMessages(this.language);
  }

  /** Reads the team again, keeping what is on the screen. */
  async reload(): Promise<void> {
    await this.task.reload();
  }

  protected override readonly afterViewing = '#view-as';

  protected override forget(): void {
    this.#members = new MemberChanges(this);
    this.#invitations = new InvitationChanges(this);
    this.#writtenDown = new WrittenDown(this);
    this.#form = new InviteForm(this);
  }

  protected override content(): unknown {
    const { language } = this;
    const answered = this.#invitations.answered;
    if (answered) return answeredCard(answered, this.#invitationScene(), () => this.#seeTeam());
    const team = (data: TeamData) =>
      data.kind === 'invited'
        ? invitationCard(data.invitation, this.#invitationScene())
        : this.#teamView(data);
    return taskView(this.task, {
      language,
      rows: 5,
      sentence: this.sentence,
      complete: team,
    });
  }

  #teamView(data: TeamOnScreen): TemplateResult {
    const { words } = this;
    const preview = this.view !== undefined;
    return html`<div class="team">
      <h2 class="members-heading" tabindex="-1">${data.team.name}</h2>
      ${data.invitation ? invitationCard(data.invitation, { ...this.#invitationScene(data), another: true }) : nothing}
      ${openedView(data.opened, words, this.#dayIn(data.team.timeZone))}
      ${this.#membersView(data, preview)}
      ${writtenDownView(data.writtenDown, this.#writtenDownScene(data))}
      ${invitationsView(data.invitations, this.#invitationScene(data))}
      ${preview ? nothing : this.#ownersTools(data, words)}
    </div>`;
  }

  #membersView(data: TeamOnScreen, preview: boolean): TemplateResult {
    const { members, hidden, team, invitations } = data;
    const { words } = this;
    if (hidden !== undefined) return html`<p class="notice">${hidden || words.hiddenMembers}</p>`;
    if (members.length === 0) return html`<p class="notice">${words.empty}</p>`;
    const dayOf = this.#dayIn(team.timeZone);
    const scene = { words, changes: this.#members, preview, dayOf };
    return html`<ul class="rows" role="list" part="members" aria-label=${words.members}>
      ${members.map((member) => memberView(member, scene))}
    </ul>
    ${members.length + invitations.length === 1 ? html`<p class="notice">${words.empty}</p>` : nothing}`;
  }

  #ownersTools({ team, members }: TeamOnScreen, words: TeamMessages) {
    if (this.#form.isOpen && this.#inviteView) {
      return this.#inviteView(this.#form, words, team.you);
    }
    const invite = buttonView(words.invite, () => void this.#openForm(), { id: 'invite' });
    return html`<div class="tools">
      ${mayInvite(team) ? invite : nothing}
      ${mayViewAs(team) && this.canView && members.length > 1 ? viewAsForm(members, words, this.#view) : nothing}
    </div>`;
  }

  /** Few who read a team invite: the form is fetched by whoever does. */
  async #openForm(): Promise<void> {
    const form = this.#form;
    try {
      this.#inviteView ??= (await import('./invite-view.js')).inviteView;
      // Another person, or whom the Owner looks as, may be at it by now.
      if (form === this.#form) form.open();
    } catch (error) {
      this.announce(this.failureSentence(failureOf(error)));
    }
  }

  #invitationScene(data?: TeamOnScreen) {
    const zone = data?.team.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { words: this.words, changes: this.#invitations, dayOf: this.#dayIn(zone) };
  }

  #writtenDownScene({ team }: TeamOnScreen) {
    return { words: this.words, changes: this.#writtenDown, dayOf: this.#dayIn(team.timeZone) };
  }

  #dayIn(timeZone: string): (instant: string) => string {
    return (instant) => formatDate(dayIn(instant, timeZone), this.language, { year: true });
  }

  #view = ({ id, person }: Member): void => {
    this.startViewing({ teamId: this.teamId, memberId: id, name: firstNameOf(person.name) });
  };

  #seeTeam(): void {
    this.#invitations.forgetAnswer();
    this.focusOn('.members-heading');
    void this.reload();
  }
}
