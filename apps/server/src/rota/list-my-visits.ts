import { z } from 'zod';
import { asActor } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import type { Actor } from '../actor.js';
import { idSchema } from '../contract/ids.js';
import { givenInstantSchema } from '../contract/instants.js';
import type { Deps } from '../deps.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import { sentenceTo } from './attendance-view.js';
import { findPastVisits, type PastVisitRow } from './past-visits.sql.js';

/**
 * The visits that whoever asks had and that are over, in all their teams. They stay theirs to read
 * when their place has ended; of the team they are told no more than they knew of it.
 */
export function listMyVisits(
  deps: Deps,
  actor: Actor,
  { cursor, limit = defaultLimit }: PageRequest,
) {
  return asActor(deps, actor, async ({ tx, now }) => {
    const { coopId, personId, language } = actor;
    const after = keyIn(cursor, z.tuple([givenInstantSchema, idSchema]));
    const wanted = { coopId, personId, now, after, limit: limit + 1 };
    const rows = await findPastVisits(tx, wanted);
    const page = pageFrom(rows, limit, ({ startsAt, acceptanceId }) => [startsAt, acceptanceId]);
    return {
      items: page.items.map((row) => pastVisitView({ readerId: personId, language, now }, row)),
      nextCursor: page.nextCursor,
    };
  });
}

type Reader = Omit<Parameters<typeof sentenceTo>[0], 'timeZone'>;

function pastVisitView(reader: Reader, row: PastVisitRow) {
  const { visitId, slotId, title, kind, minutes, timeZone, attendance } = row;
  return {
    id: visitId,
    slotId,
    team: { id: row.teamId, name: row.teamName ?? '', ownerName: callName(row.ownerName ?? '') },
    title,
    kind,
    date: row.date.toString(),
    startsAt: row.startsAt.toString(),
    endsAt: row.endsAt.toString(),
    localStart: row.localStart.toString(),
    localEnd: row.localEnd.toString(),
    timeZone,
    minutes,
    state: attendance?.happened ?? ('accepted' as const),
    yours: row.status !== 'not_done',
    sentence: attendance && sentenceTo({ ...reader, timeZone }, attendance),
  };
}
