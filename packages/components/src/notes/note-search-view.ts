import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { fieldView } from '../base/field-view.js';
import { dayIn, formatDay } from '../format/day.js';
import type { NoteList } from './note-list.js';
import type { NoteSearch } from './note-search.js';
import type { NotesScene } from './notes-scene.js';

/** As long as the server takes. */
const longest = 100;

/** Where words are looked for in the notes. */
export function noteSearchView(search: NoteSearch, { words }: NotesScene): TemplateResult {
  const { fault, sought, isRunning: busy } = search;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy) void search.submit();
  };
  return html`<form class="search" part="search" role="search" novalidate @submit=${submit}>
    ${fieldView(
      { id: 'sought', label: words.lookFor, fault },
      html`<input
        class="input"
        id="sought"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        maxlength=${longest}
        aria-describedby="fault-sought"
        aria-invalid=${fault !== undefined}
        .value=${search.typed}
        @input=${(event: Event) => search.write((event.target as HTMLInputElement).value)}
      />`,
    )}
    <div class="actions">
      ${buttonView(busy ? words.reading : words.search, 'submit', { look: 'quiet', busy })}
      ${
        sought === undefined
          ? nothing
          : buttonView(words.showAll, () => search.clear(), { look: 'plain', id: 'show-all' })
      }
    </div>
  </form>`;
}

/** How many were found, and how far back was looked. */
export function foundView(list: NoteList, scene: NotesScene): unknown {
  return list.sought === undefined
    ? nothing
    : html`<p class="notice" part="found">${foundSentence(list, scene)}</p>`;
}

/** The same as it is said to whoever does not see it. */
export function foundSentence(
  { notes, sought = '', lookedBackTo }: NoteList,
  { words, timeZone, language }: Pick<NotesScene, 'words' | 'timeZone' | 'language'>,
): string {
  const found = notes.length === 0 ? words.foundNone(sought) : words.found(notes.length, sought);
  if (!lookedBackTo) return found;
  const day = formatDay(dayIn(lookedBackTo, timeZone), language, { year: true });
  return `${found} ${words.lookedBackTo(day)}`;
}
