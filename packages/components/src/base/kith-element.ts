import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { adoptStyles } from './adopt-styles.js';
import type { DataState } from './data-task.js';
import { define } from './define.js';
import { DrawnInSlices, type SlicedHost } from './drawn-in-slices.js';
import { FailedEvent, LoadedEvent } from './events.js';
import type { Failure } from './failure.js';
import { FocusKeeper } from './focus-keeper.js';
import { hostStyles } from './host.styles.js';
import { restOfPage } from './in-slices.js';
import type { Language } from './language.js';
import { LanguageController } from './language-controller.js';
import { version } from './version.js';
import { commonSentence } from './views.js';

/**
 * What every Kith element is: a guest that takes the font, width and direction of the page, brings
 * its own spacing and contrast, and speaks the language of the page.
 *
 * @slot - Shown before the element is ready, and where it cannot show its own content.
 * @event {LoadedEvent} kith-loaded - What the element shows is on the screen.
 * @event {FailedEvent} kith-failed - What the element shows could not be read.
 * @csspart base - The whole of the element.
 * @cssstate waiting - Not told yet what to show.
 * @cssstate pending - Reading.
 * @cssstate failed - Could not be read.
 * @cssstate forbidden - The person may not see this.
 * @cssstate empty - Read, and there is nothing.
 * @cssstate complete - Read and shown.
 * @cssproperty [--kith-font=inherit] - Font family. Any list of families.
 * @cssproperty [--kith-font-size=medium] - Size of plain text. Any length or keyword from 14px up.
 * @cssproperty [--kith-text=light-dark(#1b1f23, #f1f4f6)] - Text. At least 7:1 against the surface.
 * @cssproperty [--kith-muted=light-dark(#4a545c, #b9c3ca)] - Lesser text. At least 4.5:1.
 * @cssproperty [--kith-surface=light-dark(#ffffff, #14181b)] - Background. Any colour.
 * @cssproperty [--kith-raised=light-dark(#f4f6f7, #1f262b)] - Background of what stands out a little.
 * @cssproperty [--kith-line=light-dark(#d5dade, #46525b)] - Lines between things. Any colour.
 * @cssproperty [--kith-accent=light-dark(#0b5f6b, #74cfdb)] - Buttons and links. At least 4.5:1.
 * @cssproperty [--kith-on-accent=light-dark(#ffffff, #06262b)] - Text on the accent. At least 4.5:1.
 * @cssproperty [--kith-good=light-dark(#1f6b3a, #86d6a2)] - What went well. At least 4.5:1.
 * @cssproperty [--kith-caution=light-dark(#8a5300, #ffc877)] - What needs a look. At least 4.5:1.
 * @cssproperty [--kith-bad=light-dark(#a4262c, #ffa3a3)] - What went wrong. At least 4.5:1.
 * @cssproperty [--kith-focus=light-dark(#005fcc, #9ecbff)] - Focus ring. At least 3:1.
 * @cssproperty [--kith-radius=0.375em] - Roundness of corners, 0 to 1em.
 * @cssproperty [--kith-space=0.25em] - The step that all spacing counts in, 0.2em to 0.4em.
 * @cssproperty [--kith-measure=65ch] - The longest line of running text, 45ch to 75ch.
 */
export abstract class KithElement extends LitElement implements SlicedHost {
  static readonly version: string = version;
  static override styles: CSSResultGroup = [hostStyles];

  /**
   * `light` and `dark` fix the colours; `auto` follows the reader's own setting. Left out: the
   * `color-scheme` of the page decides.
   */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' | null = null;

  @state() private said = '';

  readonly #language = new LanguageController(this);
  readonly #focus = new FocusKeeper(this);
  /** What draws long lists piece by piece. */
  protected readonly slices = new DrawnInSlices(this);
  #internals: ElementInternals | undefined;
  #shown: DataState | undefined;

  /** Registers this class under a tag, once. See `define.ts` for what happens the second time. */
  static define(tag: string): void {
    define(tag, this as unknown as CustomElementConstructor);
  }

  /** The language the element speaks: that of the nearest `lang` attribute, its own included. */
  get language(): Language {
    return this.#language.language;
  }

  /**
   * Are the words of that language there?
   * @internal
   */
  get isReady(): boolean {
    return this.#language.isReady;
  }

  /** @internal */
  adoptedCallback(): void {
    adoptStyles(this);
  }

  /** What the element shows, inside the frame that keeps the page's styles out. */
  protected abstract content(): unknown;

  /** What stands above it, whatever it shows. */
  protected aboveContent(): unknown {
    return nothing;
  }

  protected override render(): TemplateResult {
    if (!this.isReady) return html`<slot></slot>`;
    return html`<div class="kith" part="base" lang=${this.language}>
      ${this.aboveContent()}${this.content()}
      <div class="said" role="status">${this.said}</div>
    </div>`;
  }

  /** @internal */
  drawNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  /** Over once all of every list is drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isOver = await super.getUpdateComplete();
    if (this.slices.isDone || !this.isConnected) return isOver;
    await restOfPage();
    return this.getUpdateComplete();
  }

  /**
   * Says something to people who cannot see the change.
   * @internal
   */
  announce(sentence: string): void {
    // A no-break space makes the same sentence news a second time.
    this.said = this.said === sentence ? `${sentence}\u00a0` : sentence;
  }

  /**
   * Puts the focus on the first part of the element that the selector finds, once that is drawn.
   * @internal
   */
  focusOn(selector: string): void {
    this.#focus.on(selector);
  }

  /** What happened, in words. An element that knows more than the common words says it here. */
  protected failureSentence(failure: Failure): string {
    return commonSentence(this.language, failure);
  }

  /**
   * Called by the data controller. Shows the state as a CSS state and tells the page.
   * @internal
   */
  dataStateChanged(shown: DataState, failure: Failure | undefined): void {
    this.#internals ??= this.attachInternals();
    if (this.#shown) this.#internals.states.delete(this.#shown);
    this.#internals.states.add(shown);
    const changed = this.#shown !== shown;
    this.#shown = shown;
    if (!changed && !failure) return;
    if (shown === 'complete' || shown === 'empty') this.#tellLoaded();
    if (failure && (shown === 'failed' || shown === 'forbidden')) {
      this.announce(this.failureSentence(failure));
      this.dispatchEvent(new FailedEvent(failure.code, failure.requestId, failure.reason));
    }
  }

  #tellLoaded(): void {
    void this.updateComplete.then(() => this.dispatchEvent(new LoadedEvent()));
  }
}
