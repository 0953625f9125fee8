import {
  type EventToTell,
  eventSentence,
  mayUndo,
  rightToUndo,
  type SinceThen,
  type UndoQuestion,
  undoSentence,
} from '@kith/core/history';
import { z } from 'zod';
import { decide } from '../access/access-of.js';
import type { Asking } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import { noteLook } from '../access/note-look.js';
import { recordedOf } from '../access/recorded-of.js';
import { requireStanding } from '../access/require-access.js';
import { scopeAllows, scopeSentence } from '../access/session-scope.js';
import type { Standing } from '../access/standing.sql.js';
import { viewedAs } from '../access/view-as.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { reasonsOf } from '../emergencies/emergency-reason.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import { instantText } from '../instant-text.js';
import { findHistory, type HistoryRow } from './history.sql.js';
import { findSinceThen } from './undo.sql.js';

export interface HistoryRequest extends PageRequest {
  subject?: string | undefined;
  /** Only what somebody else wrote down for whoever asks. */
  writtenDownFor?: 'me' | undefined;
  viewAs?: string | undefined;
}

/** What happened in a team, the newest first, as far as whoever asks may know of it. */
export function listHistory(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { cursor, limit = defaultLimit, subject, writtenDownFor, viewAs }: HistoryRequest,
) {
  return viewedAs(deps, actor, teamId, viewAs, async (asking) => {
    const standing = await requireStanding(asking, teamId);
    const before = keyIn(cursor, z.tuple([z.int().min(1)]))?.[0];
    const spokenForId = writtenDownFor && asking.readerId;
    const { coopId } = actor;
    const wanted = { coopId, teamId, subject, spokenForId, before, limit: limit + 1 };
    const rows = await findHistory(asking.tx, wanted);
    const page = pageFrom(rows, limit, ({ number }) => [number]);
    noteHistory(asking, standing, page.items);
    return {
      items: await happeningsView(deps, asking, standing, page.items),
      nextCursor: page.nextCursor,
    };
  });
}

/** Events as sentences; of what somebody else wrote down for their reader, whether it can be undone. */
export async function happeningsView(
  deps: Pick<Deps, 'sealer'>,
  asking: Asking,
  standing: Standing,
  rows: readonly HistoryRow[],
) {
  const { tx, actor, now } = asking;
  const { teamId } = standing;
  const numbers = rows.filter((row) => isSpokenFor(asking, row)).map(({ number }) => number);
  const wanted = { coopId: actor.coopId, teamId, personId: actor.personId, numbers, now };
  const since =
    numbers.length === 0 ? new Map<number, SinceThen>() : await findSinceThen(tx, wanted);
  const opened = rows.filter(({ type }) => type === 'emergency.opened');
  const reasons = await reasonsOf(
    deps,
    asking,
    opened.map(({ subjectId }) => subjectId),
  );
  return rows.map((row) =>
    happeningView(asking, standing, row, {
      sinceThen: since.get(row.number),
      inTheirWords: reasons.get(row.subjectId),
    }),
  );
}

const isSpokenFor = ({ actor, readerId }: Asking, { onBehalfOf, recordedBy }: HistoryRow) =>
  onBehalfOf === actor.personId && readerId === actor.personId && recordedBy !== actor.personId;

/** By each capability that let them read some of it; what they read as their own is nothing to keep. */
function noteHistory(asking: Asking, standing: Standing, rows: readonly HistoryRow[]) {
  for (const capability of new Set(rows.map(({ readableWith }) => readableWith))) {
    if (!decide(standing, capability).allowed || !scopeAllows(asking, capability)) continue;
    const about = rows
      .filter((row) => row.readableWith === capability)
      .flatMap((row) => [row.aboutPersonId, row.onBehalfOf ?? row.recordedBy]);
    noteLook(asking, standing, { kind: 'history', capability, about });
  }
}

interface ReadBesides {
  sinceThen: SinceThen | undefined;
  /** Why something was opened in an emergency. */
  inTheirWords: string | undefined;
}

function happeningView(
  asking: Asking,
  standing: Standing,
  row: HistoryRow,
  { sinceThen, inTheirWords }: ReadBesides,
) {
  const by = doerOf(row);
  const about = reference(row.aboutPersonId, row.aboutName, row.aboutPronouns);
  const { number, type, subjectId, details } = row;
  const { capability, category, relationship, date, time, weekly, late, other, corrects } = details;
  const event: EventToTell = {
    type,
    by: named(asking, row.onBehalfOf ?? row.recordedBy, by?.name),
    about: named(asking, row.aboutPersonId, about?.name),
    capability,
    category,
    inTheirWords,
    relationship,
    date,
    time,
    weekly,
    late,
    other,
    corrects,
    writtenDown: writtenDownOf(asking, row),
  };
  return {
    number,
    type,
    sentence: eventSentence(event, asking.actor.language),
    subjectId,
    by,
    about,
    allowedBy: row.allowedBy,
    code: row.allowedBecause?.code ?? null,
    undo: sinceThen === undefined ? null : undoView(asking, standing, { type, weekly, sinceThen }),
    occurredAt: instantText(row.occurredAt),
    recorded: recordedOf(row),
  };
}

/** Undoing is their own doing, and takes the right to it that they have today. */
function undoView(asking: Asking, standing: Standing, it: Omit<UndoQuestion, 'hasRight'>) {
  const { language } = asking.actor;
  const right = rightToUndo(it.type);
  const hasRight = right === undefined || decide(standing, right).allowed;
  const { allowed, code } = mayUndo({ ...it, hasRight });
  if (allowed && !scopeAllows(asking, right ?? 'invite_others')) {
    return { allowed: false, code: 'no_right' as const, sentence: scopeSentence(language) };
  }
  return { allowed, code, sentence: undoSentence(code, language) };
}

/** Somebody's own word is nothing that another wrote down. */
function writtenDownOf(asking: Asking, row: HistoryRow) {
  const { onBehalfOf, recordedBy, recordedByName, method } = row;
  if (onBehalfOf === null) return undefined;
  const by = named(asking, recordedBy, recordedByName ?? undefined);
  return by && { by, method };
}

const doerOf = (row: HistoryRow) =>
  row.onBehalfOf === null
    ? reference(row.recordedBy, row.recordedByName, row.recordedByPronouns)
    : reference(row.onBehalfOf, row.forName, row.forPronouns);

/** A person whose name the reader may not know is nobody to them. */
function reference(id: string | null, name: string | null, pronouns: string | null) {
  return id === null || name === null ? null : { id, name, pronouns };
}

function named({ readerId }: Asking, id: string | null, name: string | undefined) {
  if (id === null) return undefined;
  return { name: name && callName(name), isReader: id === readerId };
}
