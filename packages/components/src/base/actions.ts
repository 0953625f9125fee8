import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type ActionFailure, actionFailureOf } from './action-failure.js';
import { isAbort } from './failure.js';

/**
 * What a person has asked for: which of it is under way, and which of it did not work. Nothing is
 * shown as done before the answer is there.
 */
export class Actions<Key extends string> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #running = new Set<Key>();
  readonly #failures = new Map<Key, ActionFailure>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Does one thing at a time under a key. Answers with the failure, if there was one. */
  async run(key: Key, act: () => Promise<void>): Promise<ActionFailure | undefined> {
    if (this.#running.has(key)) return undefined;
    this.#running.add(key);
    this.#failures.delete(key);
    this.#host.requestUpdate();
    try {
      await act();
      return undefined;
    } catch (error) {
      if (isAbort(error)) return undefined;
      const failure = actionFailureOf(error);
      this.#failures.set(key, failure);
      return failure;
    } finally {
      this.#running.delete(key);
      this.#host.requestUpdate();
    }
  }

  isRunning(key: Key): boolean {
    return this.#running.has(key);
  }

  failureOf(key: Key): ActionFailure | undefined {
    return this.#failures.get(key);
  }

  /** Takes the words about a failure off the screen. */
  forget(key: Key): void {
    if (this.#failures.delete(key)) this.#host.requestUpdate();
  }
}
