import {
  type Decision,
  type GrantableCapability,
  grantSentence,
  type Hat,
  isGrantable,
  type Language,
  mayGrant,
} from '@kith/core/access';
import { type Asking, asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { onBehalf } from '../access/on-behalf.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import type { Standing } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { type Happened, record } from '../events/record.js';
import { requireVersion } from '../http/versions.js';
import { requireMember } from './get-member.js';
import { endGrants, insertGrants } from './grants.sql.js';
import { memberView } from './member-view.js';
import { changeMembership } from './memberships.sql.js';
import { noteMembers } from './note-members.js';

export interface MemberChange extends SaidRecording {
  grants?: GrantChanges | undefined;
  hats?: Hat[] | undefined;
  /** The version that was read. */
  version: number;
}

type GrantEntries = Array<[GrantableCapability, boolean]>;

export type GrantChanges = Partial<Record<GrantableCapability, boolean | undefined>>;

/** Changes what a member may see and do, or their hats. Anyone may take a hat of theirs off. */
export function updateMember(
  deps: Deps,
  actor: Actor,
  teamId: string,
  membershipId: string,
  { version, ...change }: MemberChange,
) {
  return asActor(deps, actor, async (outer) => {
    const said = { ...change, ofMembership: membershipId };
    const hasChanged = await onBehalf(outer, teamId, said, async (asking) => {
      const viewer = await requireStanding(asking, teamId);
      const own = viewer.membershipId === membershipId;
      const allowed =
        own && onlyTakesHatsOff(viewer, change)
          ? undefined
          : requireCapability(asking, viewer, 'change_grants');
      const member = await requireMember(asking, teamId, membershipId);
      if (member.status === 'ended') refuse('membership_ended');
      requireVersion(member.version, version);
      return applyChange(asking, member, { ...change, allowed });
    });
    const viewer = await requireStanding(outer, teamId);
    const member = await requireMember(outer, teamId, membershipId);
    if (!hasChanged) noteMembers(outer, viewer, [member]);
    return memberView(outer, viewer, member);
  });
}

function onlyTakesHatsOff(
  { hats: worn }: Standing,
  { grants = {}, hats = worn }: Partial<MemberChange>,
) {
  return Object.keys(grants).length === 0 && hats.every((hat) => worn.includes(hat));
}

/** With the yes it took; none, where somebody only hands back what is theirs. */
type AllowedChange = Omit<MemberChange, 'version'> & { allowed: Decision | undefined };

/** Whether anything is another than before: what changed nothing was only a reading. */
async function applyChange(
  asking: Asking,
  member: Standing,
  { grants = {}, hats: wanted, allowed, ...said }: AllowedChange,
): Promise<boolean> {
  const { tx, actor, now, newId, principalId } = asking;
  const { teamId, membershipId, version } = member;
  const { coopId } = actor;
  const recorded = recordedAs(asking, said);
  const changes = grantEntries(grants);
  requireGrantable(member, changes, actor.language);
  const hats = wanted && hatsInstead(member, wanted);
  if (changes.length === 0 && hats === undefined) return false;
  const membership = { coopId, id: membershipId, version };
  const values = { ...recorded, ...(hats && { hats }) };
  if (!(await changeMembership(tx, membership, values))) refuse('version_mismatch');
  const capabilities = changes.map(([capability]) => capability);
  if (changes.length > 0) await endGrants(tx, { coopId, membershipId, capabilities, at: now });
  await insertGrants(
    tx,
    changes.map(([capability, allowed]) => ({
      coopId,
      id: newId(),
      teamId,
      membershipId,
      capability,
      allowed,
      decidedAt: now,
      decidedBy: principalId,
      ...recorded,
    })),
  );
  await record(asking, teamId, said, whatChanged(asking, member, { changes, hats, allowed }));
  return true;
}

/** The hats to wear from now on; undefined where they are worn already. */
function hatsInstead({ hats: worn }: Standing, wanted: readonly Hat[]): Hat[] | undefined {
  const hats = [...new Set(wanted)];
  const same = hats.length === worn.length && hats.every((hat) => worn.includes(hat));
  return same ? undefined : hats;
}

function whatChanged(
  { principalId }: Asking,
  member: Standing,
  { changes, hats, allowed }: Pick<AllowedChange, 'hats' | 'allowed'> & { changes: GrantEntries },
): Happened[] {
  const own = member.personId === principalId;
  const change = {
    subjectId: member.membershipId,
    ...(allowed && { allowed }),
    ...(!own && { aboutPersonId: member.personId }),
  };
  return [
    ...changes.map(([capability, allowed]) => ({
      ...change,
      type: allowed ? ('grant.allowed' as const) : ('grant.refused' as const),
      details: { capability },
    })),
    ...(hats === undefined ? [] : [{ ...change, type: 'member.roles_changed' as const }]),
  ];
}

/** Without what was proposed of a capability that core has forgotten since. */
export function grantEntries(grants: GrantChanges): GrantEntries {
  return Object.entries(grants).filter(
    (entry): entry is [GrantableCapability, boolean] =>
      isGrantable(entry[0]) && entry[1] !== undefined,
  );
}

/** Refuses grants that duty, law or the ceiling keep from being switched, saying why of each. */
export function requireGrantable(
  { relationship, legalAuthorities }: Pick<Standing, 'relationship' | 'legalAuthorities'>,
  changes: Array<[GrantableCapability, boolean]>,
  language: Language,
) {
  const refused = changes
    .map(([capability]) => mayGrant(relationship, capability, legalAuthorities))
    .filter(({ allowed }) => !allowed);
  if (refused.length === 0) return;
  refuse('grant_not_allowed', {
    params: {
      invalid_params: refused.map((permission) => ({
        name: `grants.${permission.reason.capability}`,
        reason: grantSentence(permission, language),
      })),
    },
  });
}
