import {
  type GrantableCapability,
  grantableCapabilities,
  type PlaceStanding,
  personAccess,
  sentenceFor,
} from '@kith/core/access';
import { todayIn } from '@kith/core/rota';
import { Temporal } from 'temporal-polyfill';
import { grantBehind, placeOf } from '../access/access-of.js';
import type { Asking } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import { recordedOf } from '../access/recorded-of.js';
import { scopeAllows } from '../access/session-scope.js';
import type { PlaceRead } from '../access/standing.sql.js';
import { grantEntries } from '../teams/update-member.js';
import type { InvitationRow } from './invitations.sql.js';
import type { InvitationState } from './tables.js';

/** An open invitation whose time is over has expired, whether or not the job has been by. */
export function stateOf(
  { state, expiresAt }: InvitationRow,
  now: Temporal.Instant,
): InvitationState {
  const over = expiresAt !== null && Temporal.Instant.compare(expiresAt, now) <= 0;
  return over && isOpen(state) ? 'expired' : state;
}

export const isOpen = (state: InvitationState): boolean => state === 'sent' || state === 'seen';

/** An invitation, with the places its reader has in the team already, where they are the invitee. */
interface Offered {
  row: InvitationRow;
  held: readonly PlaceRead[];
}

/**
 * An invitation as one side of it sees it. Who sent it to an address is not told who has that
 * address until they have joined.
 * @param mayWithdraw Whether whoever asks is on the sending side and may take it back.
 * @param held The places in the team that whoever asks has already.
 */
export function invitationView(
  asking: Asking,
  row: InvitationRow,
  mayWithdraw: boolean,
  held: readonly PlaceRead[] = [],
) {
  const state = stateOf(row, asking.now);
  const isInvitee = row.toPersonId === asking.readerId;
  const named = row.toEmail === null || isInvitee || state === 'accepted';
  const toName = row.toName ?? '';
  const person = { id: row.toPersonId, name: toName, pronouns: row.toPronouns };
  return {
    id: row.id,
    team: { id: row.teamId, name: row.teamName, ownerName: row.ownerName },
    from: { id: row.fromPersonId, name: row.fromName, pronouns: row.fromPronouns },
    to: { person: named ? person : null, email: row.toEmail },
    relationship: row.relationship,
    grants: Object.fromEntries(grantEntries(row.grants)),
    grantSentences: grantSentences(
      asking,
      { row, held: isInvitee && isOpen(state) ? held : [] },
      named ? toName : (row.toEmail ?? ''),
    ),
    message: row.message,
    snippet: row.snippet,
    state,
    sentAt: row.sentAt.toString(),
    answeredAt: row.answeredAt?.toString() ?? null,
    expiresAt: row.expiresAt?.toString() ?? null,
    letter: isInvitee ? null : row.letter,
    you: {
      mayAnswer:
        isInvitee && isOpen(state) && scopeAllows(asking, 'answer_invitations') && !asking.preview,
      mayWithdraw: mayWithdraw && isOpen(state),
    },
    version: row.version,
    recorded: named || row.recordedBy !== row.toPersonId ? recordedOf(row) : recordedByNobody(row),
  };
}

/** Without whoever has the address, who wrote their own answer down. */
const recordedByNobody = (row: InvitationRow) => ({
  ...recordedOf(row),
  recordedBy: null,
  recordedByName: null,
});

/**
 * What the invited person will be able to do in the team, and what they are told they will not. With
 * what they are in it already, for whoever reads it as the invitee.
 */
function grantSentences({ actor, readerId, now }: Asking, offer: Offered, name: string) {
  const { row, held } = offer;
  const timeZone = 'UTC';
  const today = todayIn(timeZone, now);
  const people = {
    subject: { name: callName(name) },
    owner: { name: callName(row.ownerName) },
    viewer: readerId === row.toPersonId ? ('self' as const) : ('other' as const),
  };
  return grantableCapabilities
    .map((capability) => ifAccepted(offer, capability))
    .filter(({ allowed, reason }) => allowed || reason.code === 'refused')
    .map((decision) => {
      const before = held.length === 0 ? undefined : grantBehind({ places: held }, decision);
      const decidedBy = { name: callName(before?.byName ?? row.fromName) };
      return sentenceFor(decision, { ...people, decidedBy }, actor.language, timeZone, today);
    });
}

function ifAccepted({ row, held }: Offered, capability: GrantableCapability) {
  const allowed = row.grants[capability];
  const decided = { at: row.sentAt.toString(), byPersonId: row.fromPersonId };
  const offered: PlaceStanding = {
    relationship: row.relationship,
    membershipStatus: 'active',
    hats: [],
    grants: allowed === undefined ? {} : { [capability]: { allowed, ...decided } },
  };
  return personAccess({ places: [offered, ...held.map(placeOf)] }, capability);
}
