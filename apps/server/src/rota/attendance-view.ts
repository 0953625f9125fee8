import { attendanceSentence, todayIn } from '@kith/core/rota';
import type { Temporal } from 'temporal-polyfill';
import type { Reading } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import { recordedOf } from '../access/recorded-of.js';
import type { Standing } from '../access/standing.sql.js';
import type { Language } from '../people/tables.js';
import type { AttendanceRow, ToldAttendance } from './slots.sql.js';

interface AttendanceReader {
  asking: Reading;
  standing: Standing;
}

/** What is written about a slot, for whoever reads it. */
export function attendanceView({ asking, standing }: AttendanceReader, row: AttendanceRow) {
  const { actor, readerId, now } = asking;
  const { happened, personId, expectedId, saidById, saidAt, corrects } = row;
  const { timeZone } = standing;
  return {
    happened,
    person: reference(personId, row.personName, row.personPronouns),
    expected: reference(expectedId, row.expectedName, row.expectedPronouns),
    side: row.side,
    saidBy: reference(saidById, row.saidByName, row.saidByPronouns),
    saidAt,
    corrects,
    sentence: sentenceTo({ readerId, language: actor.language, timeZone, now }, row),
    recorded: recordedOf(row),
  };
}

interface Listener {
  readerId: string;
  language: Language;
  /** IANA name: the zone in which days are told. */
  timeZone: string;
  now: Temporal.Instant;
}

/** What happened at a slot, as it is said to somebody; who has no name in it is "somebody". */
export function sentenceTo({ readerId, language, timeZone, now }: Listener, row: ToldAttendance) {
  const said = (id: string | null, name: string | null) =>
    id === null
      ? undefined
      : { name: callName(name ?? '') || undefined, isReader: id === readerId };
  const { happened, personId, expectedId, saidById, saidAt, corrects, method } = row;
  const instead = expectedId !== personId || happened === 'missed';
  return attendanceSentence(
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
    language,
    timeZone,
    todayIn(timeZone, now),
  );
}

/** Nobody is named to a reader who may not know of them. */
const reference = (id: string | null, name: string | null, pronouns: string | null) =>
  id === null || name === null ? null : { id, name, pronouns };
