import type { GivenReadership, Note } from '@kith/sdk';
import { Actions } from '../base/actions.js';
import type { Failure } from '../base/failure.js';
import { NoteAmendedEvent, NoteSharedEvent, NoteWrittenEvent } from './notes.events.js';
import type { NotesHost } from './notes-host.js';
import { ReadersAsked } from './readers-asked.js';

/** What the form is open for: a new note, the words of one, or who can read one. */
export type NoteTask = { kind: 'write' } | { kind: 'amend' | 'share'; note: Note };

export type OfferedReadership = 'team' | 'people' | 'author_and_owner';

type Draft = Pick<NoteForm, 'text' | 'readership' | 'people'>;

const blank: Draft = { text: '', readership: 'team', people: new Set() };

function draftOf({ text, readership: { kind, people } }: Note): Draft {
  const readership = kind === 'people' || kind === 'author_and_owner' ? kind : 'team';
  return { text: text ?? '', readership, people: new Set(people.map(({ id }) => id)) };
}

/** The form that writes a note, changes its words, or says who can read it. */
export class NoteForm {
  readonly #host: NotesHost;
  readonly #actions: Actions<'save'>;
  readonly readers: ReadersAsked;
  task: NoteTask | undefined;
  text = '';
  readership: OfferedReadership = 'team';
  people: ReadonlySet<string> = new Set();
  faults: { text?: string; people?: string } = {};
  /** A new note that was set aside, and whom it was for: both are kept until it is sent. */
  #unsent = blank;

  constructor(host: NotesHost) {
    this.#host = host;
    this.#actions = new Actions(host);
    this.readers = new ReadersAsked(host);
  }

  get isSaving(): boolean {
    return this.#actions.isRunning('save');
  }

  get failure(): Failure | undefined {
    return this.#actions.failureOf('save');
  }

  isOpenFor({ id }: Note): boolean {
    return this.task !== undefined && this.task.kind !== 'write' && this.task.note.id === id;
  }

  open(task: NoteTask): void {
    if (this.task?.kind === 'write') this.#setAside();
    this.task = task;
    this.faults = {};
    this.#actions.forget('save');
    this.readers.forget();
    Object.assign(this, task.kind === 'write' ? this.#unsent : draftOf(task.note));
    if (task.kind !== 'amend') this.#askReaders();
    this.#host.focusOn('.form-heading');
    this.#host.requestUpdate();
  }

  close(): void {
    const { task } = this;
    if (task === undefined) return;
    if (task.kind === 'write') this.#setAside();
    this.task = undefined;
    this.readers.forget();
    this.#host.focusOn(task.kind === 'write' ? '#write' : `#${task.kind}-${task.note.id}`);
    this.#host.requestUpdate();
  }

  #setAside(): void {
    const { text, readership, people } = this;
    this.#unsent = { text, readership, people };
  }

  write(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }

  choose(readership: OfferedReadership): void {
    this.readership = readership;
    this.#askReaders();
  }

  tick(personId: string, isOn: boolean): void {
    const people = new Set(this.people);
    if (isOn) people.add(personId);
    else people.delete(personId);
    this.people = people;
    this.#askReaders();
  }

  #askReaders(): void {
    const { task } = this;
    const readership = this.#given;
    const of = task === undefined || task.kind === 'write' ? {} : { noteId: task.note.id };
    const isUnsaid = readership === undefined;
    void this.readers.ask({ readership: readership ?? { kind: 'team' }, ...of }, isUnsaid);
    this.#host.requestUpdate();
  }

  /** Undefined: nobody is chosen. */
  get #given(): NonNullable<GivenReadership> | undefined {
    const kind = this.readership;
    if (kind !== 'people') return { kind };
    return this.people.size === 0 ? undefined : { kind, personIds: [...this.people] };
  }

  async save(): Promise<void> {
    const { words } = this.#host;
    const { task } = this;
    // Who will read it is on the screen before it is sent.
    if (this.isSaving || this.readers.isAsking || task === undefined) return;
    this.faults = {};
    if (task.kind !== 'share' && this.text.trim() === '') this.faults.text = words.needText;
    if (task.kind !== 'amend' && this.#given === undefined) this.faults.people = words.needPeople;
    if (Object.keys(this.faults).length > 0) {
      this.#showFaults();
      return;
    }
    const failure = await this.#actions.run('save', () => this.#send(task));
    if (failure === undefined) return;
    const wrong = failure.fields.find(({ name }) => name === 'text');
    if (wrong) this.faults.text = wrong.reason;
    this.#showFaults();
    if (failure.kind === 'changed') await this.#host.reload();
  }

  async #send(task: NoteTask): Promise<void> {
    const { kith, teamId, words } = this.#host;
    const { text } = this;
    const readership = this.#given;
    if (kith === undefined) return;
    if (task.kind === 'write') {
      const note = await kith.notes.write(teamId, { text, ...(readership && { readership }) });
      Object.assign(this, blank);
      this.#over(note, words.written, new NoteWrittenEvent(note.id));
      return;
    }
    const { id, version } = task.note;
    if (task.kind === 'amend') {
      const note = await kith.notes.amend(teamId, id, { text }, { version });
      this.#over(note, words.amended, new NoteAmendedEvent(id));
    } else if (readership !== undefined) {
      const note = await kith.notes.share(teamId, id, { readership }, { version });
      this.#over(note, words.shared, new NoteSharedEvent(id));
    }
  }

  #over(note: Note, said: string, event: Event): void {
    this.close();
    this.#host.show(note);
    this.#host.announce(said);
    this.#host.dispatchEvent(event);
    this.#host.focusOn(`#note-${note.id}`);
  }

  #showFaults(): void {
    this.#host.requestUpdate();
    this.#host.focusOn('.form-faults');
  }
}
