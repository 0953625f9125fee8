import { Temporal } from 'temporal-polyfill';
import { type Reason, reasonCodes } from '../access/decision.js';
import { emergencyCategories } from '../access/emergency-opening.js';
import { dayInWords, openedInWords, phrasebooks } from '../access/sentence.js';
import type { Voice } from '../access/voice.js';
import { type Capability, type Language, relationships } from '../access/words.js';
import { english } from './english.js';
import type { LookKind, LookPhrases } from './looking.js';
import { welsh } from './welsh.js';

/** Somebody in a sentence; without a name where the reader may not know it. */
interface Somebody {
  readonly name: string | undefined;
  /** Whether this is the reader, who is told "you". */
  readonly isReader: boolean;
}

/** A look as it is kept, with the names of whoever its reader may know by name. */
export interface LookToTell {
  readonly kind: LookKind;
  readonly by: Somebody;
  /** The Owner of the team. */
  readonly owner: Somebody;
  readonly about: readonly Somebody[];
  /** As whom the Owner looked; left out for themselves. */
  readonly as?: Somebody | undefined;
  /** By what they could, and why, as it was decided then. */
  readonly capability: Capability;
  readonly reason: Reason;
  /** What somebody wrote who opened it in an emergency, where the reader may know that. */
  readonly inTheirWords?: string | undefined;
  /** Who made the grant, where it was not the Owner. */
  readonly decidedBy?: Somebody | undefined;
}

const phrases: Readonly<Record<Language, LookPhrases>> = { en: english, cy: welsh };

/**
 * Who looked at what, and why they could: "Sam looked at your rota. This is usual for a support
 * worker, and you can switch it off."
 * @param timeZone IANA name: the zone in which a grant's date is told.
 * @param today `YYYY-MM-DD`. A date of the same year is told without its year.
 */
export function lookSentence(
  look: LookToTell,
  language: Language,
  timeZone: string,
  today?: string,
): string {
  const { kind, by, owner, as, about, reason, capability, decidedBy } = look;
  const { somebody, looked } = phrases[language];
  const called = (who: Somebody) => (who.isReader ? undefined : (who.name ?? somebody));
  const ownTeam = reason.relationship === 'owner';
  const isSaid = isKnown(reason);
  const voice: Voice = {
    subject: called(by),
    owner: called(owner),
    decider: called(decidedBy ?? owner),
    ownTeam,
    writtenDown: undefined,
    date: isSaid && 'at' in reason ? dayInWords(reason.at, language, timeZone, today) : '',
    opened: isSaid
      ? openedInWords(reason, look.inTheirWords, language, timeZone, today)
      : undefined,
  };
  const statement = looked(kind, {
    by: voice.subject,
    owner: voice.owner,
    ownTeam,
    about: about[0] === undefined ? somebody : called(about[0]),
    as: as === undefined ? null : called(as),
  });
  const book = phrasebooks[language];
  const why = isSaid
    ? (book.becauseThen(reason, voice) ?? book.because(reason, capability, voice))
    : '.';
  return statement.charAt(0).toUpperCase() + statement.slice(1) + why;
}

/**
 * A look is kept for ever, and may be from a later build that knows more words: what this one does
 * not know it leaves out, so that nothing kept can keep the rest from being read.
 */
function isKnown(reason: Reason): boolean {
  return (
    reasonCodes.includes(reason.code) &&
    relationships.includes(reason.relationship) &&
    (!('at' in reason) || isInstant(reason.at)) &&
    (!('until' in reason) ||
      (isInstant(reason.until) && emergencyCategories.includes(reason.category)))
  );
}

function isInstant(at: string): boolean {
  try {
    Temporal.Instant.from(at);
    return true;
  } catch {
    return false;
  }
}
