import {
  aroundVisit,
  type KeptLook,
  type LookKind,
  type LookToTell,
  lookSentence,
} from '@kith/core/access-log';
import { todayIn } from '@kith/core/rota';
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
import { defaultLimit, type PageRequest } from '../http/paging.js';
import {
  findNames,
  findNewestOfEach,
  findVisitsAround,
  findWhoLooked,
  type Person,
  type VisitRow,
} from './access-log.sql.js';
import { type Days, pageOfLooks } from './looks-by-day.js';

export interface AccessLogRequest extends PageRequest, Days {
  by?: string | undefined;
  kind?: LookKind | undefined;
  viewAs?: string | undefined;
}

/** Who looked at what in a team, the newest first, as far as whoever asks may know of it. */
export function listAccessLog(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { cursor, limit = defaultLimit, by, kind, from, to, viewAs }: AccessLogRequest,
) {
  return viewedAs(deps, actor, teamId, viewAs, async (asking) => {
    const { tx } = asking;
    const standing = await requireAccess(asking, teamId, 'see_access_log');
    const { timeZone } = standing;
    const { scope = 'all' } = decide(standing, 'see_access_log');
    const wanted = { coopId: actor.coopId, teamId, by, kind, onlyOwn: scope === 'own' };
    const page = await pageOfLooks(tx, wanted, { from, to, cursor, limit, timeZone });
    // What was looked at of oneself is one's own to read.
    const about = scope === 'own' ? [] : page.items.map(({ actorId }) => actorId);
    noteLook(asking, standing, { kind: 'access_log', capability: 'see_access_log', about });
    const everybody = scope === 'own' ? [] : await findNewestOfEach(tx, actor.coopId, teamId);
    const lookers = await findWhoLooked(tx, teamId, everybody);
    const known = await namesIn(asking, teamId, page.items);
    const visits = await findVisitsAround(
      tx,
      wanted,
      page.items.flatMap((look) => (look.actorId === null ? [] : timeAround(look.actorId, look))),
    );
    const reasons = await reasonsOf(deps, asking, page.items.flatMap(openingBehind));
    const besides = { known, visits, reasons };
    return {
      items: page.items.map((look) => lookView(asking, standing, besides, look)),
      nextCursor: page.nextCursor,
      timeZone,
      scope,
      lookers: lookers.toSorted((a, b) => a.name.localeCompare(b.name)),
    };
  });
}

const timeAround = (personId: string, { at }: KeptLook) => ({
  personId,
  since: (at[0] ?? 0) - aroundVisit,
  until: (at.at(-1) ?? 0) + aroundVisit,
});

type Known = ReadonlyMap<string, Person>;

async function namesIn({ tx }: Asking, teamId: string, looks: readonly KeptLook[]): Promise<Known> {
  const ids = looks.flatMap(({ about, asPersonId, allowedBecause }) => [
    ...about,
    ...(asPersonId === null ? [] : [asPersonId]),
    ...(allowedBecause && 'byPersonId' in allowedBecause ? [allowedBecause.byPersonId] : []),
  ]);
  const people = [
    ...(await findNames(tx, ids)),
    ...(await findWhoLooked(
      tx,
      teamId,
      looks.map(({ number }) => number),
    )),
  ];
  return new Map(people.map((person) => [person.id, person]));
}

interface ReadBesides {
  known: Known;
  visits: readonly VisitRow[];
  /** Why something was opened in an emergency, by the id of the opening. */
  reasons: ReadonlyMap<string, string>;
}

const openingBehind = ({ allowedBecause }: KeptLook) =>
  allowedBecause && 'openingId' in allowedBecause ? [allowedBecause.openingId] : [];

function lookView(
  asking: Asking,
  standing: Standing,
  { known, visits, reasons }: ReadBesides,
  look: KeptLook,
) {
  const { kind, allowedBy, allowedBecause, actorId, asPersonId, at } = look;
  const { actor, readerId, now } = asking;
  const said = (id: string) => {
    const name = known.get(id)?.name;
    return { name: name && callName(name), isReader: id === readerId };
  };
  const { ownerId, ownerName, timeZone } = standing;
  const decidedBy =
    allowedBecause && 'byPersonId' in allowedBecause ? allowedBecause.byPersonId : ownerId;
  const told: LookToTell = {
    kind,
    by: actorId === null ? null : said(actorId),
    owner: { name: callName(ownerName), isReader: ownerId === readerId },
    about: look.about.map(said),
    as: asPersonId === null ? undefined : said(asPersonId),
    capability: allowedBy,
    reason: allowedBecause,
    inTheirWords: openingBehind(look).map((id) => reasons.get(id))[0],
    decidedBy: decidedBy === ownerId ? undefined : said(decidedBy),
    at,
    visits: visits.filter(({ personId }) => personId === actorId),
  };
  return {
    number: look.number,
    day: look.day,
    kind,
    sentence: lookSentence(told, actor.language, timeZone, todayIn(timeZone, now)),
    by: (actorId && known.get(actorId)) || null,
    as: (asPersonId && known.get(asPersonId)) || null,
    about: look.about.flatMap((id) => known.get(id) ?? []),
    aboutYou: look.about.includes(readerId),
    byYou: actorId === readerId,
    allowedBy,
    code: allowedBecause?.code ?? null,
    through: look.through,
    lookedAt: at.map((each) => new Date(each).toISOString()),
  };
}
