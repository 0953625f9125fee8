export type { NoteReader, NoteReading, NoteReadingCode, NoteToRead } from './note-reading.js';
export { mayReadNote, noteReadingCodes } from './note-reading.js';
export type { NoteRights } from './note-rights.js';
export { noteRights } from './note-rights.js';
export type { Readership, ReadershipKind } from './readership.js';
export { mostNamed, readershipKinds } from './readership.js';
export type { NamedReader } from './sentence.js';
export { noteReadersSentence, noteReadingSentence } from './sentence.js';
