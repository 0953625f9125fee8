import { html, nothing, type TemplateResult } from 'lit';
import type { InviteForm } from './invite-form.js';
import { faultView } from './invite-view.js';
import type { TeamMessages } from './team.messages.en.js';

/** Who is invited: somebody the co-op knows, or somebody by e-mail. */
export function personView(form: InviteForm, words: TeamMessages): TemplateResult {
  const choice = (by: 'name' | 'email', label: string) => html`<label class="tick">
    <input
      type="radio"
      name="by"
      value=${by}
      .checked=${form.draft.by === by}
      @change=${() => form.write({ by })}
    />
    ${label}
  </label>`;
  return html`<fieldset>
      <legend>${words.inviteWho}</legend>
      ${choice('name', words.someoneKnown)} ${choice('email', words.someoneByEmail)}
    </fieldset>
    ${form.draft.by === 'name' ? searchView(form, words) : emailView(form, words)}`;
}

function searchView(form: InviteForm, words: TeamMessages): TemplateResult {
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter looks for the person; it does not send a form that is not finished.
    event.preventDefault();
    void form.find();
  };
  return html`<div class="field">
      <label for="search">${words.search}</label>
      <span class="hint" id="hint-search">${words.searchHint}</span>
      ${faultView(form, 'person')}
      <div class="search">
        <input
          class="input"
          id="search"
          type="search"
          autocomplete="off"
          aria-describedby="hint-search fault-person"
          aria-invalid=${form.faults.person ? 'true' : 'false'}
          .value=${form.draft.search}
          @input=${(event: Event) =>
            form.write({ search: (event.target as HTMLInputElement).value })}
          @keydown=${onEnter}
        />
        <button
          class="button quiet"
          type="button"
          aria-disabled=${form.isFinding ? 'true' : 'false'}
          @click=${() => form.find()}
        >
          ${form.isFinding ? words.finding : words.find}
        </button>
      </div>
      ${form.findFailure ? html`<span class="wrong">${form.findFailure.sentence ?? words.sendFailed}</span>` : nothing}
    </div>
    ${foundView(form, words)}`;
}

function foundView(form: InviteForm, words: TeamMessages) {
  if (form.found === undefined) return nothing;
  if (form.found.length === 0) return html`<p>${words.foundNobody}</p>`;
  return html`<fieldset>
    <legend>${words.pick}</legend>
    ${form.found.map(
      (person) => html`<label class="tick person">
        <input
          type="radio"
          name="person"
          value=${person.id}
          .checked=${form.draft.person?.id === person.id}
          @change=${() => form.write({ person })}
        />
        <span>
          <span class="name">${person.name}</span>
          ${person.introduction ? html`<span class="muted">${person.introduction}</span>` : nothing}
        </span>
      </label>`,
    )}
  </fieldset>`;
}

function emailView(form: InviteForm, words: TeamMessages): TemplateResult {
  return html`<div class="field">
      <label for="email">${words.email}</label>
      <span class="hint" id="hint-email">${words.emailHint}</span>
      ${faultView(form, 'email')}
      <input
        class="input"
        id="email"
        type="email"
        autocomplete="off"
        maxlength="254"
        aria-describedby="hint-email fault-email"
        aria-invalid=${form.faults.email ? 'true' : 'false'}
        .value=${form.draft.email}
        @input=${(event: Event) => form.write({ email: (event.target as HTMLInputElement).value })}
      />
    </div>
    <div class="field">
      <label for="name">${words.theirName}</label>
      <input
        class="input"
        id="name"
        autocomplete="off"
        maxlength="120"
        .value=${form.draft.name}
        @input=${(event: Event) => form.write({ name: (event.target as HTMLInputElement).value })}
      />
    </div>`;
}
