import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { faultSummaryView } from '../base/fault-summary-view.js';
import { inputFieldView, selectFieldView, tickView } from '../base/field-view.js';
import type { RotaMessages } from './rota.messages.en.js';
import type { VisitDraft, VisitField } from './visit-draft.js';
import type { VisitForm } from './visit-form.js';

/** The form that adds a visit: native fields, each with its label, hint and fault. */
export function visitFormView(
  form: VisitForm,
  draft: VisitDraft,
  words: RotaMessages,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.save();
  };
  const field = (id: VisitField, label: string, type: string, hint?: string) =>
    inputFieldView({
      id,
      label,
      type,
      hint,
      fault: form.faults[id],
      value: draft[id],
      write: (value) => form.write({ [id]: value }),
    });
  const repeats = (value: VisitDraft['repeats'], label: string) =>
    tickView({
      type: 'radio',
      name: 'repeats',
      value,
      checked: draft.repeats === value,
      words: label,
      change: () => form.write({ repeats: value }),
    });
  return html`<form class="card form" part="form" novalidate @submit=${submit}>
    <h3 class="form-heading" tabindex="-1">${words.add}</h3>
    ${faultsView(form, words)} ${field('title', words.title, 'text', words.titleHint)}
    <div class="pair">
      ${field('startsOn', words.day, 'date')} ${field('startTime', words.time, 'time')}
      ${field('minutes', words.minutes, 'number')}
    </div>
    <fieldset>
      <legend>${words.repeats}</legend>
      ${repeats('once', words.once)} ${repeats('weekly', words.weekly)}
    </fieldset>
    ${selectFieldView({
      id: 'slots',
      label: words.people,
      value: draft.slots,
      choices: ['1', '2', '3', '4'].map((count) => [count, count] as const),
      choose: (slots) => form.write({ slots }),
    })}
    <div class="actions">
      ${buttonView(form.isSaving ? words.saving : words.save, 'submit', { busy: form.isSaving })}
      ${buttonView(words.cancel, () => form.close(), { look: 'quiet', escape: true })}
    </div>
  </form>`;
}

const fields = (['title', 'startsOn', 'startTime', 'minutes'] as const).map(
  (field) => [field, field] as const,
);

function faultsView({ faults, failure }: VisitForm, words: RotaMessages) {
  if (Object.keys(faults).length === 0 && !failure) return nothing;
  const sentence = failure ? (failure.sentence ?? words.addFailed) : words.checkForm;
  return faultSummaryView({ sentence, faults, fields });
}
