import { Temporal } from 'temporal-polyfill';
import { clockWords } from '../clock-words.js';
import type { Decision, Reason } from './decision.js';
import { emergencyCategoryLabel } from './emergency.js';
import type { EmergencyCategory } from './emergency-opening.js';
import { english } from './english.js';
import { isInKith, missingOf } from './in-kith.js';
import { type Opened, type Phrasebook, type SentencePeople, type Voice, voiceOf } from './voice.js';
import { welsh } from './welsh.js';
import type { Capability, Language, Relationship } from './words.js';

export const phrasebooks: Readonly<Record<Language, Phrasebook>> = { en: english, cy: welsh };

/**
 * Says a decision and its reason in plain words: "Sam can see your rota. You decided this on 3 May."
 * @param timeZone IANA name: the zone in which a grant's date is told.
 * @param today `YYYY-MM-DD`. A date of the same year is told without its year.
 */
export function sentenceFor(
  decision: Decision,
  people: SentencePeople,
  language: Language,
  timeZone: string,
  today?: string,
): string {
  const { capability, allowed, reason, scope } = decision;
  const book = phrasebooks[language];
  const voice: Voice = {
    ...voiceOf(reason.relationship, people),
    date: 'at' in reason ? dayInWords(reason.at, language, timeZone, today) : '',
    opened: openedInWords(reason, people.inTheirWords, language, timeZone, today),
  };
  const can = {
    capability,
    allowed,
    scope: scope ?? 'all',
    forSafety: isSafety(decision),
    isInKith: isInKith(capability),
  };
  const missing = can.isInKith ? missingOf(reason.code) : capability;
  const yet = missing === undefined ? '' : ` ${book.notInKith(missing)}`;
  return book.statement(can, voice) + book.because(reason, capability, voice) + yet;
}

/** A short name for a capability: "See the rota". */
export function capabilityLabel(capability: Capability, language: Language): string {
  return phrasebooks[language].labels[capability];
}

/** A short name for a relationship: "Support worker". */
export function relationshipLabel(relationship: Relationship, language: Language): string {
  return phrasebooks[language].relationships[relationship];
}

/** When and why something was opened in an emergency. */
export function openedInWords(
  reason: Reason,
  inTheirWords: string | undefined,
  language: Language,
  timeZone: string,
  today: string | undefined,
): Opened | undefined {
  if (reason.code !== 'opened_in_emergency') return undefined;
  const timeOf = (at: string) =>
    clockWords(Temporal.Instant.from(at).toZonedDateTimeISO(timeZone), language);
  return {
    day: dayInWords(reason.at, language, timeZone, today),
    from: timeOf(reason.at),
    until: timeOf(reason.until),
    why: whyInWords(reason.category, inTheirWords, language),
  };
}

/** Why, with what somebody wrote: "Somebody may be in danger. “Edie fell by the door.”" */
export function whyInWords(
  category: EmergencyCategory,
  inTheirWords: string | undefined,
  language: Language,
): string {
  const label = emergencyCategoryLabel(category, language);
  return inTheirWords === undefined ? `${label}.` : `${label}. “${inTheirWords}”`;
}

const isSafety = ({ reason }: Decision) => reason.code === 'safety_stop';

/**
 * The day of a moment: "3 May".
 * @param at ISO 8601.
 * @param timeZone IANA name: the zone in which the day is told.
 * @param today `YYYY-MM-DD`. A day of the same year is told without its year.
 */
export function dayInWords(
  at: string,
  language: Language,
  timeZone: string,
  today: string | undefined,
): string {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const sameYear = today !== undefined && Temporal.PlainDate.from(today).year === day.year;
  // Older tables of dates put the Welsh month before the day, so only its name comes from them.
  const month = day.toLocaleString(language === 'cy' ? 'cy-GB' : 'en-GB', { month: 'long' });
  return sameYear ? `${day.day} ${month}` : `${day.day} ${month} ${day.year}`;
}
