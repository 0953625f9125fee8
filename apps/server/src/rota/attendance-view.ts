import { attendanceSentence, todayIn } from '@kith/core/rota';
import type { Reading } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import { recordedOf } from '../access/recorded-of.js';
import type { Standing } from '../access/standing.sql.js';
import type { AttendanceRow } from './slots.sql.js';

interface AttendanceReader {
  asking: Reading;
  standing: Standing;
}

/** What is written about a slot, for whoever reads it. */
export function attendanceView({ asking, standing }: AttendanceReader, row: AttendanceRow) {
  const { actor, readerId, now } = asking;
  const { timeZone } = standing;
  const said = (id: string | null, name: string | null) =>
    id === null
      ? undefined
      : { name: callName(name ?? '') || undefined, isReader: id === readerId };
  const { happened, personId, expectedId, saidById, saidAt, corrects, method } = row;
  const instead = expectedId !== personId || happened === 'missed';
  const sentence = attendanceSentence(
    {
      happened,
      by: said(personId, row.personName),
      expected: instead ? said(expectedId, row.expectedName) : undefined,
      saidBy: said(saidById, row.saidByName) ?? { name: undefined, isReader: false },
      writtenBy: row.onBehalfOf === null ? undefined : said(row.recordedBy, row.recordedByName),
      method,
      saidAt,
      corrects,
    },
    actor.language,
    timeZone,
    todayIn(timeZone, now),
  );
  return {
    happened,
    person: reference(personId, row.personName, row.personPronouns),
    expected: reference(expectedId, row.expectedName, row.expectedPronouns),
    side: row.side,
    saidBy: reference(saidById, row.saidByName, row.saidByPronouns),
    saidAt,
    corrects,
    sentence,
    recorded: recordedOf(row),
  };
}

/** Nobody is named to a reader who may not know of them. */
const reference = (id: string | null, name: string | null, pronouns: string | null) =>
  id === null || name === null ? null : { id, name, pronouns };
