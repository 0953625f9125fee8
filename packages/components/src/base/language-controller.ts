import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchWords } from '../messages/catalogue.js';
import { type Language, languageOf } from './language.js';

/** The nearest element with a `lang` attribute, itself included, looking out through shadow roots. */
function nearestWithLanguage(element: Element): Element | null {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return element.closest('[lang]') ?? (host ? nearestWithLanguage(host) : null);
}

/** Follows the `lang` of the element or of the page around it. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;
  /** The last that the page has said. */
  #asked: Language = 'en';
  language: Language = 'en';
  /** Are the words of the language there? They are fetched once, by the first page that needs them. */
  isReady = true;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => {
      this.#read();
      this.#host.requestUpdate();
    });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): void {
    const nearest = nearestWithLanguage(this.#host);
    this.#speak(languageOf(nearest?.getAttribute('lang')));
    this.#observer?.disconnect();
    for (const element of [this.#host, nearest, this.#host.ownerDocument.documentElement]) {
      if (element) this.#observer?.observe(element, { attributeFilter: ['lang'] });
    }
  }

  #speak(language: Language): void {
    this.#asked = language;
    const words = fetchWords(language);
    this.isReady = words === undefined;
    if (this.isReady) this.language = language;
    // Where the words cannot be fetched, English is better than nothing until they can.
    const inEnglish = () => {
      addEventListener('online', () => this.#host.isConnected && this.#read(), { once: true });
      return 'en' as const;
    };
    void words
      ?.then(() => language, inEnglish)
      .then((spoken) => {
        // What was asked for since is spoken, whichever words come last.
        if (this.#asked !== language) return;
        this.language = spoken;
        this.isReady = true;
        this.#host.requestUpdate();
      });
  }
}
