import type { Kith, Note } from '@kith/sdk';
import type { ReactiveControllerHost } from 'lit';
import type { Language } from '../base/language.js';
import type { NotesMessages } from './notes.messages.en.js';

/** What the parts of `<kith-notes>` need of the whole. */
export interface NotesHost extends ReactiveControllerHost {
  readonly teamId: string;
  readonly kith: Kith | undefined;
  readonly language: Language;
  readonly words: NotesMessages;
  announce(sentence: string): void;
  dispatchEvent(event: Event): boolean;
  /** Puts a note on the screen as the server answered it: in its place, or first. */
  show(note: Note): void;
  /** Reads the notes again, keeping what is on the screen; `anew`: no more of it than at first. */
  reload(anew?: 'anew'): Promise<void>;
  /** Puts the focus on the first part of the element that the selector finds, once drawn. */
  focusOn(selector: string): void;
}
