import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { faultSummaryView } from '../base/fault-summary-view.js';
import { fieldView, tickView } from '../base/field-view.js';
import type { Emergency } from './emergency.js';
import type { NoteList } from './note-list.js';
import type { NotesMessages } from './notes.messages.en.js';

type Words = NotesMessages['emergency'];

/**
 * Where notes open only in an emergency: how to open them, and what happens then. Where they are open:
 * until when, and how to close them. While the Owner looks as somebody, what that person reads and no
 * button.
 */
export function emergencyView(
  emergency: Emergency,
  { maySee, emergency: open }: NoteList,
  words: NotesMessages,
  isOneself: boolean,
) {
  if (open !== null && isOneself) return openView(emergency, maySee.sentence, open.id, words);
  if (maySee.code !== 'emergency_only') return nothing;
  if (emergency.about !== undefined && isOneself) return formView(emergency, words);
  const { emergency: said } = words;
  const busy = emergency.isRunning('ask');
  const press = buttonView(busy ? words.saving : said.offer, () => emergency.ask(), {
    ...{ look: 'quiet', id: 'emergency', busy },
  });
  return html`<div class="notice" part="emergency">
    <p>${maySee.sentence}</p>
    ${failedView(emergency, 'ask', said)}
    ${isOneself ? html`<div class="actions">${press}</div>` : nothing}
  </div>`;
}

function openView(
  emergency: Emergency,
  sentence: string,
  id: string,
  { emergency: said, saving }: NotesMessages,
): TemplateResult {
  const busy = emergency.isRunning('close');
  return html`<div class="notice" part="emergency">
    <p>${sentence}</p>
    ${failedView(emergency, 'close', said)}
    <div class="actions">
      ${buttonView(busy ? saving : said.close, () => emergency.close(id), { look: 'quiet', busy, id: 'close-emergency' })}
    </div>
  </div>`;
}

const failedView = (emergency: Emergency, what: 'ask' | 'close', { failed }: Words) =>
  emergency.failureOf(what) ? html`<p class="wrong">${failed}</p>` : nothing;

function formView(emergency: Emergency, words: NotesMessages): TemplateResult {
  const { about, faults } = emergency;
  const { emergency: said } = words;
  const busy = emergency.isRunning('open');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void emergency.open();
  };
  return html`<form class="card form" part="emergency" novalidate @submit=${submit}>
    <h3 class="form-heading" tabindex="-1">${said.offer}</h3>
    ${faultsView(emergency, said)}
    <p>${about?.announcement}</p>
    <fieldset id="category" tabindex="-1" aria-describedby="fault-category">
      <legend>${said.which}</legend>
      ${faults.category ? html`<p class="wrong" id="fault-category">${faults.category}</p>` : nothing}
      ${about?.categories.map(({ category, label }) =>
        category === 'unknown'
          ? nothing
          : tickView({
              ...{ type: 'radio', name: 'category', value: category, words: label },
              checked: emergency.category === category,
              change: () => emergency.choose(category),
            }),
      )}
    </fieldset>
    ${fieldView(
      { id: 'reason', label: said.why, hint: said.whyHint, fault: faults.reason },
      html`<textarea
        class="input"
        id="reason"
        rows="3"
        maxlength="500"
        aria-describedby="hint-reason fault-reason"
        aria-invalid=${faults.reason !== undefined}
        .value=${emergency.reason}
        @input=${(event: Event) => emergency.write((event.target as HTMLTextAreaElement).value)}
      ></textarea>`,
    )}
    <div class="actions">
      ${buttonView(busy ? words.saving : said.open, 'submit', { busy })}
      ${buttonView(words.cancel, () => emergency.cancel(), { look: 'quiet', escape: true })}
    </div>
  </form>`;
}

const fields = [
  ['category', 'category'],
  ['reason', 'reason'],
] as const;

function faultsView(emergency: Emergency, { check, failed }: Words) {
  const { faults } = emergency;
  const failure = emergency.failureOf('open');
  if (Object.keys(faults).length > 0) return faultSummaryView({ sentence: check, faults, fields });
  if (failure === undefined) return nothing;
  return faultSummaryView({ sentence: failure.sentence ?? failed, faults, fields });
}
