import type { Language } from '../base/language.js';
import type { AttendanceForm } from './attendance-form.js';
import type { RotaMessages } from './rota.messages.en.js';
import type { VisitChanges } from './visit-changes.js';

/** What every part of a week is drawn with. */
export interface RotaScene {
  words: RotaMessages;
  language: Language;
  changes: VisitChanges;
  attendance: AttendanceForm;
  /** May the person cancel visits? */
  mayArrange: boolean;
  /** Nothing may be changed: the Owner is looking as somebody else does. */
  preview: boolean;
}
