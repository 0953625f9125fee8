import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { faultSummaryView } from '../base/fault-summary-view.js';
import { fieldView, tickView } from '../base/field-view.js';
import type { NoteForm, OfferedReadership } from './note-form.js';
import type { NotesMessages } from './notes.messages.en.js';

/** The form for a note: its words, for whom it is, and who will read it before it is sent. */
export function noteFormView(form: NoteForm, words: NotesMessages): TemplateResult {
  const { task, readers, isSaving } = form;
  const kind = task?.kind ?? 'write';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.save();
  };
  const busy = isSaving || readers.isAsking;
  return html`<form class="card form" part="form" novalidate @submit=${submit}>
    <h3 class="form-heading" tabindex="-1">${words.headings[kind]}</h3>
    ${faultsView(form, words)} ${kind === 'share' ? nothing : textView(form, words)}
    ${kind === 'amend' ? nothing : readershipView(form, words)}
    <div class="actions">
      ${buttonView(isSaving ? words.saving : words.save[kind], 'submit', { busy })}
      ${buttonView(words.cancel, () => form.close(), { look: 'quiet', escape: true })}
    </div>
  </form>`;
}

function textView(form: NoteForm, words: NotesMessages): TemplateResult {
  const fault = form.faults.text;
  return fieldView(
    { id: 'text', label: words.text, hint: words.textHint, fault },
    html`<textarea
      class="input"
      id="text"
      rows="5"
      aria-describedby="hint-text fault-text"
      aria-invalid=${fault !== undefined}
      .value=${form.text}
      @input=${(event: Event) => form.write((event.target as HTMLTextAreaElement).value)}
    ></textarea>`,
  );
}

function readershipView(form: NoteForm, words: NotesMessages): TemplateResult {
  const choice = (value: OfferedReadership) =>
    tickView({
      type: 'radio',
      name: 'readership',
      value,
      checked: form.readership === value,
      words: words.offered[value],
      change: () => form.choose(value),
    });
  return html`<fieldset>
      <legend>${words.forWhom}</legend>
      ${choice('team')} ${choice('people')} ${choice('author_and_owner')}
    </fieldset>
    ${form.readership === 'people' ? peopleView(form, words) : nothing} ${readersView(form, words)}`;
}

/** Those of the team to whom it makes a difference whether they are named. */
const meant: ReadonlySet<string> = new Set(['in_team', 'named', 'not_named', 'around_visits']);

function peopleView(form: NoteForm, words: NotesMessages): TemplateResult {
  const { faults, people, readers } = form;
  return html`<fieldset id="people" tabindex="-1" aria-describedby="fault-people">
    <legend>${words.who}</legend>
    ${faults.people ? html`<p class="wrong" id="fault-people">${faults.people}</p>` : nothing}
    ${readers.people
      .filter(({ code, person }) => meant.has(code) || people.has(person.id))
      .map(({ person }) =>
        tickView({
          type: 'checkbox',
          value: person.id,
          checked: people.has(person.id),
          words: person.name,
          change: (isOn) => form.tick(person.id, isOn),
        }),
      )}
  </fieldset>`;
}

/** Who will read it, by name. */
function readersView({ readers }: NoteForm, words: NotesMessages): TemplateResult {
  const { sentence, failure, isAsking } = readers;
  const said = failure
    ? words.readersUnknown
    : (sentence ?? (isAsking ? words.askingReaders : words.tickFirst));
  return html`<p class="readers" part="readers" role="status">${said}</p>`;
}

const fields = [
  ['text', 'text'],
  ['people', 'people'],
] as const;

function faultsView({ faults, failure }: NoteForm, words: NotesMessages) {
  if (Object.keys(faults).length === 0 && failure === undefined) return nothing;
  const changed = failure?.kind === 'changed' ? words.changedMeanwhile : undefined;
  const sentence = failure ? (changed ?? failure.sentence ?? words.saveFailed) : words.checkForm;
  return faultSummaryView({ sentence, faults, fields });
}
