import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { nameInLetter } from '../access/name-in-letter.js';
import { endOfLetter, languageOfLetter, nameOfCoop } from '../access/said-of-coop.js';
import type { Kind } from '../queue/kind.js';
import { doubling } from '../queue/pauses.js';
import { makeSignInLinks } from './make-sign-in-links.js';
import type { Addressee } from './sign-in-links.sql.js';

/** An address rather than ids: whose it is must not be found out while somebody waits. */
const payload = z.object({ email: z.string(), coop: z.string().optional() });

/** A letter with a link to each person who has an address: in each co-op one, or all who share it. */
export const signInLetter: Kind<z.infer<typeof payload>> = {
  name: 'sign_in_letter',
  payload,
  atOnce: 4,
  timeout: Temporal.Duration.from({ seconds: 60 }),
  // Ten minutes altogether: nobody waits longer in front of a screen.
  attempts: 7,
  pauseAfter: doubling({ seconds: 10 }, { minutes: 5 }),
  outlivesFailure: false,
  async act(deps, { id, payload: asked }, signal) {
    for (const { personId, url, ...to } of await makeSignInLinks(deps, id, asked)) {
      const letter = wordsOf(to, url);
      await deps.mail.send({ id: `${id}.${personId}`, to: asked.email, ...letter }, signal);
    }
    return undefined;
  },
};

/** Whoever shares an address must see whose link it is. */
function wordsOf(
  { coop, name, language: theirs }: Omit<Addressee, 'personId' | 'coopId'>,
  url: string,
) {
  const language = languageOfLetter(coop, theirs);
  const coopName = nameOfCoop(coop, language);
  const where = name === null ? coopName : whereAs[language](coopName, nameInLetter(name));
  const { subject, text } = letters[language](where, url);
  return { subject, text: `${text}${endOfLetter(coop, language)}` };
}

const whereAs = {
  en: (coop: string, name: string) => `${coop} as ${name}`,
  cy: (coop: string, name: string) => `${coop} fel ${name}`,
};

const letters = {
  en: (coop: string, url: string) => ({
    subject: `Sign in to ${coop}`,
    text: `Hello,\n\nUse this link to sign in to ${coop}:\n\n${url}\n\nIt works once, for 15 minutes. If you did not ask for it, you can ignore this letter.`,
  }),
  cy: (coop: string, url: string) => ({
    subject: `Mewngofnodi i ${coop}`,
    text: `Helo,\n\nDefnyddiwch y ddolen hon i fewngofnodi i ${coop}:\n\n${url}\n\nMae’n gweithio unwaith, am 15 munud. Os na wnaethoch chi ofyn amdani, gallwch anwybyddu’r llythyr hwn.`,
  }),
};
