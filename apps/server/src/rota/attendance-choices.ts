import { accessRules, mayRecordFor } from '@kith/core/access';
import { decide } from '../access/access-of.js';
import { asActor } from '../access/asking.js';
import { noteLook } from '../access/note-look.js';
import { hasAccount } from '../access/on-behalf.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
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
    const { scope } = requireCapability(asking, standing, 'record_attendance');
    const people = await findThoseThen(asking.tx, coopId, slot);
    const carers = scope === 'own' ? [] : people.filter(didVisits);
    const speakers = people.filter((member) => isSpokenFor(standing, member));
    const about = [...carers, ...speakers].map(({ personId }) => personId);
    noteLook(asking, standing, { kind: 'members', capability: 'record_attendance', about });
    return {
      carers: byName(carers).map(reference),
      speakers: byName(speakers).map((member) => ({
        person: reference(member),
        of: reachOf(member) === 'own' ? ('self' as const) : ('anyone' as const),
      })),
    };
  });
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
  return recorder.places.some(
    ({ relationship, status, legalAuthorities }) =>
      mayRecordFor({ relationship, membershipStatus: status, legalAuthorities, subject }).allowed,
  );
}

/** Everybody once. */
function byName(members: readonly MemberRow[]): MemberRow[] {
  const once = new Map(members.map((member) => [member.personId, member]));
  return [...once.values()].toSorted((one, other) => one.name.localeCompare(other.name));
}

const reference = ({ personId: id, name, pronouns }: MemberRow) => ({ id, name, pronouns });
