import type { Kith } from '@kith/sdk';
import { ContextEvent } from '@lit/context';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sessionWords } from '../messages/session-words.js';
import { clientContext } from './client-context.js';
import type { ClientTask } from './client-task.js';
import { type Failure, failureOf } from './failure.js';
import { KithElement } from './kith-element.js';

/** What asks anew: an element may be upgraded before the session around it. */
const waiting = new Set<() => void>();
/** One for all: a promise keeps whoever waits for it, and a page may never have a session. */
let sessionDefined: Promise<unknown> | undefined;

/** An element that reads and writes private things through a client of the Kith API. */
export abstract class KithClientElement extends KithElement {
  /**
   * Milliseconds that a page has to say whom and what to show.
   * @internal
   */
  static patience = 10_000;

  /** The client to use. Left out: that of the `<kith-session>` around this element. */
  @property({ attribute: false }) client: Kith | undefined;

  /** The team to show. */
  abstract teamId: string;

  /** What the element reads. */
  protected abstract readonly task: Pick<ClientTask<never, unknown>, 'fail'>;

  @state() private givenClient: Kith | undefined;
  #untold: ReturnType<typeof setTimeout> | undefined;
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
    this.#expect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#expect();
    this.#ask();
    waiting.add(this.#ask);
    sessionDefined ??= customElements
      .whenDefined('kith-session')
      .then(() => waiting.forEach((ask) => ask()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    waiting.delete(this.#ask);
    this.#expectNoMore();
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

  /** A page that never says whom or what to show is told so, and its reader too. */
  #expect(): void {
    if (this.kith && this.teamId !== '') this.#expectNoMore();
    else if (this.isConnected) {
      this.#untold ??= setTimeout(() => void this.#giveUp(), KithClientElement.patience);
    }
  }

  #expectNoMore(): void {
    clearTimeout(this.#untold);
    this.#untold = undefined;
  }

  async #giveUp(): Promise<void> {
    const { missing } = await import('./session-failure.js');
    if (this.#untold !== undefined) this.task.fail(failureOf(missing(this)));
  }

  #ask = (): void => {
    const given = (client: Kith | undefined, leave?: () => void) => {
      this.#leave = leave;
      this.givenClient = client;
    };
    this.dispatchEvent(new ContextEvent(clientContext, this, given, true));
  };
}
