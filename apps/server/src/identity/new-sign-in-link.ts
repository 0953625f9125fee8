import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import type { Deps } from '../deps.js';
import { insertSignInLinks } from './sign-in-links.sql.js';
import { newToken } from './tokens.js';

export interface LinkFor {
  coopId: string;
  personId: string;
  /** Where it is sent. A link is worth nothing once its person has another address. */
  toEmail: string;
  /** The letter that it comes with. */
  letterId: string;
  /** Given when the link comes with an invitation: it is then worth as much as the invitation. */
  invitationId?: string;
  /** Of the co-op's own website, where it leads to one; else it leads to ours. */
  page?: string | null;
  expiresAt: Temporal.Instant;
}

/**
 * Makes links that sign people in, once each, when their letters are written: no token is kept
 * anywhere. One statement for any number, none included, so that its time does not tell how many.
 */
export async function newSignInLinks(
  { config, now }: Pick<Deps, 'config' | 'now'>,
  tx: Tx,
  wanted: readonly LinkFor[],
): Promise<string[]> {
  const made = wanted.map((link) => ({ ...link, ...newToken('ksl', link.coopId) }));
  await insertSignInLinks(
    tx,
    made.map(({ hash, page: _, ...link }) => ({ ...link, tokenHash: hash })),
    now(),
  );
  const ours = `${config.publicUrl}/sign-in/link`;
  return made.map(({ page, token }) => leadingTo(page ?? ours, token));
}

function leadingTo(page: string, token: string): string {
  const url = new URL(page);
  url.searchParams.set('token', token);
  return url.href;
}
