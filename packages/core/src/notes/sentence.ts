import type { Language } from '../access/words.js';
import { english } from './english.js';
import type { NoteReading } from './note-reading.js';
import type { NotePhrases } from './phrases.js';
import { welsh } from './welsh.js';

/** Somebody who may be told of as a reader. Without a name it is whoever is told: "you". */
export interface NamedReader extends NoteReading {
  readonly name: string | undefined;
}

const phrases: Readonly<Record<Language, NotePhrases>> = { en: english, cy: welsh };

/** Why somebody can read a note or cannot: "Jo can't read this, because Jo can't see the notes." */
export function noteReadingSentence({ code, name }: NamedReader, language: Language): string {
  return phrases[language].because[code](name);
}

/** Who will read a note, all of them by name: "Edie, Gwen and Sam can read this. Jo can't." */
export function noteReadersSentence(readers: readonly NamedReader[], language: Language): string {
  const { can, aroundVisits, cannot } = phrases[language];
  const named = (which: (reader: NamedReader) => boolean) =>
    readers
      .filter(which)
      .toSorted((one, other) => Number(one.name !== undefined) - Number(other.name !== undefined))
      .map(({ name }) => name);
  const opens = ({ code }: NamedReader) => code === 'around_visits';
  const said = [
    { say: can, names: named(({ reads }) => reads) },
    { say: aroundVisits, names: named(opens) },
    { say: cannot, names: named((reader) => !reader.reads && !opens(reader)) },
  ];
  return said
    .filter(({ names }) => names.length > 0)
    .map(({ say, names }) => say(names))
    .join(' ');
}
