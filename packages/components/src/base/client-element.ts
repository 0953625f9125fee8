import type { Kith } from '@kith/sdk';
import { ContextEvent } from '@lit/context';
import { property, state } from 'lit/decorators.js';
import { clientContext } from './client-context.js';
import { KithElement } from './kith-element.js';

/** What asks anew: an element may be upgraded before the session around it. */
const askOnceDefined = new Set<() => void>();
let waiting: Promise<void> | undefined;

/** One for all elements: a promise keeps whoever waits for it, and a page may never have a session. */
function sessionDefined(): Promise<void> {
  waiting ??= customElements.whenDefined('kith-session').then(() => {
    for (const ask of askOnceDefined) ask();
  });
  return waiting;
}

/** An element that reads and writes private things through a client of the Kith API. */
export abstract class KithClientElement extends KithElement {
  /** The client to use. Left out: that of the `<kith-session>` around this element. */
  @property({ attribute: false }) client: Kith | undefined;

  @state() private givenClient: Kith | undefined;
  #leave: (() => void) | undefined;

  /** The client in use, once there is one. */
  get kith(): Kith | undefined {
    return this.client ?? this.givenClient;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask();
    askOnceDefined.add(this.#ask);
    void sessionDefined();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    askOnceDefined.delete(this.#ask);
    this.#leave?.();
    this.givenClient = undefined;
  }

  #ask = (): void => {
    const given = (client: Kith | undefined, leave?: () => void) => {
      this.#leave = leave;
      this.givenClient = client;
    };
    this.dispatchEvent(new ContextEvent(clientContext, this, given, true));
  };
}
