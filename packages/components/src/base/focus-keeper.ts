import type { LitElement, ReactiveController } from 'lit';

const focusable = 'button,a[href],input,select,textarea,summary,[tabindex]';

/** Milliseconds for what is wanted to be drawn; later than that nobody waits for it any more. */
const patience = 10_000;

/**
 * Keeps the focus of the keyboard in its element. It goes where it is wanted as soon as that is
 * drawn; and where what had it is drawn no more, to the nearest thing that still is. Escape presses
 * the button that closes what is open.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  #wanted: { selector: string; until: number } | undefined;
  /** What had the focus before this update, and what it stood in. */
  #path: Element[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('keydown', this.#close);
  }

  /** On the first part of the element that the selector finds, once it is drawn. */
  on(selector: string): void {
    this.#wanted = { selector, until: Date.now() + patience };
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const focused = this.#host.shadowRoot?.activeElement;
    if (focused) this.#path = pathOf(focused);
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    const wanted = this.#wanted;
    if (this.#isElsewhere || (wanted && wanted.until < Date.now())) this.#wanted = undefined;
    if (this.#isElsewhere) this.#path = [];
    const found = this.#wanted && root.querySelector<HTMLElement>(this.#wanted.selector);
    if (found) {
      this.#wanted = undefined;
      found.focus();
    } else if (this.#path[0] && !this.#path[0].checkVisibility()) nearest(this.#path)?.focus();
    else return;
    this.#path = [];
  }

  /** Has the reader gone on to another part of the page? */
  get #isElsewhere(): boolean {
    // An element that has left the page is its own root, which has none.
    const { activeElement } = this.#host.getRootNode() as Partial<DocumentOrShadowRoot>;
    return (activeElement ?? this.#host) !== this.#host && activeElement?.localName !== 'body';
  }

  #close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const open = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-escape]')];
    const around = (button: Element) => button.closest('.sure, form')?.contains(activeElement);
    const button = open.find(around) ?? open.at(-1);
    if (!button) return;
    // What the page has opened around the element stays open.
    event.preventDefault();
    event.stopPropagation();
    button.click();
  };
}

function pathOf(element: Element): Element[] {
  const path = [];
  for (let at: Element | null = element; at; at = at.parentElement) path.push(at);
  return path;
}

function nearest(path: readonly Element[]): HTMLElement | undefined {
  const standing = path.filter((each): each is HTMLElement => each.checkVisibility());
  for (const each of standing) {
    if (each.matches('[tabindex]')) return each;
    const inside = each.querySelector<HTMLElement>(focusable);
    if (inside?.checkVisibility()) return inside;
  }
  const outermost = standing.at(-1);
  outermost?.setAttribute('tabindex', '-1');
  return outermost;
}
