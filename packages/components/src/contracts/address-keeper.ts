import type { LitElement, ReactiveController } from 'lit';
import { parametersOf, type View, viewIn, viewNames } from './view.js';

/** Which part of the page's address holds what a reader looks at; `none` leaves the address alone. */
export type AddressUse = 'none' | 'hash' | 'query';

export interface AddressKeeperOptions {
  use: () => AddressUse;
  /** Told of the view that the address asks for: at first, and when the reader goes back or on. */
  show: (view: View) => void;
}

/** Keeps a view in the address of the page, as far as the page lets it. */
export class AddressKeeper implements ReactiveController {
  readonly #options: AddressKeeperOptions;
  #known: AddressUse = 'none';

  constructor(host: LitElement, options: AddressKeeperOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#read);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#read);
    this.#known = 'none';
  }

  hostUpdate(): void {
    const use = this.#use;
    if (use === this.#known) return;
    this.#known = use;
    this.#read();
  }

  /** Where the view is; undefined where the address is left alone. */
  addressOf(view: View): string | undefined {
    const use = this.#use;
    if (use === 'none') return undefined;
    const url = new URL(location.href);
    if (use === 'hash') {
      url.hash = new URLSearchParams(parametersOf(view)).toString();
    } else {
      for (const name of viewNames) url.searchParams.delete(name);
      for (const [name, value] of parametersOf(view)) url.searchParams.set(name, value);
      url.hash = '';
    }
    return url.href;
  }

  /** A step that the reader can take back. */
  push(view: View): void {
    this.#write(view, (address) => history.pushState(null, '', address));
  }

  /** The same step, said more exactly. What a router of the page keeps there stays. */
  replace(view: View): void {
    this.#write(view, (address) => history.replaceState(history.state, '', address));
  }

  get #use(): AddressUse {
    const use = this.#options.use();
    return use === 'hash' || use === 'query' ? use : 'none';
  }

  #write(view: View, write: (address: string) => void): void {
    const address = this.addressOf(view);
    if (address !== undefined && address !== location.href) write(address);
  }

  #read = (): void => {
    const use = this.#use;
    if (use === 'none') return;
    const parameters = new URLSearchParams(
      use === 'hash' ? location.hash.slice(1) : location.search,
    );
    // A place in the page, such as that of "Skip to content", is no view.
    const isOther = use === 'hash' && location.hash.length > 1 && !ours(parameters);
    if (!isOther) this.#options.show(viewIn(parameters));
  };
}

function ours(parameters: URLSearchParams): boolean {
  return viewNames.some((name) => parameters.has(name));
}
