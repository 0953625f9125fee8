import { accessRules } from '@kith/core/access';
import { decide } from '../access/access-of.js';
import { type Asking, asActor } from '../access/asking.js';
import { noteLook } from '../access/note-look.js';
import { hasAccount, recordingPermission, writesForOwner } from '../access/on-behalf.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import { requireScope } from '../access/session-scope.js';
import type { MemberRow, Standing } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { findSlotTime, findThoseThen } from './attendances.sql.js';

/**
 * Of whom and for whom whoever asks may write down what happened at a slot: those who did visits in
 * the team at that time, gone since or not, and those whose word they may write.
 */
export function attendanceChoices(deps: Deps, actor: Actor, slotId: string) {
  return asActor(deps, actor, async (asking) => {
    const { coopId } = actor;
    const slot = (await findSlotTime(asking.tx, coopId, slotId)) ?? refuse('slot_not_found');
    const standing = await requireStanding(asking, slot.teamId);
    const you = ownReach(asking, standing);
    const people = await findThoseThen(asking.tx, coopId, slot);
    const speakers = people.filter((member) => isSpokenFor(standing, member));
    const ofAnyone = you === 'anyone' || speakers.some((member) => reachOf(member) !== 'own');
    const carers = ofAnyone ? people.filter(didVisits) : [];
    const about = [...carers, ...speakers].map(({ personId }) => personId);
    const capability = you === null ? 'see_members' : 'record_attendance';
    noteLook(asking, standing, { kind: 'members', capability, about });
    return {
      you,
      carers: byName(carers).map(reference),
      speakers: byName(speakers).map((member) => ({
        person: reference(member),
        of: reachOf(member) === 'own' ? ('self' as const) : ('anyone' as const),
      })),
    };
  });
}

/** Of whom they may speak by their own word; null: of nobody, and they write down what others say. */
function ownReach(asking: Asking, standing: Standing) {
  if (writesForOwner(standing) && !decide(standing, 'record_attendance').allowed) {
    requireScope(asking, 'record_attendance');
    return null;
  }
  const { scope } = requireCapability(asking, standing, 'record_attendance');
  return scope === 'own' ? ('self' as const) : ('anyone' as const);
}

const doVisits = new Set(
  accessRules
    .filter(({ capability, byDefault }) => capability === 'accept_visits' && byDefault)
    .map(({ relationship }) => relationship),
);

const didVisits = ({ relationship }: MemberRow) => doVisits.has(relationship);
const reachOf = (member: MemberRow) => decide(member, 'record_attendance').scope;

/** Whether they may say anything, and one may write down what they said. */
function isSpokenFor(recorder: Standing, member: MemberRow): boolean {
  if (member.personId === recorder.personId || member.status === 'ended') return false;
  if (!decide(member, 'record_attendance').allowed) return false;
  const subject = { relationship: member.relationship, hasAccount: hasAccount(member) };
  return recordingPermission(recorder, { subject }).allowed;
}

/** Everybody once. */
function byName(members: readonly MemberRow[]): MemberRow[] {
  const once = new Map(members.map((member) => [member.personId, member]));
  return [...once.values()].toSorted((one, other) => one.name.localeCompare(other.name));
}

const reference = ({ personId: id, name, pronouns }: MemberRow) => ({ id, name, pronouns });
