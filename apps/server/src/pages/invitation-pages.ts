import { dayInWords, relationshipLabel } from '@kith/core/access';
import { html } from 'hono/html';
import { callName } from '../access/call-name.js';
import { type Html, page } from '../http/page.js';
import type { readInvitation } from '../invitations/get-invitation.js';
import type { Spoken } from './words.js';

interface More {
  /** Why the answer that was given could not be taken, in the reader's language. */
  why?: string | undefined;
  /** The website on which people see their teams. */
  site?: string | undefined;
  /** Whom to ring, where the co-op has said so. */
  ring?: string | undefined;
}

type Invitation = Awaited<ReturnType<typeof readInvitation>>;

/** An invitation as it stands, to whoever was invited: to be answered, or what became of it. */
export function invitationPage(spoken: Spoken, invitation: Invitation, more: More = {}): Html {
  if (invitation.state === 'accepted') return joinedPage(spoken, invitation, more);
  if (invitation.state === 'declined') return declinedPage(spoken, invitation);
  return invitation.you.mayAnswer
    ? openPage(spoken, invitation, more)
    : overPage(spoken, invitation, more);
}

function openPage({ words, language }: Spoken, invitation: Invitation, { why }: More): Html {
  const { from, team, relationship, snippet, message, expiresAt, grantSentences } = invitation;
  return page(
    words.invitedYou(from.name, team.name),
    html`
      ${why === undefined ? '' : html`<div class="problem" role="alert"><p>${why}</p></div>`}
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

const paragraph = (text: string | undefined) => (text === undefined ? '' : html`<p>${text}</p>`);

const quoted = (title: string, text: string) => html`
  <h2>${title}</h2>
  <blockquote>${text}</blockquote>`;

const joinedPage = ({ words, language }: Spoken, { team }: Invitation, { site }: More) =>
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

const overPage = ({ words, language }: Spoken, { from }: Invitation, { ring }: More) =>
  page(
    words.noLongerOpen,
    html`
      <p>${words.noLongerOpenText(from.name)}</p>
      ${paragraph(ring)}
      <p><a href="/">${words.toStart}</a></p>`,
    { language },
  );

/** To somebody whom it does not concern. Whether there is such an invitation at all is not told. */
export const notInvitedPage = ({ words, language }: Spoken, name: string, ring?: string): Html =>
  page(
    words.noInvitation,
    html`
      <p>${words.noInvitationText(name)}</p>
      ${paragraph(ring)}
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
