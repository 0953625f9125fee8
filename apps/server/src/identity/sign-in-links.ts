import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { Deps } from '../deps.js';
import { drawForLetter } from '../limits/letters.js';
import { findAddressees, insertSignInLink } from './sign-in-links.sql.js';
import { newToken } from './tokens.js';

const lifeOfLink = { minutes: 15 } as const;
export const lifeOfInvitationLink = { hours: 14 * 24 } as const;

export interface LinkFor {
  coopId: string;
  personId: string;
  /** Given when the link comes with an invitation: it then lives 14 days. */
  invitationId?: string;
}

/** Makes a link that signs one person in, once. The caller sends it. */
export async function newSignInLink(
  { config, now }: Pick<Deps, 'config' | 'now'>,
  tx: Tx,
  { coopId, personId, invitationId }: LinkFor,
): Promise<{ url: string; expiresAt: Temporal.Instant }> {
  const { token, hash } = newToken('ksl', coopId);
  const life = invitationId === undefined ? lifeOfLink : lifeOfInvitationLink;
  const expiresAt = now().add(life);
  await insertSignInLink(tx, {
    coopId,
    tokenHash: hash,
    personId,
    invitationId: invitationId ?? null,
    createdAt: now(),
    expiresAt,
  });
  return { url: `${config.publicUrl}/sign-in/link?token=${token}`, expiresAt };
}

/** Sends a link to each person with this address, or to nobody: the caller is not told which. */
export async function sendSignInLinks(
  deps: Deps,
  { email, coop }: { email: string; coop?: string | undefined },
): Promise<void> {
  // An address does not say in which co-op its person is.
  const addressees = await deps.db.asOwnerOfSchema((tx) => findAddressees(tx, email, coop));
  for (const { coopId, personId, coopName, language, email: to } of addressees) {
    const url = await deps.db.asCoop(coopId, async (tx) => {
      const limits = [
        { budget: 'links_to_person', whose: `${coopId}/${personId}` },
        { budget: 'links_of_coop', whose: coopId },
      ] as const;
      if ((await drawForLetter(tx, limits, deps.now())) > 0) return undefined;
      return (await newSignInLink(deps, tx, { coopId, personId })).url;
    });
    if (url !== undefined) await deps.mail.send({ to, ...letters[language](coopName, url) });
  }
}

const letters = {
  en: (coop: string, url: string) => ({
    subject: `Sign in to ${coop}`,
    text: `Hello,\n\nUse this link to sign in to ${coop}:\n\n${url}\n\nIt works once, for 15 minutes. If you did not ask for it, you can ignore this letter.\n`,
  }),
  cy: (coop: string, url: string) => ({
    subject: `Mewngofnodi i ${coop}`,
    text: `Helo,\n\nDefnyddiwch y ddolen hon i fewngofnodi i ${coop}:\n\n${url}\n\nMae’n gweithio unwaith, am 15 munud. Os na wnaethoch chi ofyn amdani, gallwch anwybyddu’r llythyr hwn.\n`,
  }),
};
