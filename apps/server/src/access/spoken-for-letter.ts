import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { enqueueOnce } from '../queue/enqueue.js';
import type { Kind } from '../queue/kind.js';
import { doubling } from '../queue/pauses.js';
import type { Asking } from './asking.js';
import { nameInLetter } from './name-in-letter.js';
import { endOfLetter, languageOfLetter, nameOfCoop } from './said-of-coop.js';
import { findSpokenFor, type SpokenFor } from './spoken-for.sql.js';

const payload = z.object({ personId: z.uuid() });

/** A telephone call is many things written down, and one letter. */
const afterTheFirst = { minutes: 10 } as const;

/**
 * Tells somebody who has an account that something was written down for them, and nothing of what:
 * e-mail is read by more people than its reader. Whoever did not say it can then put it right.
 */
export const spokenForLetter: Kind<z.infer<typeof payload>> = {
  name: 'spoken_for_letter',
  payload,
  atOnce: 4,
  timeout: Temporal.Duration.from({ seconds: 60 }),
  attempts: 14,
  pauseAfter: doubling({ minutes: 1 }, { hours: 12 }),
  outlivesFailure: true,
  async act(deps, { coopId, id, payload: { personId } }, signal) {
    if (deps.mail.reaches === 'nobody') return undefined;
    const to = await deps.db.asOwnerOfSchema((tx) => findSpokenFor(tx, { coopId, personId }));
    if (to === undefined) return undefined;
    // Our own pages show no team, so there is nowhere else to send somebody to see it.
    const site = to.coop.teamsPage ?? deps.config.teamsSite;
    await deps.mail.send({ id, to: to.email, ...wordsOf(to, site) }, signal);
    return undefined;
  },
};

/** Once what was written down is kept, they are told. */
export function tellSpokenFor({ tx, actor, now, newId }: Asking, personId: string): Promise<void> {
  const due = now.add(afterTheFirst);
  return enqueueOnce(tx, spokenForLetter, {
    ...{ coopId: actor.coopId, id: newId(), due },
    payload: { personId },
  });
}

/** Whoever shares an address must see whose letter it is. */
const named = (name: string | null) => (name === null ? '' : ` ${nameInLetter(name)}`);

function wordsOf({ coop, name, language: theirs }: SpokenFor, site: string | undefined) {
  const language = languageOfLetter(coop, theirs);
  const { subject, text } = letters[language]({ coop: nameOfCoop(coop, language), name }, site);
  return { subject, text: `${text}${endOfLetter(coop, language)}` };
}

interface To {
  coop: string;
  name: string | null;
}

// Welsh: machine draft, to be reviewed by a Welsh speaker before anyone relies on it.
const letters = {
  en: ({ coop, name }: To, site: string | undefined) => ({
    subject: `Written down for you at ${coop}`,
    text: `Hello${named(name)},\n\nSomebody who helps your team wrote something down for you at ${coop}, as what you said. To see what it is and who wrote it, sign in ${
      site === undefined ? 'where you see your team.' : `here:\n\n${site}`
    }\n\nIf it is not what you said, you can undo it there, or tell ${coop}.`,
  }),
  cy: ({ coop, name }: To, site: string | undefined) => ({
    subject: `Wedi’i ysgrifennu drosoch yn ${coop}`,
    text: `Helo${named(name)},\n\nMae rhywun sy’n helpu eich tîm wedi ysgrifennu rhywbeth drosoch yn ${coop}, fel yr hyn a ddywedoch chi. I weld beth ydyw a phwy a’i hysgrifennodd, mewngofnodwch ${
      site === undefined ? 'lle rydych chi’n gweld eich tîm.' : `yma:\n\n${site}`
    }\n\nOs nad dyna a ddywedoch chi, gallwch ei ddadwneud yno, neu ddweud wrth ${coop}.`,
  }),
};
