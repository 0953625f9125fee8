import type { ReasonCode } from './decision.js';
import type { Capability } from './words.js';

/**
 * Whether Kith can do today what is decided about. What people agreed on stands in the matrix whole;
 * of what is `false` here, sentences say how it is decided and that Kith does not have it yet. What
 * stands behind each `true` is tried in the server's `access/said-and-done.test.ts`.
 */
const capabilitiesInKith: Readonly<Record<Capability, boolean>> = {
  see_members: true,
  see_basic_profile: true,
  see_rota: true,
  see_notes: true,
  write_notes: true,
  see_money: false,
  invite_others: true,
  arrange_visits: true,
  accept_visits: true,
  record_attendance: true,
  change_grants: true,
  end_membership: true,
  see_access_log: true,
};

/** The same of what a reason promises; all others promise nothing that could be missing. */
const reasonsInKith = {
  safety_stop: false,
  safety_stop_only: false,
} as const satisfies Readonly<Partial<Record<ReasonCode, boolean>>>;

/** What a reason speaks of that Kith may not have. */
export type PromisingReason = keyof typeof reasonsInKith;

/** Whether Kith can do today what a capability is about. */
export const isInKith = (capability: Capability): boolean => capabilitiesInKith[capability];

/** The reason, where it speaks of what Kith does not have yet. */
export function missingOf(code: ReasonCode): PromisingReason | undefined {
  const promising = code as PromisingReason;
  const isThere: boolean | undefined = reasonsInKith[promising];
  return isThere === false ? promising : undefined;
}
