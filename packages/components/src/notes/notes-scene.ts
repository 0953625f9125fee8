import type { Note } from '@kith/sdk';
import type { Language } from '../base/language.js';
import type { NoteForm } from './note-form.js';
import type { NoteWithdrawal } from './note-withdrawal.js';
import type { NotesMessages } from './notes.messages.en.js';

/** What every part of the notes is drawn with. */
export interface NotesScene {
  words: NotesMessages;
  language: Language;
  form: NoteForm;
  withdrawal: NoteWithdrawal;
  /** Is a long note shown whole? */
  isWhole: (note: Note) => boolean;
  showWhole: (note: Note) => void;
  /** Where days and times are told. */
  timeZone: string;
}
