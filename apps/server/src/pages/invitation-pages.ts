import { dayInWords, relationshipLabel } from '@kith/core/access';
import { html } from 'hono/html';
import { callName } from '../access/call-name.js';
import { type Html, page } from '../http/page.js';
import type { readInvitation } from '../invitations/get-invitation.js';
import type { Spoken } from './words.js';

type Invitation = Awaited<ReturnType<typeof readInvitation>>;

/** An invitation as it stands, to whoever was invited: to be answered, or what became of it. */
export function invitationPage(spoken: Spoken, invitation: Invitation, site?: string): Html {
  if (invitation.state === 'accepted') return joinedPage(spoken, invitation, site);
  if (invitation.state === 'declined') return declinedPage(spoken, invitation);
  return invitation.you.mayAnswer ? openPage(spoken, invitation) : overPage(spoken, invitation);
}

function openPage({ words, language }: Spoken, invitation: Invitation): Html {
  const { from, team, relationship, snippet, message, expiresAt, grantSentences } = invitation;
  return page(
    words.invitedYou(from.name, team.name),
    html`
      <p>${words.youWouldBe(relationshipLabel(relationship, language))}</p>
      ${snippet ? quoted(words.about(callName(team.ownerName)), snippet) : ''}
      ${message ? quoted(words.messageFor, message) : ''}
      <h2>${words.wouldSee}</h2>
      ${
        grantSentences.length > 0
          ? html`<ul>${grantSentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
          : html`<p>${words.wouldSeeNothing}</p>`
      }
      ${expiresAt ? html`<p>${words.answerBy(dayInWords(expiresAt, language, 'UTC', undefined))}</p>` : ''}
      <form method="post" class="answers">
        <button name="answer" value="accept">${words.accept}</button>
        <button name="answer" value="decline" class="quiet">${words.decline}</button>
        <span>${words.noReason}</span>
      </form>`,
    { language },
  );
}

const quoted = (title: string, text: string) => html`
  <h2>${title}</h2>
  <blockquote>${text}</blockquote>`;

const joinedPage = ({ words, language }: Spoken, { team }: Invitation, site?: string) =>
  page(
    words.joined(team.name),
    html`
      <p>${words.joinedText}</p>
      ${site === undefined ? '' : html`<p><a href="${site}">${words.toSite}</a></p>`}
      <p><a href="/">${words.toStart}</a></p>`,
    { language },
  );

const declinedPage = ({ words, language }: Spoken, { team }: Invitation) =>
  page(
    words.declined,
    html`
      <p>${words.declinedText(callName(team.ownerName))}</p>
      <p><a href="/">${words.toStart}</a></p>`,
    { language },
  );

const overPage = ({ words, language }: Spoken, { from }: Invitation) =>
  page(
    words.noLongerOpen,
    html`
      <p>${words.noLongerOpenText(from.name)}</p>
      <p><a href="/">${words.toStart}</a></p>`,
    { language },
  );

/** To somebody whom it does not concern. Whether there is such an invitation at all is not told. */
export const notInvitedPage = ({ words, language }: Spoken, name: string): Html =>
  page(
    words.noInvitation,
    html`
      <p>${words.noInvitationText(name)}</p>
      <form method="post" action="/sign-out"><button>${words.signOut}</button></form>`,
    { language },
  );

export const signInToReadPage = ({ words, language }: Spoken): Html =>
  page(
    words.signIn,
    html`
      <p>${words.signInFirst}</p>
      <p><a href="/sign-in">${words.signIn}</a></p>`,
    { language },
  );
