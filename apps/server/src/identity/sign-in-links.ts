import type { Deps } from '../deps.js';
import { enqueue } from '../queue/enqueue.js';
import { noCoop } from '../queue/kind.js';
import { signInLetter } from './sign-in-letter.js';

/**
 * Asks for a letter with a link to whoever has this address. Who has it, and whether anybody does, is
 * looked up later by the queue: nothing here differs between an address that is known and another.
 */
export async function askForSignInLink(
  { db, now, newId }: Pick<Deps, 'db' | 'now' | 'newId'>,
  { email, coop }: { email: string; coop?: string | undefined },
): Promise<void> {
  const payload = { email: email.toLowerCase(), ...(coop === undefined ? {} : { coop }) };
  // The whole of what a request for a link does; an address does not say in which co-op it is.
  await db.asNobody(async (tx) => {
    await enqueue(tx, signInLetter, { coopId: noCoop, id: newId(), payload, due: now() });
  });
}
