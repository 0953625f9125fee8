import type { Happening } from '@kith/sdk';
import { Actions } from '../base/actions.js';
import type { Failure } from '../base/failure.js';
import { WrittenDownUndoneEvent, WrittenDownUndoRequestEvent } from './team.events.js';
import type { TeamHost } from './team-host.js';

type Key = `undo:${number}`;

/** Undoing what somebody else wrote down for whoever looks at the team. */
export class WrittenDown {
  readonly #host: TeamHost;
  readonly #actions: Actions<Key>;

  constructor(host: TeamHost) {
    this.#host = host;
    this.#actions = new Actions(host);
  }

  isUndoing({ number }: Happening): boolean {
    return this.#actions.isRunning(`undo:${number}`);
  }

  failureOf({ number }: Happening): Failure | undefined {
    return this.#actions.failureOf(`undo:${number}`);
  }

  async undo({ number }: Happening): Promise<void> {
    const { kith, teamId, words } = this.#host;
    if (!kith || !this.#host.dispatchEvent(new WrittenDownUndoRequestEvent(teamId, number))) return;
    const failure = await this.#actions.run(`undo:${number}`, async () => {
      await kith.teams.undo(teamId, number);
    });
    if (failure) {
      this.#host.announce(failure.sentence ?? words.undoFailed);
      if (failure.kind === 'conflict') await this.#host.reload();
      return;
    }
    this.#host.announce(words.undone);
    this.#host.dispatchEvent(new WrittenDownUndoneEvent(teamId, number));
    await this.#host.reload();
    this.#host.focusOn('#written-down');
  }
}
