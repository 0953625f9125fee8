import { type LookToTell, lookSentence } from '@kith/core/access-log';
import { todayIn } from '@kith/core/rota';
import { z } from 'zod';
import { decide } from '../access/access-of.js';
import type { Asking } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import { noteLook } from '../access/note-look.js';
import { requireAccess } from '../access/require-access.js';
import type { Standing } from '../access/standing.sql.js';
import { viewedAs } from '../access/view-as.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { reasonsOf } from '../emergencies/emergency-reason.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import { instantText } from '../instant-text.js';
import {
  findLooks,
  findNames,
  findWhoLooked,
  type LookRow,
  type Person,
} from './access-log.sql.js';

export interface AccessLogRequest extends PageRequest {
  by?: string | undefined;
  viewAs?: string | undefined;
}

/** Who looked at what in a team, the newest first, as far as whoever asks may know of it. */
export function listAccessLog(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { cursor, limit = defaultLimit, by, viewAs }: AccessLogRequest,
) {
  return viewedAs(deps, actor, teamId, viewAs, async (asking) => {
    const standing = await requireAccess(asking, teamId, 'see_access_log');
    const before = keyIn(cursor, z.tuple([z.int().min(1)]))?.[0];
    const onlyOwn = decide(standing, 'see_access_log').scope === 'own';
    const wanted = { coopId: actor.coopId, teamId, by, onlyOwn, before, limit: limit + 1 };
    const rows = await findLooks(asking.tx, wanted);
    const page = pageFrom(rows, limit, ({ number }) => [number]);
    // What was looked at of oneself is one's own to read.
    const about = onlyOwn ? [] : page.items.map(({ actorId }) => actorId);
    noteLook(asking, standing, { kind: 'access_log', capability: 'see_access_log', about });
    const known = await namesIn(asking, teamId, page.items);
    const reasons = await reasonsOf(deps, asking, page.items.flatMap(openingBehind));
    return {
      items: page.items.map((row) => lookView(asking, standing, { known, reasons }, row)),
      nextCursor: page.nextCursor,
    };
  });
}

type Known = ReadonlyMap<string, Person>;

async function namesIn({ tx }: Asking, teamId: string, rows: readonly LookRow[]): Promise<Known> {
  const ids = rows.flatMap(({ about, asPersonId, allowedBecause }) => [
    ...about,
    ...(asPersonId === null ? [] : [asPersonId]),
    ...('byPersonId' in allowedBecause ? [allowedBecause.byPersonId] : []),
  ]);
  const people = [
    ...(await findNames(tx, ids)),
    ...(await findWhoLooked(
      tx,
      teamId,
      rows.map(({ number }) => number),
    )),
  ];
  return new Map(people.map((person) => [person.id, person]));
}

interface ReadBesides {
  known: Known;
  /** Why something was opened in an emergency, by the id of the opening. */
  reasons: ReadonlyMap<string, string>;
}

const openingBehind = ({ allowedBecause }: LookRow) =>
  'openingId' in allowedBecause ? [allowedBecause.openingId] : [];

function lookView(
  asking: Asking,
  standing: Standing,
  { known, reasons }: ReadBesides,
  row: LookRow,
) {
  const { kind, allowedBy, allowedBecause, actorId, asPersonId, through } = row;
  const { actor, readerId, now } = asking;
  const said = (id: string) => {
    const name = known.get(id)?.name;
    return { name: name && callName(name), isReader: id === readerId };
  };
  const { ownerId, ownerName, timeZone } = standing;
  const decidedBy = 'byPersonId' in allowedBecause ? allowedBecause.byPersonId : ownerId;
  const look: LookToTell = {
    kind,
    by: said(actorId),
    owner: { name: callName(ownerName), isReader: ownerId === readerId },
    about: row.about.map(said),
    as: asPersonId === null ? undefined : said(asPersonId),
    capability: allowedBy,
    reason: allowedBecause,
    inTheirWords: openingBehind(row).map((id) => reasons.get(id))[0],
    decidedBy: decidedBy === ownerId ? undefined : said(decidedBy),
  };
  return {
    number: row.number,
    kind,
    sentence: lookSentence(look, actor.language, timeZone, todayIn(timeZone, now)),
    by: known.get(actorId) ?? null,
    as: (asPersonId && known.get(asPersonId)) || null,
    about: row.about.flatMap((id) => known.get(id) ?? []),
    aboutYou: row.about.includes(readerId),
    allowedBy,
    code: allowedBecause.code,
    through,
    lookedAt: instantText(row.lookedAt),
  };
}
