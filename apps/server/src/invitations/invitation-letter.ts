import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { languageOfLetter } from '../access/said-of-coop.js';
import type { Tx } from '../db/database.js';
import type { Deps } from '../deps.js';
import { recordByItself } from '../events/record.js';
import { newSignInLinks } from '../identity/new-sign-in-link.js';
import type { Entry, Kind } from '../queue/kind.js';
import { doubling } from '../queue/pauses.js';
import { invitationWords, type Saying } from './letter-words.js';
import { findInvitationToSend, type InvitationToSend, markLetter } from './letters.sql.js';

const payload = z.object({ invitationId: z.uuid() });
type Which = Entry<z.infer<typeof payload>>;

/**
 * The letter of an e-mailed invitation, written when it is sent. Whoever invited is told that it was
 * sent and not what it says: that an address is a member's is for the member to know.
 */
export const invitationLetter: Kind<z.infer<typeof payload>> = {
  name: 'invitation_letter',
  payload,
  atOnce: 4,
  timeout: Temporal.Duration.from({ seconds: 60 }),
  // About three days, as mail servers do.
  attempts: 14,
  pauseAfter: doubling({ minutes: 1 }, { hours: 12 }),
  outlivesFailure: true,
  async act(deps, entry, signal) {
    const letter = await write(deps, entry);
    if (letter === undefined) return undefined;
    await deps.mail.send({ id: entry.id, ...letter }, signal);
    return (tx) => mark(deps, tx, entry, 'sent');
  },
  giveUp: (tx, deps, entry) => mark(deps, tx, entry, 'failed'),
};

/** The same statements whoever has the address; nothing where the invitation is open no more. */
function write(deps: Deps, { id, coopId, payload: { invitationId } }: Which) {
  return deps.db.asOwnerOfSchema(async (tx) => {
    const invitation = await findInvitationToSend(tx, { coopId, invitationId, now: deps.now() });
    if (invitation === undefined) return undefined;
    const { personId, email, expiresAt, coop, name } = invitation;
    const page = coop.invitationPage;
    const link = { coopId, personId, toEmail: email, letterId: id, invitationId, expiresAt, page };
    const says = whatIsTheCase(invitation);
    const [url = ''] = await newSignInLinks(deps, tx, says === 'invited' ? [link] : []);
    const language = languageOfLetter(coop, invitation.language);
    return { to: email, ...invitationWords(language, says, { coop, name, url }) };
  });
}

function whatIsTheCase({ accountStatus, isMember }: InvitationToSend): Saying {
  if (accountStatus === 'suspended' || accountStatus === 'closed') return 'account_closed';
  return isMember ? 'already_a_member' : 'invited';
}

async function mark(deps: Deps, tx: Tx, { coopId, payload }: Which, as: 'sent' | 'failed') {
  const { invitationId } = payload;
  const teamId = await markLetter(tx, { coopId, invitationId, as });
  if (teamId === undefined) return;
  await recordByItself(tx, { coopId, teamId, now: deps.now() }, [
    { type: `invitation.letter_${as}`, subjectId: invitationId },
  ]);
}
