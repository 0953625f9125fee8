import { Temporal } from 'temporal-polyfill';
import { type Reason, reasonCodes } from '../access/decision.js';
import { emergencyCategories } from '../access/emergency-opening.js';
import { dayInWords, openedInWords, phrasebooks } from '../access/sentence.js';
import type { Voice } from '../access/voice.js';
import { type Capability, type Language, relationships } from '../access/words.js';
import { clockWords } from '../clock-words.js';
import { type OwnVisit, visitAround } from './around.js';
import { english } from './english.js';
import type { LookKind, LookPhrases } from './looking.js';
import { welsh } from './welsh.js';

/** Somebody in a sentence; without a name where the reader may not know it. */
interface Somebody {
  readonly name: string | undefined;
  /** Whether this is the reader, who is told "you". */
  readonly isReader: boolean;
}

/** A look, or several told as one, with the names of whoever its reader may know by name. */
export interface LookToTell {
  readonly kind: LookKind;
  /** Null: whoever runs the server, by a command. */
  readonly by: Somebody | null;
  /** The Owner of the team. */
  readonly owner: Somebody;
  readonly about: readonly Somebody[];
  /** As whom the Owner looked; left out for themselves. */
  readonly as?: Somebody | undefined;
  /** By what they could, and why, as it was decided then; null where that was no right in the team. */
  readonly capability: Capability | null;
  readonly reason: Reason | null;
  /** What somebody wrote who opened it in an emergency, where the reader may know that. */
  readonly inTheirWords?: string | undefined;
  /** Who made the grant, where it was not the Owner. */
  readonly decidedBy?: Somebody | undefined;
  /** When, on one day, in milliseconds since 1970: the first of them first. */
  readonly at: readonly number[];
  /** What whoever looked had accepted in this team around then. */
  readonly visits: readonly OwnVisit[];
}

const phrases: Readonly<Record<Language, LookPhrases>> = { en: english, cy: welsh };

/**
 * Who looked at what and when, and why they could: "Sam looked at your rota before and after your
 * visit at 8:30am. This is usual for a support worker, and you can switch it off."
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
  const { somebody, whoeverRunsIt, looked } = phrases[language];
  const called = (who: Somebody) => (who.isReader ? undefined : (who.name ?? somebody));
  const ownTeam = reason?.relationship === 'owner';
  const known = reason !== null && isKnown(reason) ? reason : undefined;
  const voice: Voice = {
    subject: by === null ? whoeverRunsIt : called(by),
    owner: called(owner),
    decider: called(decidedBy ?? owner),
    ownTeam,
    writtenDown: undefined,
    date: known && 'at' in known ? dayInWords(known.at, language, timeZone, today) : '',
    opened: known && openedInWords(known, look.inTheirWords, language, timeZone, today),
  };
  const statement = looked(
    kind,
    {
      by: voice.subject,
      owner: voice.owner,
      ownTeam,
      about: about[0] === undefined ? somebody : called(about[0]),
      as: as === undefined ? null : called(as),
    },
    whenIn(look, language, timeZone),
  );
  const book = phrasebooks[language];
  const why =
    known && capability
      ? (book.becauseThen(known, voice) ?? book.because(known, capability, voice))
      : '.';
  return statement.charAt(0).toUpperCase() + statement.slice(1) + why;
}

/** Around a visit where all of them were, and else by the clock; what is in one minute is told once. */
function whenIn({ at, visits, by, owner }: LookToTell, language: Language, timeZone: string) {
  const { atTimes, aroundVisit } = phrases[language];
  const time = (milliseconds: number) => {
    const instant = Temporal.Instant.fromEpochMilliseconds(milliseconds);
    return clockWords(instant.toZonedDateTimeISO(timeZone), language);
  };
  const around = visitAround(at, visits);
  if (around !== undefined) {
    return aroundVisit(
      around.phases,
      time(around.visit.start),
      by?.isReader === true || owner.isReader,
    );
  }
  const minutes = new Set(at.map((each) => Math.floor(each / 60_000)));
  return atTimes(minutes.size, time(at[0] ?? 0), time(at.at(-1) ?? 0));
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
