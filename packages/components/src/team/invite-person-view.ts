import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { fieldView, inputFieldView, inputView, tickView } from '../base/field-view.js';
import type { InviteForm } from './invite-form.js';
import type { TeamMessages } from './team.messages.en.js';

/** Who is invited: somebody the co-op knows, or somebody by e-mail. */
export function personView(form: InviteForm, words: TeamMessages): TemplateResult {
  const choice = (by: 'name' | 'email', label: string) =>
    tickView({
      type: 'radio',
      name: 'by',
      value: by,
      checked: form.draft.by === by,
      words: label,
      change: () => form.write({ by }),
    });
  return html`<fieldset>
      <legend>${words.inviteWho}</legend>
      ${choice('name', words.someoneKnown)} ${choice('email', words.someoneByEmail)}
    </fieldset>
    ${form.draft.by === 'name' ? searchView(form, words) : emailView(form, words)}`;
}

function searchView(form: InviteForm, words: TeamMessages): TemplateResult {
  const { isFinding, findFailure } = form;
  const find = () => form.find();
  const failed = findFailure && (findFailure.sentence ?? words.findFailed);
  const field = {
    id: 'search',
    label: words.search,
    hint: words.searchHint,
    fault: form.faults.person ?? failed,
    value: form.draft.search,
    write: (search: string) => form.write({ search }),
    keydown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      // Enter looks for the person; it does not send a form that is not finished.
      event.preventDefault();
      void find();
    },
  };
  const look = { look: 'quiet', busy: isFinding } as const;
  return html`${fieldView(
    field,
    html`<div class="search">
      ${inputView(field)} ${buttonView(isFinding ? words.finding : words.find, find, look)}
    </div>`,
  )}
  ${foundView(form, words)}`;
}

function foundView(form: InviteForm, words: TeamMessages) {
  if (form.found === undefined) return nothing;
  if (form.found.length === 0) return html`<p>${words.foundNobody}</p>`;
  return html`<fieldset>
    <legend>${words.pick}</legend>
    ${form.found.map((person) =>
      tickView({
        type: 'radio',
        name: 'person',
        value: person.id,
        checked: form.draft.person?.id === person.id,
        words: html`<span>
          <span class="name">${person.name}</span>
          ${person.introduction ? html`<span class="muted">${person.introduction}</span>` : nothing}
        </span>`,
        change: () => form.write({ person }),
      }),
    )}
  </fieldset>`;
}

function emailView(form: InviteForm, words: TeamMessages): TemplateResult {
  return html`${inputFieldView({
    id: 'email',
    label: words.email,
    hint: words.emailHint,
    fault: form.faults.email,
    type: 'email',
    longest: 254,
    value: form.draft.email,
    write: (email) => form.write({ email }),
  })}
  ${inputFieldView({
    id: 'name',
    label: words.theirName,
    longest: 120,
    value: form.draft.name,
    write: (name) => form.write({ name }),
  })}`;
}
