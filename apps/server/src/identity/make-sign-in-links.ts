import type { Deps } from '../deps.js';
import { newSignInLinks } from './new-sign-in-link.js';
import { type Addressee, findAddressees } from './sign-in-links.sql.js';

const lifeOfLink = { minutes: 15 } as const;

/**
 * A link for each person who may sign in with an address: in each co-op one, or all who share it. Two
 * statements,
 * whether or not anybody has it.
 * @param letterId What the links come with; made again for the same, they count once.
 */
export function makeSignInLinks(
  deps: Deps,
  letterId: string,
  { email, coop }: { email: string; coop?: string | undefined },
): Promise<Array<Addressee & { url: string }>> {
  const now = deps.now();
  return deps.db.asOwnerOfSchema(async (tx) => {
    const found = await findAddressees(tx, { email, coop, letterId, now });
    const expiresAt = now.add(lifeOfLink);
    const links = found.map((to) => ({ ...to, toEmail: email, letterId, expiresAt }));
    const urls = await newSignInLinks(deps, tx, links);
    return found.map((to, index) => ({ ...to, url: urls[index] ?? '' }));
  });
}
