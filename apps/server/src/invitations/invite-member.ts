import { createHash } from 'node:crypto';
import { coopHatFor, coopHatSentence, mayBeBoth } from '@kith/core/access';
import { decide, relationshipsOf } from '../access/access-of.js';
import { type Asking, asActor, recordedAs, type SaidRecording } from '../access/asking.js';
import { callName } from '../access/call-name.js';
import { onBehalf } from '../access/on-behalf.js';
import { requireAccess } from '../access/require-access.js';
import { findStanding, type Standing } from '../access/standing.sql.js';
import type { Actor } from '../actor.js';
import type { Deps } from '../deps.js';
import { refuse, refuseOn } from '../domain-error.js';
import { record } from '../events/record.js';
import { requireLetter } from '../limits/letters.js';
import { enqueue } from '../queue/enqueue.js';
import { mayHandOn, mayOfferPlace } from '../teams/offers.js';
import { type GrantChanges, grantEntries, requireGrantable } from '../teams/update-member.js';
import { readInvitation } from './get-invitation.js';
import { invitationLetter } from './invitation-letter.js';
import { findOpenInvitation, insertInvitation } from './invitations.sql.js';
import { findKnownInvitee, findOrAddInvitee } from './invitees.sql.js';
import type { InvitationsTable } from './tables.js';

export interface NewInvitation extends SaidRecording {
  to: { personId: string } | { email: string; name?: string | undefined };
  relationship: InvitationsTable['relationship'];
  grants: GrantChanges;
  message?: string | undefined;
  /** What the Owner lets them read before they answer. Nothing unless said. */
  snippet?: string | undefined;
}

const lifeOfEmailed = { hours: 14 * 24 } as const;

/**
 * Invites somebody into a team: a person of the co-op, or an e-mail address. Whoever invites an
 * address learns nothing of who has it; the letter tells its reader what is the case.
 */
export function inviteMember(deps: Deps, actor: Actor, teamId: string, wanted: NewInvitation) {
  return asActor(deps, actor, async (outer) => {
    // Read with the right that it was sent with: whoever wrote it down may not see invitations.
    return onBehalf(outer, teamId, wanted, async (asking) => {
      const inviter = await requireAccess(asking, teamId, 'invite_others');
      requireOfferable(asking, inviter, wanted);
      return readInvitation(asking, await send(deps, asking, inviter, wanted));
    });
  }).catch(
    refuseOn({
      one_open_invitation_per_person: 'already_invited',
      one_open_invitation_per_email: 'already_invited',
    }),
  );
}

async function send(
  { mail }: Deps,
  asking: Asking,
  inviter: Standing,
  wanted: NewInvitation,
): Promise<string> {
  const { tx, actor, now, newId, principalId } = asking;
  const { coopId } = actor;
  const { teamId } = inviter;
  const id = newId();
  const byEmail = 'email' in wanted.to;
  await requireNotInvited(asking, teamId, wanted.to);
  const toPersonId = await inviteeOf(asking, inviter, wanted);
  // A place is offered by one side and taken by the other.
  if ([principalId, actor.personId].includes(toPersonId)) refuse('not_to_oneself');
  if ('email' in wanted.to) await requireLetterTo(asking, wanted.to.email.toLowerCase());
  await insertInvitation(tx, {
    coopId,
    id,
    teamId,
    teamName: inviter.teamName,
    ownerName: inviter.ownerName,
    fromPersonId: principalId,
    toPersonId,
    toEmail: 'email' in wanted.to ? wanted.to.email.toLowerCase() : null,
    relationship: wanted.relationship,
    grants: Object.fromEntries(grantEntries(wanted.grants)),
    message: wanted.message || null,
    snippet: wanted.snippet || null,
    state: 'sent',
    sentAt: now,
    expiresAt: byEmail ? now.add(lifeOfEmailed) : null,
    letter: byEmail ? (mail.reaches === 'people' ? 'queued' : 'not_configured') : null,
    ...recordedAs(asking, wanted),
  });
  const aboutPersonId = byEmail ? null : toPersonId;
  await record(asking, teamId, wanted, [
    {
      type: 'invitation.sent',
      subjectId: id,
      aboutPersonId,
      allowed: decide(inviter, 'invite_others'),
    },
  ]);
  if (byEmail && mail.reaches !== 'nobody') {
    const payload = { invitationId: id };
    await enqueue(tx, invitationLetter, { coopId, id: newId(), payload, due: now });
  }
  return id;
}

/**
 * An invitation by letter is a letter in the co-op's name, whoever it is to. However many share an
 * address, and by whatever names they are invited, it is one mailbox.
 */
function requireLetterTo({ tx, actor, now }: Asking, email: string): Promise<void> {
  const { coopId, personId, language } = actor;
  const mailbox = createHash('sha256').update(email).digest('base64');
  const limits = [
    { budget: 'invitations_by_person', whose: `${coopId}/${personId}` },
    { budget: 'invitations_to_mailbox', whose: `${coopId}/${mailbox}` },
    { budget: 'invitations_of_coop', whose: coopId },
  ] as const;
  return requireLetter(tx, limits, { now, language });
}

/** Refuses on what whoever invites can see: the invitations of others are not told of here. */
async function requireNotInvited(asking: Asking, teamId: string, to: NewInvitation['to']) {
  const { tx, actor, now } = asking;
  const who = 'email' in to ? { toEmail: to.email.toLowerCase() } : { toPersonId: to.personId };
  const open = await findOpenInvitation(tx, { coopId: actor.coopId, teamId, now, ...who });
  if (open !== undefined) refuse('already_invited');
}

async function inviteeOf(
  { tx, actor, now, newId, asIdentity }: Asking,
  { teamId }: Standing,
  { to, relationship, grants }: NewInvitation,
): Promise<string> {
  const { coopId } = actor;
  if ('email' in to) {
    const email = to.email.toLowerCase();
    const name = to.name || (email.split('@')[0] ?? email);
    const ids = { id: newId(), contactId: newId() };
    const row = { coopId, ...ids, email, name, recordedBy: actor.personId, recordedAt: now };
    return asIdentity(() => findOrAddInvitee(tx, row));
  }
  const invitee = (await findKnownInvitee(tx, coopId, to.personId)) ?? refuse('person_not_found');
  const known = await findStanding(tx, { coopId, teamId, personId: invitee.id });
  const held = relationshipsOf(known);
  if (!held.every((place) => mayBeBoth(place, relationship))) refuse('already_a_member');
  requireNotRefused(known, grants);
  const hat = coopHatFor(relationship);
  if (hat !== undefined && !invitee.hats.includes(hat)) {
    // Of an address nothing is said, for it would tell whose it is: they are told when they answer.
    const detail = coopHatSentence(hat, actor.language, callName(invitee.name));
    refuse('place_needs_coop_hat', { detail });
  }
  return invitee.id;
}

/**
 * A yes in an invitation does not undo what the Owner refused this person: they decide that first,
 * where everybody sees it. Whoever may not know of it is told nothing, and the refusal stands.
 */
function requireNotRefused(known: Standing | undefined, grants: GrantChanges) {
  const capabilities = grantEntries(grants)
    .filter(([, allowed]) => allowed)
    .map(([capability]) => capability)
    .filter((capability) =>
      known?.places.some((place) => place.grants?.[capability]?.allowed === false),
    );
  if (capabilities.length > 0) refuse('refused_before', { params: { capabilities } });
}

/**
 * Nobody hands on more than they have. Whoever cannot change grants may not offer what they may
 * not do themselves, nor a place from which much can be done for the Owner.
 */
function requireOfferable(
  { actor }: Asking,
  inviter: Standing,
  { relationship, grants }: NewInvitation,
) {
  const entries = grantEntries(grants);
  const place = { relationship, membershipStatus: 'active', hats: [] } as const;
  requireGrantable({ places: [place] }, entries, actor.language);
  if (!mayOfferPlace(inviter, relationship)) refuse('relationship_not_yours_to_offer');
  const capabilities = entries
    .filter(([capability, allowed]) => allowed && !mayHandOn(inviter, capability))
    .map(([capability]) => capability);
  if (capabilities.length > 0) refuse('grants_beyond_own', { params: { capabilities } });
}
