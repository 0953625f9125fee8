import type { Kith } from '@kith/sdk';
import { ContextConsumer } from '@lit/context';
import { property, state } from 'lit/decorators.js';
import { clientContext } from './client-context.js';
import { KithElement } from './kith-element.js';

/** An element that reads and writes private things through a client of the Kith API. */
export abstract class KithClientElement extends KithElement {
  /** The client to use. Left out: that of the `<kith-session>` around this element. */
  @property({ attribute: false }) client: Kith | undefined;

  @state() private givenClient: Kith | undefined;

  /** The client in use, once there is one. */
  get kith(): Kith | undefined {
    return this.client ?? this.givenClient;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask();
    // An element may be upgraded before the session around it.
    void customElements.whenDefined('kith-session').then(() => {
      if (this.isConnected && this.givenClient === undefined) this.#ask();
    });
  }

  #asked: ContextConsumer<typeof clientContext, this> | undefined;

  #ask(): void {
    if (this.#asked) this.removeController(this.#asked);
    this.#asked = new ContextConsumer(this, {
      context: clientContext,
      subscribe: true,
      callback: (client) => {
        this.givenClient = client;
      },
    });
  }
}
