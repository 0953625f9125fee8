import type { Invitation } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { confirmView } from '../base/confirm-view.js';
import { envelope } from '../base/icons.js';
import { firstNameOf } from './initials.js';
import { type InvitationChanges, invitedName } from './invitation-changes.js';
import type { TeamMessages } from './team.messages.en.js';

export interface InvitationScene {
  words: TeamMessages;
  changes: InvitationChanges;
  dayOf: (instant: string) => string;
  /** Whoever is invited is in the team already, as something else. */
  another?: boolean;
}

/** The people who were invited and have not joined. */
export function invitationsView(invitations: readonly Invitation[], scene: InvitationScene) {
  if (invitations.length === 0) return nothing;
  return html`<section aria-labelledby="invited" part="invitations">
    <h3 id="invited">${scene.words.invited}</h3>
    <ul class="rows" role="list">
      ${invitations.map((invitation) => invitationView(invitation, scene))}
    </ul>
  </section>`;
}

function invitationView(invitation: Invitation, scene: InvitationScene): TemplateResult {
  const { words, changes, dayOf } = scene;
  const { relationship, state, sentAt, you } = invitation;
  return html`<li class="member">
    <div class="summary">
      <span class="avatar invited" aria-hidden="true">${envelope()}</span>
      <span class="who">
        <span class="name">${invitedName(invitation)}</span>
        <span class="roles">${words.relationships[relationship ?? 'unknown']}</span>
        <span class="muted">${words.states[state]} · ${words.invitedOn(dayOf(sentAt))}</span>
        ${letterView(invitation, words)}
      </span>
      ${you.mayWithdraw && !changes.isAskedToWithdraw(invitation) ? takeBack(invitation, scene) : nothing}
    </div>
    ${changes.isAskedToWithdraw(invitation) ? sureView(invitation, scene) : nothing}
  </li>`;
}

/** What became of the letter, for as long as there is an answer to wait for. */
function letterView({ letter, state }: Invitation, words: TeamMessages) {
  const waiting = state === 'sent' && letter !== null && words.letters[letter] !== '';
  return waiting ? html`<span class="muted">${words.letters[letter]}</span>` : nothing;
}

function takeBack(invitation: Invitation, { words, changes }: InvitationScene): TemplateResult {
  return buttonView(words.withdraw, () => changes.askToWithdraw(invitation), {
    look: 'plain',
    id: `withdraw-${invitation.id}`,
    about: words.withdrawWho(invitedName(invitation)),
  });
}

function sureView(invitation: Invitation, { words, changes }: InvitationScene): TemplateResult {
  const busy = changes.isWithdrawing(invitation);
  const failure = changes.withdrawFailure(invitation);
  const name = invitedName(invitation);
  return html`<div class="more">
    ${confirmView({
      question: words.withdrawSure(invitation.to.person ? firstNameOf(name) : name),
      tone: 'caution',
      wrong: failure && (failure.sentence ?? words.withdrawFailed),
      busy,
      yes: busy ? words.changing : words.withdrawYes,
      no: words.withdrawNo,
      act: () => changes.withdraw(invitation),
      keep: () => changes.keep(invitation),
    })}
  </div>`;
}
