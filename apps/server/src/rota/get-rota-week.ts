import { nextWeek, previousWeek, readingWindow, weekOf } from '@kith/core/rota';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { decide, sayDecision } from '../teams/access-of.js';
import type { Asking } from '../teams/asking.js';
import { requireCapability, requireStanding } from '../teams/require-access.js';
import { requireScope, scopeAllows, scopeSentence } from '../teams/session-scope.js';
import type { Standing } from '../teams/standing.sql.js';
import { viewedAs } from '../teams/view-as.js';
import { requireDayWithin } from './planned-days.js';
import { readerOf, visitsView } from './visit-view.js';
import { findSlotsOfDays } from './visits.sql.js';

export interface WeekRequest {
  /** `YYYY-MM-DD`, any day of the week wanted; left out, this week where the team is. */
  week?: string | undefined;
  viewAs?: string | undefined;
}

/**
 * A week of a team's visits. Whoever does visits but may not see the rota gets their own: the
 * database returns no others.
 */
export function getRotaWeek(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { week: day, viewAs }: WeekRequest,
) {
  return viewedAs(deps, actor, teamId, viewAs, async (asking) => {
    const standing = await requireStanding(asking, teamId);
    if (decide(standing, 'accept_visits').allowed) requireScope(asking, 'see_rota');
    else requireCapability(asking, standing, 'see_rota');
    const { timeZone } = standing;
    const today = asking.now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
    if (day !== undefined) requireDayWithin('query.week', day, readingWindow(today));
    const week = weekOf(day ?? today, timeZone);
    const rows = await findSlotsOfDays(asking.tx, readerOf(asking, teamId), teamId, week);
    return {
      teamId,
      timeZone,
      startsOn: week.startsOn,
      endsOn: week.endsOn,
      today,
      previous: previousWeek(week).startsOn,
      next: nextWeek(week).startsOn,
      mayArrange: arrangingOf(asking, standing),
      visits: visitsView({ asking, standing }, rows),
    };
  });
}

function arrangingOf(asking: Asking, standing: Standing) {
  const decision = decide(standing, 'arrange_visits');
  const { allowed, reason } = decision;
  if (allowed && !scopeAllows(asking, 'arrange_visits')) {
    const sentence = scopeSentence(asking.actor.language);
    return { allowed: false, code: 'outside_session', sentence };
  }
  return { allowed, code: reason.code, sentence: sayDecision(asking, standing, decision) };
}
