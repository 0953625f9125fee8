import {
  emergencyAnnouncement,
  emergencyCategories,
  emergencyCategoryLabel,
} from '@kith/core/access';
import { z } from 'zod';
import type { Asking } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import { noteLook } from '../access/note-look.js';
import { requireStanding } from '../access/require-access.js';
import { findSpokenFor } from '../access/spoken-for.sql.js';
import type { Standing } from '../access/standing.sql.js';
import { viewedAs } from '../access/view-as.js';
import type { Actor } from '../actor.js';
import { idSchema } from '../contract/ids.js';
import type { Deps } from '../deps.js';
import { defaultLimit, keyIn, type PageRequest, pageFrom } from '../http/paging.js';
import { findOpenings } from './emergencies.sql.js';
import { emergenciesView } from './emergency-view.js';

export interface EmergenciesRequest extends PageRequest {
  viewAs?: string | undefined;
}

/**
 * What was opened in an emergency in a team, the newest first: to the Owner and whoever decides for
 * them by law all of it, to others what they opened themselves.
 */
export function listEmergencies(
  deps: Deps,
  actor: Actor,
  teamId: string,
  { cursor, limit = defaultLimit, viewAs }: EmergenciesRequest,
) {
  return viewedAs(deps, actor, teamId, viewAs, async (asking) => {
    const standing = await requireStanding(asking, teamId);
    const after = keyIn(cursor, z.tuple([idSchema]))?.[0];
    const wanted = { coopId: actor.coopId, teamId, after, limit: limit + 1 };
    const page = pageFrom(await findOpenings(asking.tx, wanted), limit, ({ id }) => [id]);
    if (page.items.length > 0) {
      const about = page.items.map(({ personId }) => personId);
      noteLook(asking, standing, { kind: 'emergencies', capability: 'change_grants', about });
    }
    const { language } = actor;
    return {
      items: await emergenciesView(deps, asking, standing, page.items),
      nextCursor: page.nextCursor,
      announcement: emergencyAnnouncement(await whoIsTold(deps, asking, standing), language),
      categories: emergencyCategories.map((category) => ({
        category,
        label: emergencyCategoryLabel(category, language),
      })),
    };
  });
}

/** What is promised must come: an Owner without an account or an address is written to by nobody. */
async function whoIsTold(
  { mail }: Pick<Deps, 'mail'>,
  { tx, actor: { coopId }, asIdentity }: Asking,
  { ownerId: personId, ownerName }: Standing,
) {
  const name = callName(ownerName);
  if (mail.reaches === 'nobody') return { name, isWrittenTo: false };
  const address = await asIdentity(() => findSpokenFor(tx, { coopId, personId }));
  return { name, isWrittenTo: address !== undefined };
}
