import type { LitElement, ReactiveController } from 'lit';

/** Lends the title of the page to what is open in an element, and gives it back. */
export class TitleKeeper implements ReactiveController {
  readonly #titleOf: () => string | undefined;
  #before: string | undefined;
  #ours: string | undefined;

  /** `titleOf` gives what is open; undefined where nothing is, or where the page keeps its title. */
  constructor(host: LitElement, titleOf: () => string | undefined) {
    this.#titleOf = titleOf;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#show(this.#titleOf());
  }

  hostDisconnected(): void {
    this.#show(undefined);
  }

  #show(title: string | undefined): void {
    // A page that has changed its title meanwhile keeps it.
    if (this.#ours !== undefined && document.title !== this.#ours) this.#before = undefined;
    if (title === undefined) {
      if (this.#before !== undefined) document.title = this.#before;
      this.#before = this.#ours = undefined;
      return;
    }
    const named = `${title} · `;
    // A page that was made for what is open may have its name already.
    const { title: now } = document;
    this.#before ??= now.startsWith(named) ? now.slice(named.length) : now;
    document.title = named + this.#before;
    // The browser tidies the white space of titles.
    this.#ours = document.title;
  }
}
