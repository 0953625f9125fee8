import type {
  Capability,
  EmergencyCategory,
  Hat,
  Reason,
  RecordingReasonCode,
  Relationship,
} from '@kith/core/access';
import type { EventType, Topic } from '@kith/core/history';
import type { ReadershipKind } from '@kith/core/notes';
import type { ColumnType } from 'kysely';
import type { RecordingMethod } from '../actor.js';
import type { Instant } from '../db/columns.js';

/** Ids, and words of Kith's own: nothing that a person wrote. */
export interface EventDetails {
  capability?: Capability;
  /** The place that was taken or given up. */
  relationship?: Relationship;
  /** The day of a visit and when it begins, in the team's own time. */
  date?: string;
  time?: string;
  /** Why something was opened in an emergency; `date` and `time` say until when. */
  category?: EmergencyCategory;
  weekly?: boolean;
  /** Those that were worn before they were changed; those that a note is for. */
  hats?: Hat[];
  slotId?: string;
  /** Given back after the visit had begun. */
  late?: boolean;
  /** Done by somebody who does no visits in the team. */
  other?: boolean;
  /** Puts right what was written before. */
  corrects?: boolean;
  /** For whom a note is from now on, and for whom it was. */
  readership?: ReadershipKind;
  was?: ReadershipKind;
  readers?: string[];
}

interface EventsTable {
  coopId: string;
  teamId: string;
  number: number;
  type: EventType;
  topic: Topic;
  readableWith: Capability;
  subjectId: string;
  aboutPersonId: string | null;
  details: ColumnType<EventDetails, string, never>;
  allowedBy: Capability | null;
  allowedBecause: ColumnType<Reason | null, string | null, never>;
  recordedBecause: RecordingReasonCode | null;
  edition: number;
  recordedBy: string | null;
  onBehalfOf: string | null;
  method: RecordingMethod;
  occurredAt: Instant;
  recordedAt: Instant;
  hash: Buffer;
}

export interface EventsTables {
  events: EventsTable;
}
