import type { Note } from '@kith/sdk';
import { Actions } from '../base/actions.js';
import type { Failure } from '../base/failure.js';
import { NoteWithdrawnEvent } from './notes.events.js';
import type { NotesHost } from './notes-host.js';

/** Taking a note back, after one question. */
export class NoteWithdrawal {
  readonly #host: NotesHost;
  readonly #actions: Actions<string>;
  #asked: string | undefined;

  constructor(host: NotesHost) {
    this.#host = host;
    this.#actions = new Actions(host);
  }

  /** Was the person asked whether they are sure about this one? */
  isAsked({ id }: Note): boolean {
    return this.#asked === id;
  }

  isRunning({ id }: Note): boolean {
    return this.#actions.isRunning(id);
  }

  failureOf({ id }: Note): Failure | undefined {
    return this.#actions.failureOf(id);
  }

  ask({ id }: Note): void {
    this.#asked = id;
    this.#host.focusOn('.sure');
    this.#host.requestUpdate();
  }

  keep({ id }: Note): void {
    this.#asked = undefined;
    this.#actions.forget(id);
    this.#host.focusOn(`#withdraw-${id}`);
    this.#host.requestUpdate();
  }

  async withdraw({ id, version }: Note): Promise<void> {
    const { kith, teamId, words } = this.#host;
    if (kith === undefined) return;
    const failure = await this.#actions.run(id, async () => {
      const note = await kith.notes.withdraw(teamId, id, { version });
      this.#asked = undefined;
      this.#host.show(note);
      this.#host.announce(words.withdrawn);
      this.#host.dispatchEvent(new NoteWithdrawnEvent(id));
      this.#host.focusOn(`#note-${id}`);
    });
    if (failure?.kind === 'changed') await this.#host.reload();
  }
}
