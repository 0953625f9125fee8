import type { NoteReadingCode } from './note-reading.js';

/** All that notes have to say in one language. A name is missing where it is whoever is told: "you". */
export interface NotePhrases {
  /** Why one person can or cannot read a note. A whole sentence. */
  readonly because: Readonly<Record<NoteReadingCode, (name: string | undefined) => string>>;
  /** Each a whole sentence about all of these: names already joined, none of them empty. */
  readonly can: (names: readonly (string | undefined)[]) => string;
  readonly aroundVisits: (names: readonly (string | undefined)[]) => string;
  readonly cannot: (names: readonly (string | undefined)[]) => string;
}
