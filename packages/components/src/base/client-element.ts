import type { Kith } from '@kith/sdk';
import { ContextEvent } from '@lit/context';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sessionWords } from '../messages/session-words.js';
import { clientContext } from './client-context.js';
import type { Failure } from './failure.js';
import { KithElement } from './kith-element.js';

/** What asks anew: an element may be upgraded before the session around it. */
const waiting = new Set<() => void>();
/** One for all: a promise keeps whoever waits for it, and a page may never have a session. */
let sessionDefined: Promise<unknown> | undefined;

/** An element that reads and writes private things through a client of the Kith API. */
export abstract class KithClientElement extends KithElement {
  /** The client to use. Left out: that of the `<kith-session>` around this element. */
  @property({ attribute: false }) client: Kith | undefined;

  @state() private givenClient: Kith | undefined;
  #leave: (() => void) | undefined;
  #watched: AbortSignal | undefined;

  /** The client in use, once there is one. */
  get kith(): Kith | undefined {
    return this.client ?? this.givenClient;
  }

  /** Reads again what is shown, keeping it on the screen meanwhile. */
  abstract reload(): Promise<void>;

  /** Takes from the element what it holds of the person beside what it reads. */
  protected abstract forget(): void;

  /** What happened, in the element's own words. */
  protected readonly sentence = (failure: Failure) => this.failureSentence(failure);

  protected override failureSentence(failure: Failure): string {
    const words: Partial<Record<string, string>> = sessionWords(this.language);
    return words[failure.kind] ?? super.failureSentence(failure);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#watch(this.kith?.ended);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask();
    waiting.add(this.#ask);
    sessionDefined ??= customElements
      .whenDefined('kith-session')
      .then(() => waiting.forEach((ask) => ask()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    waiting.delete(this.#ask);
    this.#watch(undefined);
    this.#leave?.();
    this.givenClient = undefined;
  }

  /** A client of another version of Kith may not say when it ends. */
  #watch(ended: AbortSignal | undefined): void {
    if (ended === this.#watched) return;
    this.#watched?.removeEventListener('abort', this.#end);
    this.#watched = this.isConnected ? ended : undefined;
    this.#watched?.addEventListener('abort', this.#end);
  }

  /** Nothing of the person stays: reading again says why there is nothing. */
  #end = (): void => {
    this.forget();
    void this.reload();
  };

  #ask = (): void => {
    const given = (client: Kith | undefined, leave?: () => void) => {
      this.#leave = leave;
      this.givenClient = client;
    };
    this.dispatchEvent(new ContextEvent(clientContext, this, given, true));
  };
}
