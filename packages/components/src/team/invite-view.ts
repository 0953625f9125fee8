import type { Access } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { type InviteField, invitable, isGrantable } from './invite-draft.js';
import type { InviteForm } from './invite-form.js';
import { personView } from './invite-person-view.js';
import type { TeamMessages } from './team.messages.en.js';

/** The form to invite somebody: one native form with its labels and faults in one shadow root. */
export function inviteView(
  form: InviteForm,
  words: TeamMessages,
  access: readonly Access[],
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.send();
  };
  return html`<form class="card form" part="form" novalidate @submit=${submit}>
    <h3 class="invite-heading" tabindex="-1">${words.invite}</h3>
    ${faultsView(form, words)} ${personView(form, words)} ${relationshipView(form, words)}
    ${grantsView(form, words, access)}
    ${longText(form, 'snippet', words.snippet, words.snippetHint)}
    ${longText(form, 'message', words.message, '')}
    <div class="actions">
      <button class="button" type="submit" aria-disabled=${form.isSending ? 'true' : 'false'}>
        ${form.isSending ? words.sending : words.send}
      </button>
      <button class="button quiet" type="button" @click=${() => form.close()}>${words.cancel}</button>
    </div>
  </form>`;
}

function faultsView({ faults, sendFailure }: InviteForm, words: TeamMessages) {
  const some = Object.keys(faults).length > 0;
  if (!some && !sendFailure) return nothing;
  const sentence = sendFailure ? (sendFailure.sentence ?? words.sendFailed) : words.checkForm;
  return html`<div class="notice bad form-faults" tabindex="-1"><p>${sentence}</p></div>`;
}

function relationshipView(form: InviteForm, words: TeamMessages): TemplateResult {
  const change = (event: Event) =>
    form.write({ relationship: (event.target as HTMLSelectElement).value });
  return html`<div class="field">
    <label for="relationship">${words.relationship}</label>
    ${faultView(form, 'relationship')}
    <select
      class="input"
      id="relationship"
      aria-describedby="fault-relationship"
      aria-invalid=${form.faults.relationship ? 'true' : 'false'}
      .value=${form.draft.relationship}
      @change=${change}
    >
      <option value="">${words.chooseRelationship}</option>
      ${invitable.map(
        (relationship) => html`<option
          value=${relationship}
          ?selected=${form.draft.relationship === relationship}
        >
          ${words.relationships[relationship]}
        </option>`,
      )}
    </select>
  </div>`;
}

/** The server's own words for each permission, as the Owner reads them everywhere. */
function grantsView(form: InviteForm, words: TeamMessages, access: readonly Access[]) {
  return html`<fieldset>
    <legend>${words.grants}</legend>
    <p class="hint">${words.grantsHint}</p>
    ${access.map(({ capability, label }) =>
      isGrantable(capability)
        ? html`<label class="tick">
            <input
              type="checkbox"
              value=${capability}
              .checked=${form.draft.grants.has(capability)}
              @change=${(event: Event) =>
                form.grant(capability, (event.target as HTMLInputElement).checked)}
            />
            ${label}
          </label>`
        : nothing,
    )}
  </fieldset>`;
}

function longText(form: InviteForm, field: 'snippet' | 'message', label: string, hint: string) {
  return html`<div class="field">
    <label for=${field}>${label}</label>
    ${hint ? html`<span class="hint" id="hint-${field}">${hint}</span>` : nothing}
    ${faultView(form, field)}
    <textarea
      class="input"
      id=${field}
      maxlength="2000"
      aria-describedby="hint-${field} fault-${field}"
      .value=${form.draft[field]}
      @input=${(event: Event) =>
        form.write({ [field]: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
  </div>`;
}

/** What is wrong with a field, in words, beside it. */
export function faultView({ faults }: InviteForm, field: InviteField) {
  return faults[field]
    ? html`<span class="wrong" id="fault-${field}">${faults[field]}</span>`
    : nothing;
}
