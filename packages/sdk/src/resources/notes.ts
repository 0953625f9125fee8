import {
  foundNotesSchema,
  notePageSchema,
  noteReadersSchema,
  noteSchema,
  wholeNoteSchema,
} from '../generated/schemas.js';
import type { Page } from '../page.js';
import type { RequestOptions, VersionOptions } from '../transport/options.js';
import { path } from '../transport/path.js';
import { type RecordingOptions, Resource } from './resource.js';
import type { Answered, QueryOf, Sent } from './shapes.js';

export type Note = Answered<'Note'>;
export type WholeNote = Answered<'WholeNote'>;
export type NotePage = Answered<'NotePage'>;
export type FoundNotes = Answered<'FoundNotes'>;
export type NoteReaders = Answered<'NoteReaders'>;
export type NewNote = Sent<'NewNote'>;
export type AmendNote = Sent<'AmendNote'>;
export type ShareNote = Sent<'ChangeNoteReadership'>;
export type SearchNotes = Sent<'SearchNotes'>;
export type FoundNotesQuery = QueryOf<'searchNotes'>;
export type AskNoteReaders = Sent<'AskNoteReaders'>;
export type GivenReadership = NewNote['readership'];
export type NoteQuery = QueryOf<'listNotes'>;
/** Of what a note said before. */
export type NoteVersionsQuery = QueryOf<'getNote'>;

/** What is written about the person whose team it is. */
export class Notes extends Resource {
  /** Those the caller may read, newest first. `viewAs`, for the Owner: as that member sees them. */
  list(teamId: string, query: NoteQuery = {}, options?: RequestOptions): Page<Note, NotePage> {
    return this.page(notePageSchema, () => path`v1/teams/${teamId}/notes`, query, options);
  }

  /**
   * Those that say all of these words, of those the caller may read, newest first. Where not all were
   * looked through, `lookedBackTo` says how far, and the next page goes on from there.
   */
  search(
    teamId: string,
    body: SearchNotes,
    query: FoundNotesQuery = {},
    options?: RequestOptions,
  ): Page<Note, FoundNotes> {
    const at = () => path`v1/teams/${teamId}/notes/search`;
    return this.page(foundNotesSchema, at, query, options, body);
  }

  /** One, with what it said before as far as the caller may read that: the newest versions first. */
  get(
    teamId: string,
    id: string,
    query: NoteVersionsQuery = {},
    options?: RequestOptions,
  ): Promise<WholeNote> {
    const at = () => path`v1/teams/${teamId}/notes/${id}`;
    return this.read(wholeNoteSchema, at, query, options);
  }

  write(teamId: string, body: NewNote, options?: RequestOptions): Promise<Note> {
    return this.post(noteSchema, () => path`v1/teams/${teamId}/notes`, body, options);
  }

  /** Who will read a note, all by name and with the reason. It writes nothing. */
  readers(teamId: string, body: AskNoteReaders, options?: RequestOptions): Promise<NoteReaders> {
    const at = () => path`v1/teams/${teamId}/notes/readers`;
    return this.post(noteReadersSchema, at, body, options);
  }

  /** Changes the words of a note of one's own. What it said before is kept. */
  amend(teamId: string, id: string, body: AmendNote, options: VersionOptions): Promise<Note> {
    const at = () => path`v1/teams/${teamId}/notes/${id}`;
    return this.patch(noteSchema, at, body, options);
  }

  /** Takes a note of one's own back: that it was written stays, its words do not. */
  withdraw(teamId: string, id: string, options: VersionOptions & RecordingOptions): Promise<Note> {
    const at = () => path`v1/teams/${teamId}/notes/${id}/withdraw`;
    return this.post(noteSchema, at, options.recording ?? {}, options);
  }

  /** Says anew who can read it. */
  share(teamId: string, id: string, body: ShareNote, options: VersionOptions): Promise<Note> {
    const at = () => path`v1/teams/${teamId}/notes/${id}/readership`;
    return this.post(noteSchema, at, body, options);
  }
}
