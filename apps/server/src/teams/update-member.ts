import {
  type Decision,
  type GrantableCapability,
  grantSentence,
  type Hat,
  isGrantable,
  type Language,
  mayGrantAt,
  mayGrantTo,
  type PersonStanding,
} from '@kith/core/access';
import { isTheirs, questionOf } from '../access/access-of.js';
import { type Asking, asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { onBehalf } from '../access/on-behalf.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import type { MemberRow, Standing } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { type Happened, record } from '../events/record.js';
import { requireVersion } from '../http/versions.js';
import { memberInTurn, requireMember } from './get-member.js';
import { endGrants, insertGrants } from './grants.sql.js';
import { memberView } from './member-view.js';
import { changeMembership, touchOtherPlaces } from './memberships.sql.js';
import { noteMembers } from './note-members.js';

export interface MemberChange extends SaidRecording {
  grants?: GrantChanges | undefined;
  hats?: Hat[] | undefined;
  /** The version that was read. */
  version: number;
}

type GrantEntries = Array<[GrantableCapability, boolean]>;

export type GrantChanges = Partial<Record<GrantableCapability, boolean | undefined>>;

/**
 * Changes what a member may see and do, or the hats they wear in one of their places. Anyone may
 * take a hat of theirs off. What is decided is decided of the person, whichever of their places is
 * named: it is written in each where it can be switched, and what was decided before ends in all.
 */
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
      const own = isTheirs(viewer, membershipId);
      const allowed =
        own && onlyTakesHatsOff(viewer, membershipId, change)
          ? undefined
          : requireCapability(asking, viewer, 'change_grants');
      const member = await memberInTurn(asking, teamId, membershipId);
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
  { places }: Standing,
  membershipId: string,
  { grants = {}, hats = [] }: Partial<MemberChange>,
) {
  const worn = places.find(({ id }) => id === membershipId)?.hats ?? [];
  return Object.keys(grants).length === 0 && hats.every((hat) => worn.includes(hat));
}

/** With the yes it took; none, where somebody only hands back what is theirs. */
type AllowedChange = Omit<MemberChange, 'version'> & { allowed: Decision | undefined };

/** Whether anything is another than before: what changed nothing was only a reading. */
async function applyChange(
  asking: Asking,
  member: MemberRow,
  { grants = {}, hats: wanted, allowed, ...said }: AllowedChange,
): Promise<boolean> {
  const { tx, actor, now, newId, principalId } = asking;
  const { teamId, membershipId, version } = member;
  const { coopId } = actor;
  const recorded = recordedAs(asking, said);
  const changes = grantEntries(grants);
  requireGrantable(questionOf(member), changes, actor.language, member.personId === principalId);
  const hats = wanted && hatsInstead(member, wanted);
  if (changes.length === 0 && hats === undefined) return false;
  requireNoHatOfOnesOwn(asking, member, hats);
  const membership = { coopId, id: membershipId, version };
  const values = { ...recorded, ...(hats && { hats }) };
  if (!(await changeMembership(tx, membership, values))) refuse('version_mismatch');
  const capabilities = changes.map(([capability]) => capability);
  if (changes.length > 0) {
    const membershipIds = member.places.map(({ id }) => id);
    await endGrants(tx, { coopId, membershipIds, capabilities, at: now });
    const ids = livePlaces(member).filter((id) => id !== membershipId);
    await touchOtherPlaces(tx, { coopId, ids }, recorded);
  }
  const decided = { coopId, teamId, decidedAt: now, decidedBy: principalId, ...recorded };
  await insertGrants(
    tx,
    placesToWrite(member, changes).map((written) => ({ ...decided, ...written, id: newId() })),
  );
  await record(asking, teamId, said, whatChanged(asking, member, { changes, hats, allowed }));
  return true;
}

/** The hats to wear from now on; undefined where they are worn already. */
function hatsInstead({ hats: worn }: MemberRow, wanted: readonly Hat[]): Hat[] | undefined {
  const hats = [...new Set(wanted)];
  const same = hats.length === worn.length && hats.every((hat) => worn.includes(hat));
  return same ? undefined : hats;
}

const livePlaces = ({ places }: Standing) =>
  places.filter(({ status }) => status !== 'ended').map(({ id }) => id);

/** Where each change is written: in every place of theirs in which it can be switched. */
function placesToWrite(member: Standing, changes: GrantEntries) {
  const { places } = questionOf(member);
  return changes.flatMap(([capability, allowed]) =>
    member.places
      .filter((_, index) => {
        const place = places[index];
        return place !== undefined && mayGrantAt(place, capability).allowed;
      })
      .map(({ id: membershipId }) => ({ membershipId, capability, allowed })),
  );
}

/** Nobody gives themselves a hat, but the Owner in their own team. */
function requireNoHatOfOnesOwn(
  { actor, principalId }: Asking,
  { personId, relationship, hats: worn }: MemberRow,
  hats: Hat[] = [],
) {
  if (personId !== principalId || relationship === 'owner') return;
  if (hats.every((hat) => worn.includes(hat))) return;
  const reason = { code: 'not_for_oneself', relationship, capability: 'change_grants' } as const;
  refuse('forbidden', { detail: grantSentence({ allowed: false, reason }, actor.language) });
}

function whatChanged(
  { principalId }: Asking,
  member: MemberRow,
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
    ...(hats === undefined
      ? []
      : [{ ...change, type: 'member.roles_changed' as const, details: { hats: member.hats } }]),
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
  person: PersonStanding,
  changes: GrantEntries,
  language: Language,
  isDecider = false,
) {
  const refused = changes
    .map(([capability]) => mayGrantTo(person, capability, isDecider))
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
