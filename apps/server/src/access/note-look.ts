import type { Capability } from '@kith/core/access';
import type { LookKind } from '@kith/core/access-log';
import { decide } from './access-of.js';
import type { Reading } from './asking.js';
import type { Standing } from './standing.sql.js';

interface Looked {
  kind: LookKind;
  /** By which it is shown. */
  capability: Capability;
  /** Whose data it is. */
  about: ReadonlyArray<string | null>;
}

/**
 * Whatever a use case shows somebody of others in a team, it says here; it is in the access log
 * before the answer leaves. What is only about whoever looks is nothing to keep.
 */
export function noteLook(
  { looks, lookingAs, actor }: Pick<Reading, 'looks' | 'lookingAs' | 'actor'>,
  standing: Standing,
  { kind, capability, about }: Looked,
): void {
  const whose = new Set(lookingAs === undefined ? about : [...about, lookingAs.personId]);
  whose.delete(null);
  whose.delete(actor.personId);
  if (whose.size === 0) return;
  looks.push({
    teamId: standing.teamId,
    kind,
    about: [...(whose as Set<string>)].toSorted(),
    decision: lookingAs?.decision ?? decide(standing, capability),
    as: lookingAs?.personId,
  });
}
