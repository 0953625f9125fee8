import type { Member } from '@kith/sdk';
import { html, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import type { TeamMessages } from './team.messages.en.js';

/** Lets the Owner choose a member whose view of the team to see. */
export function viewAsForm(
  members: readonly Member[],
  words: TeamMessages,
  look: (member: Member) => void,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = (event.currentTarget as HTMLFormElement).querySelector('select')?.value;
    const member = members.find(({ id }) => id === chosen);
    if (member) look(member);
  };
  return html`<form class="view-as" part="view-as" @submit=${submit}>
    <label for="view-as">${words.viewAs}</label>
    <select class="input" id="view-as" aria-describedby="hint-view-as">
      <option value="">${words.choose}</option>
      ${members
        .filter(({ you }) => !you)
        .map(({ id, person }) => html`<option value=${id}>${person.name}</option>`)}
    </select>
    ${buttonView(words.show, 'submit', { look: 'quiet' })}
    <span class="hint" id="hint-view-as">${words.viewAsHint}</span>
  </form>`;
}
