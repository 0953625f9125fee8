import type { Note } from '@kith/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Actions } from '../base/actions.js';
import { buttonView } from '../base/button-view.js';
import { KithClientElement } from '../base/client-element.js';
import { ClientTask } from '../base/client-task.js';
import { controlStyles } from '../base/controls.styles.js';
import type { Failure } from '../base/failure.js';
import { formStyles } from '../base/form.styles.js';
import { hostStyles } from '../base/host.styles.js';
import { LiveUpdates } from '../base/live-updates.js';
import { taskView } from '../base/views.js';
import { Emergency } from './emergency.js';
import { emergencyView } from './emergency-view.js';
import { NoteForm } from './note-form.js';
import { noteFormView } from './note-form-view.js';
import { has, type NoteList, readMore, readNotes, withNote } from './note-list.js';
import { NoteSearch } from './note-search.js';
import { foundSentence, foundView, noteSearchView } from './note-search-view.js';
import { daysView } from './note-view.js';
import { NoteWithdrawal } from './note-withdrawal.js';
import type { NotesMessages } from './notes.messages.en.js';
import { notesMessages } from './notes.messages.js';
import { notesStyles } from './notes.styles.js';
import type { NotesHost } from './notes-host.js';
import type { NotesScene } from './notes-scene.js';

/**
 * What is written about the person whose team it is, day by day, as far as the reader may read it.
 * Whoever may write sees who will read a note before they send it. Words can be looked for in what
 * the reader may read.
 *
 * @event {NoteWrittenEvent} kith-note-written - A person wrote a note.
 * @event {NoteAmendedEvent} kith-note-amended - A person changed the words of a note of theirs.
 * @event {NoteSharedEvent} kith-note-shared - A person said anew who can read a note.
 * @event {NoteWithdrawnEvent} kith-note-withdrawn - A person took a note of theirs back.
 * @csspart days - The days on which something was written.
 * @csspart day - One day.
 * @csspart note - One note.
 * @csspart search - Where words are looked for.
 * @csspart found - How much was found.
 * @csspart form - The form for a note.
 * @csspart readers - Who will read a note that is written.
 * @csspart confirmation - The question before a note is taken back.
 * @csspart emergency - How to open the notes in an emergency, and until when they are open.
 */
export class KithNotes extends KithClientElement implements NotesHost {
  static override styles = [hostStyles, controlStyles, formStyles, notesStyles];

  /** The team whose notes are shown. */
  @property({ attribute: 'team-id' }) teamId = '';

  /** As many as are on the screen are read again. */
  #shown = 0;
  #whole: ReadonlySet<string> = new Set();

  protected readonly task = new ClientTask(this, {
    client: () => this.kith,
    args: () => (this.teamId === '' ? undefined : ([this.teamId, this.language] as const)),
    run: ([teamId], { client, signal }) =>
      readNotes(client, teamId, { sought: this.#search.sought, atLeast: this.#shown, signal }),
    isEmpty: ({ notes, sought }) => notes.length === 0 && sought === undefined,
  });
  readonly #reading = new Actions<'more'>(this);
  #form = new NoteForm(this);
  #withdrawal = new NoteWithdrawal(this);
  #search = new NoteSearch(this);
  #emergency = new Emergency(this);

  protected readonly live = new LiveUpdates(this, {
    client: () => this.kith,
    teamId: () => this.teamId,
    ignores: 'rota.changed',
    heard: () => void this.#hear(),
  });

  /** @internal */
  get words(): NotesMessages {
    return notesMessages(this.language);
  }

  /** Reads the notes again, keeping what is on the screen. */
  async reload(anew?: 'anew'): Promise<void> {
    this.#shown = anew ? 0 : (this.task.data?.notes.length ?? 0);
    await this.task.reload();
    if (anew) this.#tellFound();
  }

  #tellFound(): void {
    const { task, words, language } = this;
    if (task.data === undefined || task.failure) return;
    const { sought, timeZone } = task.data;
    const told = () => foundSentence(task.data as NoteList, { words, language, timeZone });
    this.announce(sought === undefined ? words.allShown : told());
  }

  /** @internal */
  show(note: Note): void {
    const list = this.task.data;
    // What was asked for before the Owner looked as somebody was answered to her.
    if (list === undefined || this.view !== undefined) return;
    if (list.sought === undefined || has(list, note)) this.task.set(withNote(list, note));
    else this.#leaveSearchFor(note, list);
  }

  /** What is new need not say what was looked for: it is shown first among all notes. */
  #leaveSearchFor(note: Note, list: NoteList): void {
    this.#search = new NoteSearch(this);
    this.task.set({ ...list, sought: undefined, notes: [note] });
    void this.reload();
  }

  protected override readonly afterViewing = 'h2';

  protected override forget(): void {
    this.#shown = 0;
    this.#whole = new Set();
    this.#form = new NoteForm(this);
    this.#withdrawal = new NoteWithdrawal(this);
    this.#search = new NoteSearch(this);
    this.#emergency.hostDisconnected();
    this.#emergency = new Emergency(this);
  }

  /** Whoever is not in the team cannot tell a closed team from an open one: both are not found. */
  protected override failureSentence(failure: Failure): string {
    return failure.kind === 'not_found' ? this.words.notFound : super.failureSentence(failure);
  }

  protected override content(): unknown {
    const { language, words } = this;
    const heading = html`<h2 tabindex="-1">${words.notes}</h2>`;
    return html`${this.task.state === 'waiting' ? nothing : heading}
    ${taskView(this.task, {
      language,
      sentence: this.sentence,
      complete: (list) => this.#listView(list, this.#foundView(list)),
      empty: (list) => this.#listView(list, nothing),
    })}`;
  }

  #listView(list: NoteList, notes: unknown): TemplateResult {
    this.#emergency.closesAt(list.emergency?.until);
    return html`${emergencyView(this.#emergency, list, this.words, this.view === undefined)}
    ${this.#writeView(list)} ${this.#noticeView(list)} ${notes}
    ${list.nextCursor === null ? nothing : this.#moreView(list)}`;
  }

  /** Why there is nothing, or not what others wrote. */
  #noticeView({ maySee, notes, sought }: NoteList) {
    const { words } = this;
    const isAny = notes.length > 0 || sought !== undefined;
    if (maySee.allowed) return isAny ? nothing : html`<p class="notice">${words.empty}</p>`;
    const isSaid = maySee.code === 'emergency_only';
    return html`<div class="notice">
      ${isSaid ? nothing : html`<p>${maySee.sentence}</p>`}
      <p>${isAny ? words.onlyYours : words.noneOfYours}</p>
    </div>`;
  }

  #foundView(list: NoteList): TemplateResult {
    const scene = this.#scene(list);
    // While the Owner looks as somebody, nobody searches.
    return html`${this.view === undefined ? noteSearchView(this.#search, scene) : nothing}
    ${foundView(list, scene)} ${list.notes.length > 0 ? daysView(list.notes, scene) : nothing}`;
  }

  #writeView({ mayWrite }: NoteList): TemplateResult {
    const { words } = this;
    // Why somebody may not is news to them; while the Owner looks as somebody, nobody writes.
    if (!mayWrite.allowed) return html`<p class="muted">${mayWrite.sentence}</p>`;
    if (this.view !== undefined) return html``;
    if (this.#form.task?.kind === 'write') return noteFormView(this.#form, words);
    return html`<div class="actions">
      ${buttonView(words.write, () => this.#form.open({ kind: 'write' }), { id: 'write' })}
    </div>`;
  }

  #moreView({ sought }: NoteList): TemplateResult {
    const { words } = this;
    const busy = this.#reading.isRunning('more');
    const failure = this.#reading.failureOf('more');
    const more = sought === undefined ? words.more : words.furtherBack;
    return html`${failure ? html`<p class="wrong">${words.moreFailed}</p>` : nothing}
      <div class="actions">
        ${buttonView(busy ? words.reading : more, () => this.#more(sought), { look: 'quiet', busy, id: 'more' })}
      </div>`;
  }

  async #more(sought: string | undefined): Promise<void> {
    const { kith, teamId, view } = this;
    if (kith === undefined) return;
    await this.#reading.run('more', async () => {
      let list = this.task.data;
      while (list && list.sought === sought) {
        const longer = await readMore(kith, teamId, list);
        // Another team, or another reader, may be shown by now.
        if (this.kith !== kith || this.teamId !== teamId || this.view !== view) return;
        if (this.task.data === list) return this.#showMore(list, longer);
        // Somebody wrote meanwhile, and all was read again: older than what is there now.
        list = this.task.data;
      }
    });
  }

  #showMore({ notes: { length } }: NoteList, longer: NoteList): void {
    this.task.set(longer);
    const first = longer.notes[length];
    if (first) this.focusOn(`#note-${first.id}`);
    if (longer.sought !== undefined) this.#tellFound();
  }

  #scene({ timeZone }: NoteList): NotesScene {
    const { words, language } = this;
    return {
      words,
      language,
      timeZone,
      form: this.#form,
      withdrawal: this.#withdrawal,
      isWhole: ({ id }) => this.#whole.has(id),
      showWhole: (note) => this.#showWhole(note),
    };
  }

  #showWhole({ id }: Note): void {
    this.#whole = new Set([...this.#whole, id]);
    this.requestUpdate();
    this.focusOn(`#note-${id}`);
  }

  /** Somebody changed something. Says so only when the notes look different for it. */
  async #hear(): Promise<void> {
    const before = looks(this.task.data);
    await this.reload();
    const after = looks(this.task.data);
    if (after !== undefined && after !== before) this.announceChange(this.words.changed);
  }
}

const looks = (list: NoteList | undefined) =>
  list && JSON.stringify(list.notes.map(({ id, version }) => [id, version]));
