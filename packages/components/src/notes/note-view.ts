import type { Note } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { confirmView } from '../base/confirm-view.js';
import { dateFormat } from '../format/date-format.js';
import { dayIn, formatDay } from '../format/day.js';
import { formatTime } from '../format/time.js';
import { noteFormView } from './note-form-view.js';
import type { NotesScene } from './notes-scene.js';

/** The notes by the day on which they were written, the newest first. */
export function daysView(notes: readonly Note[], scene: NotesScene): TemplateResult {
  const { timeZone, language } = scene;
  const days = new Map<string, Note[]>();
  for (const note of notes) {
    const day = dayIn(note.writtenAt, timeZone);
    days.set(day, [...(days.get(day) ?? []), note]);
  }
  return html`<ol class="days" part="days" role="list">
    ${[...days].map(
      ([day, written]) => html`<li part="day">
        <h3>${formatDay(day, language, { year: true })}</h3>
        <ul class="notes" role="list">
          ${written.map((note) => noteView(note, scene))}
        </ul>
      </li>`,
    )}
  </ol>`;
}

function noteView(note: Note, scene: NotesScene): TemplateResult {
  const { words, form, withdrawal, language, timeZone } = scene;
  const { id, author, yours, textNumber, withdrawnAt, writtenAt, recorded } = note;
  const name = yours ? words.you : (author?.name ?? words.somebody);
  const isWrittenDown = recorded.onBehalfOf !== null && recorded.recordedByName !== null;
  return html`<li class="note ${withdrawnAt === null ? '' : 'withdrawn'}" id="note-${id}" tabindex="-1" part="note">
    <p class="by">
      <strong>${name}</strong> <span class="muted">${timeOf(writtenAt, timeZone, language)}</span>
    </p>
    ${withdrawnAt === null ? wordsView(note, scene) : html`<p class="muted">${yours ? words.tookBack : words.tookBackBy(name)}</p>`}
    ${withdrawnAt === null && textNumber > 1 ? html`<p class="muted">${words.wasChanged}</p>` : nothing}
    ${
      isWrittenDown
        ? html`<p class="muted">
            ${words.writtenDown(recorded.recordedByName ?? '', words.methods[recorded.method])}
          </p>`
        : nothing
    }
    ${withdrawnAt === null ? html`<p class="muted">${forWhom(note, scene)}</p>` : nothing}
    ${
      form.isOpenFor(note)
        ? noteFormView(form, words)
        : withdrawal.isAsked(note)
          ? sureView(note, scene)
          : actionsView(note, scene)
    }
  </li>`;
}

/** About fifteen lines: a longer note would push the others out of sight. */
const longest = 900;

function wordsView(note: Note, { words, isWhole, showWhole }: NotesScene): TemplateResult {
  const { id, text, damaged } = note;
  if (damaged) return html`<p class="wrong">${words.damaged}</p>`;
  if ((text ?? '').length <= longest || isWhole(note)) return html`<p class="text">${text}</p>`;
  return html`<p class="text folded">${text}</p>
    <div class="actions">
      ${buttonView(words.readAll, () => showWhole(note), { look: 'plain', id: `whole-${id}` })}
    </div>`;
}

function forWhom({ readership: { kind, people } }: Note, { words }: NotesScene): string {
  const names = people.map(({ name }) => name).join(', ');
  return kind === 'people' ? words.forPeople(names) : words.readerships[kind];
}

function actionsView(note: Note, { words, form, withdrawal }: NotesScene) {
  const { mayChange, id } = note;
  const about = (note.text ?? '').slice(0, 40);
  const button = (label: string, act: () => void, kind: string) =>
    buttonView(label, act, { look: 'plain', id: `${kind}-${id}`, about });
  if (!mayChange.text && !mayChange.readership && !mayChange.withdraw) return nothing;
  return html`<div class="actions">
    ${mayChange.text ? button(words.amend, () => form.open({ kind: 'amend', note }), 'amend') : nothing}
    ${mayChange.readership ? button(words.share, () => form.open({ kind: 'share', note }), 'share') : nothing}
    ${mayChange.withdraw ? button(words.withdraw, () => withdrawal.ask(note), 'withdraw') : nothing}
  </div>`;
}

function sureView(note: Note, { words, withdrawal }: NotesScene): TemplateResult {
  const busy = withdrawal.isRunning(note);
  const failure = withdrawal.failureOf(note);
  const changed = failure?.kind === 'changed' ? words.changedMeanwhile : undefined;
  return confirmView({
    question: words.withdrawSure,
    tone: 'bad',
    wrong: failure && (changed ?? failure.sentence ?? words.saveFailed),
    busy,
    yes: busy ? words.saving : words.withdrawYes,
    no: words.withdrawNo,
    act: () => withdrawal.withdraw(note),
    keep: () => withdrawal.keep(note),
  });
}

function timeOf(instant: string, timeZone: string, language: NotesScene['language']): string {
  const wall = dateFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
  return formatTime(wall, language);
}
