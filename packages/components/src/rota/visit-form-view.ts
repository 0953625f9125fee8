import { html, nothing, type TemplateResult } from 'lit';
import type { RotaMessages } from './rota.messages.en.js';
import type { VisitDraft, VisitField } from './visit-draft.js';
import type { VisitForm } from './visit-form.js';

/** The form that adds a visit: native fields, each with its label, hint and fault. */
export function visitFormView(form: VisitForm, draft: VisitDraft, words: RotaMessages) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.save();
  };
  const field = (name: VisitField, label: string, type: string, hint = '') =>
    fieldView(form, draft, { name, label, type, hint });
  return html`<form class="card form" part="form" novalidate @submit=${submit}>
    <h3 class="form-heading" tabindex="-1">${words.add}</h3>
    ${faultsView(form, words)} ${field('title', words.title, 'text', words.titleHint)}
    <div class="pair">
      ${field('startsOn', words.day, 'date')} ${field('startTime', words.time, 'time')}
      ${field('minutes', words.minutes, 'number')}
    </div>
    <fieldset>
      <legend>${words.repeats}</legend>
      ${repeatView(form, draft, 'once', words.once)} ${repeatView(form, draft, 'weekly', words.weekly)}
    </fieldset>
    <div class="field">
      <label for="slots">${words.people}</label>
      <select
        class="input"
        id="slots"
        @change=${(event: Event) => form.write({ slots: (event.target as HTMLSelectElement).value })}
      >
        ${['1', '2', '3', '4'].map(
          (count) =>
            html`<option value=${count} ?selected=${draft.slots === count}>${count}</option>`,
        )}
      </select>
    </div>
    <div class="actions">
      <button class="button" type="submit" aria-disabled=${form.isSaving ? 'true' : 'false'}>
        ${form.isSaving ? words.saving : words.save}
      </button>
      <button class="button quiet" type="button" @click=${() => form.close()}>${words.cancel}</button>
    </div>
  </form>`;
}

interface FieldOptions {
  name: VisitField;
  label: string;
  type: string;
  hint: string;
}

function fieldView(form: VisitForm, draft: VisitDraft, { name, label, type, hint }: FieldOptions) {
  const fault = form.faults[name];
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<span class="hint" id="hint-${name}">${hint}</span>` : nothing}
    ${fault ? html`<span class="wrong" id="fault-${name}">${fault}</span>` : nothing}
    <input
      class="input"
      id=${name}
      type=${type}
      autocomplete="off"
      aria-describedby="hint-${name} fault-${name}"
      aria-invalid=${fault ? 'true' : 'false'}
      .value=${draft[name]}
      @input=${(event: Event) => form.write({ [name]: (event.target as HTMLInputElement).value })}
    />
  </div>`;
}

function faultsView({ faults, failure }: VisitForm, words: RotaMessages) {
  if (Object.keys(faults).length === 0 && !failure) return nothing;
  const sentence = failure ? (failure.sentence ?? words.addFailed) : words.checkForm;
  return html`<div class="notice bad form-faults" tabindex="-1"><p>${sentence}</p></div>`;
}

function repeatView(
  form: VisitForm,
  draft: VisitDraft,
  repeats: VisitDraft['repeats'],
  label: string,
): TemplateResult {
  return html`<label class="tick">
    <input
      type="radio"
      name="repeats"
      value=${repeats}
      .checked=${draft.repeats === repeats}
      @change=${() => form.write({ repeats })}
    />
    ${label}
  </label>`;
}
