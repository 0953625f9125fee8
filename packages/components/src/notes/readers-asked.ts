import type { AskNoteReaders, NoteReaders } from '@kith/sdk';
import { type Failure, failureOf } from '../base/failure.js';
import type { NotesHost } from './notes-host.js';

/** Who will read a note, as the server says it: what was asked last counts. */
export class ReadersAsked {
  readonly #host: NotesHost;
  #asked = 0;
  isAsking = false;
  failure: Failure | undefined;
  /** In a sentence; none until it is known. */
  sentence: string | undefined;
  /** Everybody in the team, as far as the reader may know them; none until it is known. */
  people: NoteReaders['people'] = [];

  constructor(host: NotesHost) {
    this.#host = host;
  }

  /** Nothing is waited for any more. */
  forget(): void {
    this.#asked += 1;
    this.isAsking = false;
    this.failure = undefined;
    this.sentence = undefined;
    this.#host.requestUpdate();
  }

  /** `silently`: to know the people, where it is not chosen yet for whom the note is. */
  async ask(question: AskNoteReaders, silently = false): Promise<void> {
    const { kith, teamId } = this.#host;
    this.forget();
    if (kith === undefined) return;
    const asked = this.#asked;
    this.isAsking = true;
    try {
      const { sentence, people } = await kith.notes.readers(teamId, question);
      if (asked !== this.#asked) return;
      this.people = people;
      this.sentence = silently ? undefined : sentence;
    } catch (error) {
      if (asked === this.#asked) this.failure = failureOf(error);
    }
    if (asked !== this.#asked) return;
    this.isAsking = false;
    this.#host.requestUpdate();
  }
}
