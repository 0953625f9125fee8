import { authorityFor } from '@kith/core/access';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Asking } from '../access/asking.js';
import { nameInLetter } from '../access/name-in-letter.js';
import { endOfLetter, languageOfLetter, nameOfCoop } from '../access/said-of-coop.js';
import type { Tx } from '../db/database.js';
import type { Deps } from '../deps.js';
import { enqueue } from '../queue/enqueue.js';
import type { Kind } from '../queue/kind.js';
import { doubling } from '../queue/pauses.js';
import { findToBeTold, type ToBeTold } from './to-be-told.sql.js';

/** To one of them; without `personId` it is still to be seen who they are. */
const payload = z.object({ teamId: z.uuid(), personId: z.uuid().optional() });

/**
 * Tells the Owner, and whoever decides for them by law, that something was opened in an emergency,
 * and nothing of what or why: e-mail is read by more people than its reader.
 */
export const emergencyLetter: Kind<z.infer<typeof payload>> = {
  name: 'emergency_letter',
  payload,
  atOnce: 4,
  timeout: Temporal.Duration.from({ seconds: 60 }),
  attempts: 14,
  pauseAfter: doubling({ minutes: 1 }, { hours: 12 }),
  outlivesFailure: true,
  async act(deps, { coopId, id, payload: { teamId, personId } }, signal) {
    if (deps.mail.reaches === 'nobody') return undefined;
    const authority = authorityFor('change_grants');
    const told = await deps.db.asOwnerOfSchema((tx) =>
      findToBeTold(tx, { coopId, teamId, authority }),
    );
    if (personId === undefined) {
      await deps.db.asCoop(coopId, (tx) => writeToEach(tx, deps, { coopId, teamId }, told));
      return undefined;
    }
    const to = told.find((each) => each.personId === personId);
    if (to === undefined) return undefined;
    const site = to.coop.teamsPage ?? deps.config.teamsSite;
    await deps.mail.send({ id, to: to.email, ...wordsOf(to, site) }, signal);
    return undefined;
  },
};

/** One letter each: an address that takes none keeps nobody else from theirs. */
async function writeToEach(
  tx: Tx,
  { newId, now }: Pick<Deps, 'newId' | 'now'>,
  { coopId, teamId }: { coopId: string; teamId: string },
  told: readonly ToBeTold[],
): Promise<void> {
  for (const { personId } of told) {
    const entry = { coopId, id: newId(), due: now(), payload: { teamId, personId } };
    await enqueue(tx, emergencyLetter, entry);
  }
}

/**
 * At once, once it is kept that it was opened: each opening by a letter of its own, whatever became of
 * the letter of another.
 */
export function tellOfEmergency({ tx, actor, now, newId }: Asking, teamId: string): Promise<void> {
  const entry = { coopId: actor.coopId, id: newId(), due: now, payload: { teamId } };
  return enqueue(tx, emergencyLetter, entry);
}

/** Whoever shares an address must see whose letter it is. */
const named = (name: string | null) => (name === null ? '' : ` ${nameInLetter(name)}`);

function wordsOf({ coop, name, language: theirs }: ToBeTold, site: string | undefined) {
  const language = languageOfLetter(coop, theirs);
  const { subject, text } = letters[language]({ coop: nameOfCoop(coop, language), name }, site);
  return { subject, text: `${text}${endOfLetter(coop, language)}` };
}

interface Addressee {
  coop: string;
  name: string | null;
}

// Welsh: machine draft, to be reviewed by a Welsh speaker before anyone relies on it.
const letters = {
  en: ({ coop, name }: Addressee, site: string | undefined) => ({
    subject: `Opened in an emergency at ${coop}`,
    text: `Hello${named(name)},\n\nSomebody at ${coop} opened something in your team in an emergency, to see what they usually can't. It closes by itself after 4 hours. To see who it was, what they opened and why, sign in ${
      site === undefined ? 'where you see your team.' : `here:\n\n${site}`
    }\n\nIf you think that this was not needed, tell ${coop}.`,
  }),
  cy: ({ coop, name }: Addressee, site: string | undefined) => ({
    subject: `Agorwyd mewn argyfwng yn ${coop}`,
    text: `Helo${named(name)},\n\nAgorodd rhywun yn ${coop} rywbeth yn eich tîm mewn argyfwng, i weld yr hyn na allan nhw ei weld fel arfer. Mae’n cau ohono’i hun ar ôl 4 awr. I weld pwy oedd, beth agorwyd a pham, mewngofnodwch ${
      site === undefined ? 'lle rydych chi’n gweld eich tîm.' : `yma:\n\n${site}`
    }\n\nOs ydych chi’n meddwl nad oedd angen hyn, dywedwch wrth ${coop}.`,
  }),
};
