import type { Decision } from '@kith/core/access';
import type { LookKind } from '@kith/core/access-log';

/** Something about other people that somebody looked at. */
export interface Look {
  teamId: string;
  kind: LookKind;
  /** Whose data it was, in order, whoever looked left out. */
  about: readonly string[];
  /** The yes by which it was shown. */
  decision: Decision;
  /** As whom the Owner looked. */
  as: string | undefined;
}
