import { Actions } from '../base/actions.js';
import type { NotesHost } from './notes-host.js';

/** What somebody looks for in the notes: what stands in the field, and what was asked last. */
export class NoteSearch {
  readonly #host: NotesHost;
  readonly #actions: Actions<'search'>;
  typed = '';
  fault: string | undefined;
  /** Undefined: all notes are shown. */
  sought: string | undefined;

  constructor(host: NotesHost) {
    this.#host = host;
    this.#actions = new Actions(host);
  }

  get isRunning(): boolean {
    return this.#actions.isRunning('search');
  }

  write(typed: string): void {
    this.typed = typed;
  }

  /** Looks for what was written; with nothing written, shows all notes again. */
  async submit(): Promise<void> {
    const words = this.typed.trim();
    if (words === '' && this.sought !== undefined) return this.clear();
    this.fault = hasWord.test(words) ? undefined : this.#host.words.needWord;
    this.#host.requestUpdate();
    if (this.fault === undefined) return this.#ask(words);
    this.#host.focusOn('#sought');
  }

  async clear(): Promise<void> {
    this.typed = '';
    this.fault = undefined;
    this.#host.focusOn('#sought');
    await this.#ask(undefined);
  }

  async #ask(words: string | undefined): Promise<void> {
    this.sought = words;
    await this.#actions.run('search', () => this.#host.reload('anew'));
  }
}

const hasWord = /[\p{L}\p{N}]/u;
