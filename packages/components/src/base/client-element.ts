import type { Kith, View } from '@kith/sdk';
import { ContextEvent } from '@lit/context';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sessionWords } from '../messages/session-words.js';
import { clientContext } from './client-context.js';
import { type ClientTask, viewIn } from './client-task.js';
import { closesByEscape } from './escape.js';
import { type Failure, failureOf } from './failure.js';
import { KithElement } from './kith-element.js';
import { viewingBar } from './viewing-bar.js';

/** Milliseconds in which what was said last has hardly been heard yet. */
const freshFor = 3_000;

/** What asks anew: an element may be upgraded before the session around it. */
const waiting = new Set<() => void>();
/** One for all: a promise keeps whoever waits for it, and a page may never have a session. */
let sessionDefined: Promise<unknown> | undefined;

/**
 * An element that reads and writes private things through a client of the Kith API.
 *
 * @csspart viewing - The bar above what a member sees, while the Team Owner looks as they do.
 */
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
  #watched: Kith | undefined;
  #view: View | undefined;
  /** Did it begin here, or end here, that the Team Owner looks as somebody? */
  #tellsOfView = false;
  #saidAt = 0;

  constructor() {
    super();
    closesByEscape(this);
    this.addEventListener('focusin', showForm);
  }

  /** The client in use, once there is one. */
  get kith(): Kith | undefined {
    return this.client ?? this.givenClient;
  }

  /** Reads again what is shown, keeping it on the screen meanwhile. */
  abstract reload(): Promise<void>;

  /** Takes from the element what it holds of the person beside what it reads. */
  protected abstract forget(): void;

  /** @internal */
  override announce(sentence: string): void {
    super.announce(sentence);
    this.#saidAt = Date.now();
  }

  /** Says that something changed, unless the reader was just told what. */
  protected announceChange(sentence: string): void {
    if (Date.now() - this.#saidAt > freshFor) this.announce(sentence);
  }

  /** What happened, in the element's own words. */
  protected readonly sentence = (failure: Failure) => this.failureSentence(failure);

  protected override failureSentence(failure: Failure): string {
    const { left, other_person, not_set_up, looking, invited } = sessionWords(this.language);
    const words: Partial<Record<string, string>> = { left, other_person, not_set_up, looking };
    if (failure.code === 'invited') return invited;
    return words[failure.kind] ?? super.failureSentence(failure);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#watch(this.kith);
    this.#expect();
    const view = viewIn(this.kith);
    if (view === this.#view) return;
    this.#view = view;
    this.forget();
    if (view === undefined && this.#tellsOfView) {
      this.#tellsOfView = false;
      this.announce(sessionWords(this.language).viewingOver);
    }
  }

  /**
   * As which member of a team its Owner looks at it, in this and all other elements of the session:
   * nothing that is shown then can be changed.
   * @internal
   */
  get view(): View | undefined {
    return viewIn(this.kith);
  }

  /** Where the focus goes when it is over, as a selector. */
  protected abstract readonly afterViewing: string;

  /** A client of another version of Kith may know nothing of it. */
  protected get canView(): boolean {
    return this.kith !== undefined && 'viewing' in this.kith;
  }

  /** From here on the Team Owner looks as this member, in all elements of the session. */
  protected startViewing(view: View): void {
    this.#tellsOfView = true;
    this.kith?.viewing.start(view);
    this.announce(sessionWords(this.language).viewing(view.name));
    this.focusOn('.viewing');
  }

  #stopViewing = (): void => {
    this.#tellsOfView = true;
    this.kith?.viewing.stop();
    this.focusOn(this.afterViewing);
  };

  protected override aboveContent(): unknown {
    const { view } = this;
    if (view === undefined) return super.aboveContent();
    return viewingBar(view.name, sessionWords(this.language), this.#stopViewing);
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

  /** A client of another version of Kith may not say when it ends, or as whom it looks. */
  #watch(client: Kith | undefined): void {
    if (client === this.#watched) return;
    const before: Partial<Kith> | undefined = this.#watched;
    before?.ended?.removeEventListener('abort', this.#end);
    before?.viewing?.removeEventListener('change', this.#look);
    this.#watched = this.isConnected ? client : undefined;
    const after: Partial<Kith> | undefined = this.#watched;
    after?.ended?.addEventListener('abort', this.#end);
    after?.viewing?.addEventListener('change', this.#look);
  }

  #look = (): void => this.requestUpdate();

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

/** A form comes into view with its heading, as far as it fits. */
function showForm(event: Event): void {
  const [focused] = event.composedPath() as HTMLElement[];
  if (!focused?.matches('h3, h4')) return;
  focused.closest('form')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
