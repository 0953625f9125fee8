import { KithEvent } from '../base/events.js';

/** What became of a note. Which one, and nothing of what it says. */
abstract class NoteEvent extends KithEvent {
  constructor(readonly noteId: string) {
    super();
  }
}

/** A person wrote a note. */
export class NoteWrittenEvent extends NoteEvent {
  static readonly type = 'kith-note-written';
}

/** A person changed the words of a note of theirs. */
export class NoteAmendedEvent extends NoteEvent {
  static readonly type = 'kith-note-amended';
}

/** A person said anew who can read a note. */
export class NoteSharedEvent extends NoteEvent {
  static readonly type = 'kith-note-shared';
}

/** A person took a note of theirs back. */
export class NoteWithdrawnEvent extends NoteEvent {
  static readonly type = 'kith-note-withdrawn';
}

declare global {
  interface HTMLElementEventMap {
    'kith-note-written': NoteWrittenEvent;
    'kith-note-amended': NoteAmendedEvent;
    'kith-note-shared': NoteSharedEvent;
    'kith-note-withdrawn': NoteWithdrawnEvent;
  }
}
