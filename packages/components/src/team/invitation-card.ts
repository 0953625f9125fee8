import type { Invitation } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { firstNameOf } from './initials.js';
import type { InvitationScene } from './invitations-view.js';

/** What an invited person sees: who asks, what the Owner lets them read, and two answers. */
export function invitationCard(invitation: Invitation, scene: InvitationScene): TemplateResult {
  const { words, dayOf } = scene;
  const { from, team, relationship, snippet, message, expiresAt } = invitation;
  const owner = firstNameOf(team.ownerName);
  return html`<section class="card invitation" part="invitation">
    <h2>${words.invitedYou(from.name)} ${scene.another ? words.toBeMore(team.name) : words.toJoin(team.name)}</h2>
    <p>${words.youWouldBe(words.relationships[relationship ?? 'unknown'])}</p>
    ${snippet ? quoteView(words.ownerSays(owner), snippet) : nothing}
    ${message ? quoteView(words.messageFor, message) : nothing}
    <div>
      <h3>${words.wouldSee}</h3>
      ${
        invitation.grantSentences.length > 0
          ? html`<ul class="plain-list">
              ${invitation.grantSentences.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`
          : html`<p>${words.wouldSeeNothing}</p>`
      }
    </div>
    ${expiresAt ? html`<p class="muted">${words.answerBy(dayOf(expiresAt))}</p>` : nothing}
    ${answerView(invitation, scene)}
  </section>`;
}

function quoteView(title: string, text: string): TemplateResult {
  return html`<figure>
    <figcaption>${title}</figcaption>
    <blockquote>${text}</blockquote>
  </figure>`;
}

function answerView(invitation: Invitation, scene: InvitationScene): TemplateResult {
  const { words, changes, another = false } = scene;
  const accept = another ? words.acceptMore : words.accept;
  const failure = changes.answerFailure;
  const busy = changes.isAnswering;
  const answer = (given: 'accepted' | 'declined') => () =>
    changes.answer(invitation, given, another);
  return html`${
    failure ? html`<p class="wrong">${failure.sentence ?? words.answerFailed}</p>` : nothing
  }
    <div class="actions">
      ${buttonView(busy ? words.answering : accept, answer('accepted'), { busy })}
      ${buttonView(words.decline, answer('declined'), { look: 'quiet', busy })}
      <span class="muted">${words.noReason}</span>
    </div>`;
}

/** What stands there once the answer is given. */
export function answeredCard(
  { state, team }: Invitation,
  { words, changes }: InvitationScene,
  seeTeam: () => void,
): TemplateResult {
  const joined = state === 'accepted';
  const yes = changes.answeredAnother ? words.joinedMore(team.name) : words.joined(team.name);
  return html`<section class="card invitation" part="invitation">
    <p class="answered" tabindex="-1">
      ${joined ? yes : words.declined(firstNameOf(team.ownerName))}
    </p>
    ${
      joined || changes.answeredAnother
        ? html`<div class="actions">
            ${buttonView(words.seeTeam, seeTeam)}
          </div>`
        : nothing
    }
  </section>`;
}
