import {
  mayRecordFor,
  type RecordingPermission,
  type RecordingQuestion,
  recordingSentence,
} from '@kith/core/access';
import type { Actor } from '../actor.js';
import { refuse } from '../domain-error.js';
import { isTheirs } from './access-of.js';
import type { Asking, SaidRecording } from './asking.js';
import { requireStanding } from './require-access.js';
import { tellSpokenFor } from './spoken-for-letter.js';
import { findStanding, type Standing } from './standing.sql.js';

/**
 * Does the work with the right of the person it is written down for, once core has said that the
 * actor may write it down for them. Row-level security then judges by that person, and every row
 * still says who recorded it; the actor stays the reader, and is told of that person by name.
 * Without `onBehalfOf` it is simply done. `ofMembership`: whose place is changed by it.
 */
export async function onBehalf<T>(
  asking: Asking,
  teamId: string,
  { onBehalfOf, ofMembership }: SaidRecording & { ofMembership?: string | undefined },
  work: (asking: Asking) => Promise<T>,
): Promise<T> {
  if (onBehalfOf === undefined || onBehalfOf === asking.actor.personId) return work(asking);
  const recordedBecause = await requireMayRecordFor(asking, teamId, {
    subjectId: onBehalfOf,
    ofMembership,
  });
  await asking.standFor(onBehalfOf);
  const result = await work({ ...asking, principalId: onBehalfOf, recordedBecause });
  await asking.standFor(asking.principalId);
  await tellSpokenFor(asking, onBehalfOf);
  return result;
}

async function requireMayRecordFor(
  asking: Asking,
  teamId: string,
  { subjectId, ofMembership }: { subjectId: string; ofMembership: string | undefined },
) {
  const { tx, actor } = asking;
  const recorder = await requireStanding(asking, teamId);
  const subject =
    (await findStanding(tx, { coopId: actor.coopId, teamId, personId: subjectId })) ??
    refuse('member_not_found');
  const permission = recordingPermission(recorder, {
    subject: { relationship: subject.relationship, hasAccount: hasAccount(subject) },
    ofOwnPlace: ofMembership !== undefined && isTheirs(recorder, ofMembership),
  });
  if (!permission.allowed) refuseRecording(permission, actor);
  return permission.reason.code;
}

/** Nobody opens something to themselves in the name of another: only what comes of it shows that. */
export async function refuseOwnGain(asking: Asking, teamId: string): Promise<never> {
  const { relationship } = await requireStanding(asking, teamId);
  refuseRecording({ allowed: false, reason: { code: 'own_place', relationship } }, asking.actor);
}

function refuseRecording(
  permission: RecordingPermission,
  { language }: Pick<Actor, 'language'>,
): never {
  refuse('recording_not_allowed', {
    detail: recordingSentence(permission, language),
    params: { reason: permission.reason.code },
  });
}

/** By whichever of their places lets them, where any does. */
export function recordingPermission(
  { places }: Pick<Standing, 'places'>,
  about: Pick<RecordingQuestion, 'subject' | 'ofOwnPlace'>,
): RecordingPermission {
  const permissions = places.map(({ relationship, status, legalAuthorities }) =>
    mayRecordFor({ relationship, membershipStatus: status, legalAuthorities, ...about }),
  );
  const [first] = permissions as [RecordingPermission, ...RecordingPermission[]];
  return permissions.find(({ allowed }) => allowed) ?? first;
}

/** Whether they may write down what the Owner says: whoever may, may do so whether the Owner has an account or not. */
export const writesForOwner = (recorder: Pick<Standing, 'places'>): boolean =>
  recordingPermission(recorder, { subject: { relationship: 'owner', hasAccount: true } }).allowed;

/** Whether this person can sign in and record things themselves. */
export function hasAccount({ accountStatus }: Pick<Standing, 'accountStatus'>): boolean {
  return accountStatus !== 'placeholder' && accountStatus !== 'invited';
}
