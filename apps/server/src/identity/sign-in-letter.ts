import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import type { Entry, Kind } from '../queue/kind.js';
import { doubling } from '../queue/pauses.js';
import { newSignInLinks } from './new-sign-in-link.js';
import { findAddressees } from './sign-in-links.sql.js';

const lifeOfLink = { minutes: 15 } as const;
const mostLinksAnHour = 5;

/** An address rather than ids: whose it is must not be found out while somebody waits. */
const payload = z.object({ email: z.string(), coop: z.string().optional() });

/** A letter with a link to each person who has an address: at most one in each co-op. */
export const signInLetter: Kind<z.infer<typeof payload>> = {
  name: 'sign_in_letter',
  payload,
  atOnce: 4,
  timeout: Temporal.Duration.from({ seconds: 60 }),
  // Ten minutes altogether: nobody waits longer in front of a screen.
  attempts: 7,
  pauseAfter: doubling({ seconds: 10 }, { minutes: 5 }),
  outlivesFailure: false,
  async act(deps, entry, signal) {
    for (const { letter, ...to } of await write(deps, entry)) {
      await deps.mail.send({ id: `${entry.id}.${to.personId}`, to: to.email, ...letter }, signal);
    }
    return undefined;
  },
};

/** Two statements, whether or not anybody has the address. */
function write(deps: Deps, { id, payload: asked }: Entry<z.infer<typeof payload>>) {
  const now = deps.now();
  const { email, coop } = asked;
  return deps.db.asOwnerOfSchema(async (tx) => {
    const since = now.subtract({ hours: 1 });
    const wanted = { email, coop, letterId: id, since, fewerThan: mostLinksAnHour };
    const found = await findAddressees(tx, wanted);
    const expiresAt = now.add(lifeOfLink);
    const links = found.map((to) => ({ ...to, toEmail: email, letterId: id, expiresAt }));
    const urls = await newSignInLinks(deps, tx, links);
    return found.map(({ personId, language, coopName }, index) => {
      return { personId, email, letter: letters[language](coopName, urls[index] ?? '') };
    });
  });
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
