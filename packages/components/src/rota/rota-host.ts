import type { Kith, Visit } from '@kith/sdk';
import type { ReactiveControllerHost } from 'lit';
import type { Language } from '../base/language.js';
import type { RotaMessages } from './rota.messages.en.js';

/** What the parts of `<kith-rota>` need of the whole. */
export interface RotaHost extends ReactiveControllerHost {
  readonly teamId: string;
  readonly kith: Kith | undefined;
  readonly language: Language;
  readonly words: RotaMessages;
  announce(sentence: string): void;
  dispatchEvent(event: Event): boolean;
  /** Puts a visit on the screen as the server answered it. */
  show(visit: Visit): void;
  /** Reads the week again, keeping what is on the screen. */
  reload(): Promise<void>;
  /** Puts the focus on the first part of the element that the selector finds, once drawn. */
  focusOn(selector: string): void;
}
