import { toldTypes } from '@kith/core/history';
import type { Tx } from '../db/database.js';

export interface HistoryWanted {
  coopId: string;
  teamId: string;
  subject: string | undefined;
  /** Only what somebody else wrote down for this person. */
  spokenForId?: string | undefined;
  /** Only this one. */
  number?: number | undefined;
  /** The number of the last event seen. */
  before: number | undefined;
  limit: number;
}

/** What happened, as far as whoever asks may know of it, with the names that they may know. */
export function findHistory(
  tx: Tx,
  { coopId, teamId, subject, spokenForId, number, before, limit }: HistoryWanted,
) {
  let query = tx
    .selectFrom('events as e')
    .leftJoin('people as w', (join) =>
      join.onRef('w.coopId', '=', 'e.coopId').onRef('w.id', '=', 'e.recordedBy'),
    )
    .leftJoin('people as f', (join) =>
      join.onRef('f.coopId', '=', 'e.coopId').onRef('f.id', '=', 'e.onBehalfOf'),
    )
    .leftJoin('people as a', (join) =>
      join.onRef('a.coopId', '=', 'e.coopId').onRef('a.id', '=', 'e.aboutPersonId'),
    )
    .select([
      'e.teamId',
      'e.number',
      'e.type',
      'e.readableWith',
      'e.allowedBy',
      'e.allowedBecause',
      'e.subjectId',
      'e.details',
      'e.aboutPersonId',
      'e.recordedBy',
      'e.onBehalfOf',
      'e.method',
      'e.occurredAt',
      'e.recordedAt',
    ])
    .select([
      'w.preferredName as recordedByName',
      'w.pronouns as recordedByPronouns',
      'f.preferredName as forName',
      'f.pronouns as forPronouns',
      'a.preferredName as aboutName',
      'a.pronouns as aboutPronouns',
    ])
    .where('e.coopId', '=', coopId)
    .where('e.teamId', '=', teamId)
    .where('e.type', 'in', toldTypes);
  if (subject !== undefined) query = query.where('e.subjectId', '=', subject);
  if (spokenForId !== undefined) query = query.where('e.onBehalfOf', '=', spokenForId);
  if (number !== undefined) query = query.where('e.number', '=', number);
  if (before !== undefined) query = query.where('e.number', '<', before);
  return query.orderBy('e.number', 'desc').limit(limit).execute();
}

export type HistoryRow = Awaited<ReturnType<typeof findHistory>>[number];
