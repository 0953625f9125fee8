import type { Hat } from '@kith/core/access';
import type { ReadershipKind } from '@kith/core/notes';
import type { Generated } from 'kysely';
import type { RecordingMethod } from '../actor.js';
import type { Instant, InstantOrNull, Recorded } from '../db/columns.js';

export interface NotesTable extends Recorded {
  coopId: string;
  id: string;
  teamId: string;
  /** Whose words they are. */
  authorId: string;
  writtenAt: Instant;
  occurredAt: InstantOrNull;
  visitId: string | null;
  readership: ReadershipKind;
  forHats: Hat[];
  readerIds: string[];
  /** The number of the version that stands. */
  textNumber: Generated<number>;
  withdrawnAt: InstantOrNull;
}

export interface NoteVersionsTable {
  coopId: string;
  noteId: string;
  number: number;
  teamId: string;
  textSealed: Buffer;
  recordedBy: string | null;
  onBehalfOf: string | null;
  method: RecordingMethod;
  recordedAt: Instant;
}

export interface NotesTables {
  notes: NotesTable;
  noteVersions: NoteVersionsTable;
}
