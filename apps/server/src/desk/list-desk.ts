import { z } from 'zod';
import { asActor } from '../access/asking.js';
import type { Actor } from '../actor.js';
import { idSchema } from '../contract/ids.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import type { Language } from '../people/tables.js';
import { type DeskRow, findDesk, hasDesk } from './desk.sql.js';
import { needSentence, type TeamNeed } from './need-sentence.js';

export interface DeskRequest extends PageRequest {
  show?: 'all' | 'needing' | undefined;
}

/**
 * The desk of a coordinator, who has all teams of the co-op, or of a coach, who has those they are
 * coach in: what needs somebody, how many and until when, and never which or what. Refused with
 * `desk_not_yours`.
 */
export function listDesk(
  deps: Deps,
  actor: Actor,
  { cursor, limit = defaultLimit, show = 'all' }: DeskRequest,
) {
  return asActor(deps, actor, async ({ tx }) => {
    if (!(await hasDesk(tx, actor))) refuse('desk_not_yours');
    const after = keyIn(cursor, z.tuple([idSchema]))?.[0];
    const wanted = { after, limit: limit + 1, needingOnly: show === 'needing' };
    const page = pageFrom(await findDesk(tx, wanted), limit, ({ teamId }) => [teamId]);
    return { ...page, items: page.items.map((row) => deskTeam(row, actor.language)) };
  });
}

/** Whether somebody has one, to be shown the way there. */
export const mayHaveDesk = (deps: Deps, actor: Actor) =>
  deps.db.as(actor, (tx) => hasDesk(tx, actor));

function deskTeam(row: DeskRow, language: Language) {
  const { teamId, teamName, timeZone, isCoach } = row;
  return {
    id: teamId,
    name: teamName,
    you: isCoach ? ('coach' as const) : ('coordinator' as const),
    needs: needsOf(row).map((need) => ({
      ...need,
      sentence: needSentence(need, { language, timeZone }),
    })),
  };
}

function needsOf(row: DeskRow): TeamNeed[] {
  const endsAt = row.firstEndsAt?.toString() ?? null;
  const needs: TeamNeed[] = [
    { kind: 'owner_not_joined', count: row.ownerJoined ? 0 : 1, endsAt: null },
    { kind: 'visits_with_nobody', count: row.withNobody, endsAt: null },
    { kind: 'visits_not_written_down', count: row.notWrittenDown, endsAt: null },
    { kind: 'invitations_waiting', count: row.invitations, endsAt },
  ];
  return needs.filter(({ count }) => count > 0);
}
