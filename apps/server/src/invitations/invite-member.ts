import type { GrantableCapability } from '@kith/core/access';
import type { Actor } from '../actor.js';
import { announce } from '../db/live-updates.js';
import type { Deps } from '../deps.js';
import { refuse, refuseOn } from '../domain-error.js';
import { newSignInLink } from '../identity/sign-in-links.js';
import { requireLetter } from '../limits/letters.js';
import { decide } from '../teams/access-of.js';
import { type Asking, asActor, recordedAs, type SaidRecording } from '../teams/asking.js';
import { onBehalf } from '../teams/on-behalf.js';
import { requireAccess } from '../teams/require-access.js';
import type { Standing } from '../teams/standing.sql.js';
import { type GrantChanges, grantEntries, requireGrantable } from '../teams/update-member.js';
import { readInvitation } from './get-invitation.js';
import { insertInvitation } from './invitations.sql.js';
import {
  coopName,
  findKnownInvitee,
  findOrAddInvitee,
  type Invitee,
  isMember,
} from './invitees.sql.js';
import { type LinkLetter, sendLinkLetter } from './letter.js';
import type { InvitationsTable } from './tables.js';

export interface NewInvitation extends SaidRecording {
  to: { personId: string } | { email: string; name?: string | undefined };
  relationship: InvitationsTable['relationship'];
  grants: GrantChanges;
  message?: string | undefined;
  /** What the Owner lets them read before they answer. Nothing unless said. */
  snippet?: string | undefined;
}

/** Invites somebody into a team: a person of the co-op, or an e-mail address. */
export async function inviteMember(
  deps: Deps,
  actor: Actor,
  teamId: string,
  wanted: NewInvitation,
) {
  const { view, letter } = await asActor(deps, actor, async (outer) => {
    const sent = await onBehalf(outer, teamId, wanted, async (asking) => {
      const inviter = await requireAccess(asking, teamId, 'invite_others');
      requireOfferable(asking, inviter, wanted);
      return send(deps, asking, inviter, wanted);
    });
    await announce(outer.tx, { coopId: actor.coopId, teamId, type: 'invitations.changed' });
    return { view: await readInvitation(outer, sent.id), letter: sent.letter };
  }).catch(
    refuseOn({
      one_open_invitation_per_person: 'already_invited',
      one_open_invitation_per_email: 'already_invited',
    }),
  );
  if (letter) await sendLinkLetter(deps, letter);
  return view;
}

async function send(deps: Deps, asking: Asking, inviter: Standing, wanted: NewInvitation) {
  const { tx, actor, now, newId, personId, asIdentity } = asking;
  const { coopId } = actor;
  const { teamId } = inviter;
  const id = newId();
  const invitee = await inviteeOf(asking, inviter, wanted.to);
  if ('email' in wanted.to) await requireLetterTo(asking, invitee);
  const link = 'email' in wanted.to && { coopId, personId: invitee.id, invitationId: id };
  const made = link ? await asIdentity(() => newSignInLink(deps, tx, link)) : undefined;
  await insertInvitation(tx, {
    coopId,
    id,
    teamId,
    teamName: inviter.teamName,
    ownerName: inviter.ownerName,
    fromPersonId: personId,
    toPersonId: invitee.id,
    toEmail: 'email' in wanted.to ? wanted.to.email.toLowerCase() : null,
    relationship: wanted.relationship,
    grants: Object.fromEntries(grantEntries(wanted.grants)),
    message: wanted.message || null,
    snippet: wanted.snippet || null,
    state: 'sent',
    sentAt: now,
    expiresAt: made?.expiresAt ?? null,
    ...recordedAs(asking, wanted),
  });
  return { id, letter: made && (await letterTo(asking, invitee, wanted.to, made.url)) };
}

/** An invitation by letter is a letter in the co-op's name, whoever it is to. */
function requireLetterTo({ tx, actor, now }: Asking, invitee: Invitee): Promise<void> {
  const { coopId, personId, language } = actor;
  const limits = [
    { budget: 'invitations_by_person', whose: `${coopId}/${personId}` },
    { budget: 'invitations_to_person', whose: `${coopId}/${invitee.id}` },
    { budget: 'invitations_of_coop', whose: coopId },
  ] as const;
  return requireLetter(tx, limits, { now, language });
}

async function letterTo(
  { tx, actor }: Asking,
  { language }: Invitee,
  to: NewInvitation['to'],
  url: string,
): Promise<LinkLetter | undefined> {
  if (!('email' in to)) return undefined;
  const { name } = await coopName(tx, actor.coopId);
  return { to: to.email, language, coopName: name, url };
}

async function inviteeOf(
  { tx, actor, now, newId, asIdentity }: Asking,
  { teamId }: Standing,
  to: NewInvitation['to'],
): Promise<Invitee> {
  const { coopId } = actor;
  if ('email' in to) {
    const email = to.email.toLowerCase();
    const name = to.name || (email.split('@')[0] ?? email);
    const row = { coopId, id: newId(), email, name, recordedBy: actor.personId, recordedAt: now };
    return asIdentity(() => findOrAddInvitee(tx, row));
  }
  const invitee = (await findKnownInvitee(tx, coopId, to.personId)) ?? refuse('person_not_found');
  if (await isMember(tx, { coopId, teamId, personId: invitee.id })) refuse('already_a_member');
  return invitee;
}

const ownersToOffer = new Set(['legal_representative', 'coach', 'team_starter']);

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
  requireGrantable({ relationship, legalAuthority: null }, entries, actor.language);
  if (decide(inviter, 'change_grants').allowed) return;
  if (ownersToOffer.has(relationship)) refuse('relationship_not_yours_to_offer');
  const beyond = entries.filter(([capability, allowed]) => allowed && !has(inviter, capability));
  if (beyond.length > 0) {
    const capabilities = beyond.map(([capability]) => capability);
    refuse('grants_beyond_own', { params: { capabilities } });
  }
}

function has(inviter: Standing, capability: GrantableCapability): boolean {
  const { allowed, scope } = decide(inviter, capability);
  return allowed && scope === 'all';
}
