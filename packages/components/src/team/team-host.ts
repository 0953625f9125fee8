import type { Kith } from '@kith/sdk';
import type { ReactiveControllerHost } from 'lit';
import type { Language } from '../base/language.js';
import type { TeamMessages } from './team.messages.en.js';

/** What the parts of `<kith-team>` need of the whole. */
export interface TeamHost extends ReactiveControllerHost {
  readonly teamId: string;
  readonly kith: Kith | undefined;
  readonly language: Language;
  readonly words: TeamMessages;
  announce(sentence: string): void;
  dispatchEvent(event: Event): boolean;
  /** Reads the team again, keeping what is on the screen. */
  reload(): Promise<void>;
  /** Puts the focus on the first part of the element that the selector finds, once drawn. */
  focusOn(selector: string): void;
}
