import type { Kith } from '@kith/sdk';
import type { LitElement, ReactiveController } from 'lit';

export interface LiveOptions {
  client: () => Kith | undefined;
  teamId: () => string;
  /** What makes no difference to what is shown, in the words of the SDK's live events. */
  ignores: string;
  /** Something changed, once for all that is told together; or nothing more will be told. */
  heard: () => void;
}

/**
 * Listens for changes in a team while the element is in the page. The SDK finds its way back, and
 * has one line for all elements of a person.
 */
export class LiveUpdates implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: LiveOptions;
  #gathering = false;
  #listening: { client: Kith; teamId: string; end: AbortController } | undefined;

  constructor(host: LitElement, options: LiveOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** An element that is moved leaves the page and comes back, and need not be drawn for it. */
  hostConnected(): void {
    if (this.#host.hasUpdated) this.hostUpdated();
  }

  /** What was asked for may come after the element has left, and is drawn then too. */
  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const client = this.#options.client();
    const teamId = this.#options.teamId();
    if (client === this.#listening?.client && teamId === this.#listening?.teamId) return;
    this.hostDisconnected();
    if (client === undefined || teamId === '') return;
    const end = new AbortController();
    this.#listening = { client, teamId, end };
    void this.#listen(client, teamId, end.signal);
  }

  hostDisconnected(): void {
    this.#listening?.end.abort();
    this.#listening = undefined;
  }

  async #listen(client: Kith, teamId: string, signal: AbortSignal): Promise<void> {
    const { ignores } = this.#options;
    let listened = false;
    try {
      for await (const { type } of client.live(teamId, { signal })) {
        listened = true;
        if (type !== ignores) this.#gather(signal);
      }
    } catch {
      // The server tells no more: whoever may not hear may not see what they saw, either.
      if (listened) this.#gather(signal);
    }
  }

  /** What is told together is read once. */
  #gather(signal: AbortSignal): void {
    if (this.#gathering) return;
    this.#gathering = true;
    setTimeout(() => {
      this.#gathering = false;
      if (!signal.aborted) this.#options.heard();
    });
  }
}
