import { type EmergencyCategory, emergencyCategories } from '../access/emergency-opening.js';
import { capabilityLabel, phrasebooks, relationshipLabel, whyInWords } from '../access/sentence.js';
import type { WrittenDown } from '../access/voice.js';
import {
  type Capability,
  capabilities,
  type Language,
  type Relationship,
} from '../access/words.js';
import { clockWords } from '../clock-words.js';
import { english } from './english.js';
import type { EventType } from './event-types.js';
import type { Happening } from './happening.js';
import { welsh } from './welsh.js';

/** An event as it is kept, with the names of whoever its reader may know by name. */
export interface EventToTell {
  readonly type: EventType;
  /** Who did it, or for whom it was written down; missing where nobody may be named. */
  readonly by: Named | undefined;
  /** Whom it is about, where that is somebody else. */
  readonly about: Named | undefined;
  /** The capability that a grant is about. */
  readonly capability?: Capability | undefined;
  /** The place that was taken or given up. */
  readonly relationship?: Relationship | undefined;
  /** Why something was opened in an emergency; what they wrote, where the reader may know that. */
  readonly category?: EmergencyCategory | undefined;
  readonly inTheirWords?: string | undefined;
  /**
   * The day of a visit in the team's own time, `2026-08-04`, and when it begins, `08:30`; or until
   * when something is open.
   */
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  /** Whether a visit that was arranged comes back every week. */
  readonly weekly?: boolean | undefined;
  /** Whether a visit was given back after it had begun. */
  readonly late?: boolean | undefined;
  /** Whether a visit was done by somebody who does none in the team. */
  readonly other?: boolean | undefined;
  /** Whether it puts right what was written before. */
  readonly corrects?: boolean | undefined;
  /** Who wrote it down for whoever did it, and how they were told, where that is somebody else. */
  readonly writtenDown?: { readonly by: Named; readonly method: WrittenDown['method'] } | undefined;
}

export interface Named {
  readonly name: string | undefined;
  /** Whether this is the reader, who is told "you". */
  readonly isReader: boolean;
}

/** What happened, as a sentence for whoever reads it. */
export function eventSentence(event: EventToTell, language: Language): string {
  const { type, by, about, date, time = '', weekly = false } = event;
  const happening: Happening = {
    by: by?.isReader ? 'reader' : by?.name,
    about: about?.isReader ? 'reader' : about?.name,
    what: whatWords(event, language),
    when: date === undefined ? '' : whenWords(date, time, language),
    why: whyOf(event, language),
    weekly,
    late: event.late ?? false,
    other: event.other ?? false,
    corrects: event.corrects ?? false,
  };
  return (language === 'en' ? english : welsh)[type](happening) + written(event, language);
}

const somebody = { en: 'Somebody', cy: 'Rhywun' } as const;

function written({ writtenDown }: EventToTell, language: Language): string {
  if (writtenDown === undefined) return '';
  const { by, method } = writtenDown;
  const name = by.isReader ? undefined : (by.name ?? somebody[language]);
  return phrasebooks[language].writtenDown({ by: name, method });
}

function whyOf({ category, inTheirWords }: EventToTell, language: Language): string {
  if (category === undefined || !emergencyCategories.includes(category)) return '';
  return ` ${whyInWords(category, inTheirWords, language)}`;
}

/** What happened is kept for ever: also what was decided of a thing that there is no more. */
function whatWords({ capability, relationship }: EventToTell, language: Language): string {
  if (capability === undefined) {
    return relationship === undefined ? '' : relationshipLabel(relationship, language);
  }
  if (capabilities.includes(capability)) return capabilityLabel(capability, language);
  return language === 'en' ? 'something this Kith has no word for' : 'rhywbeth heb air amdano yma';
}

function whenWords(date: string, time: string, language: Language): string {
  const noon = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(noon.valueOf())) return date;
  // Some versions of the locale data put a comma after the weekday: no sentence needs it.
  const day = dayWords(language).format(noon).replaceAll(',', '');
  // Welsh says it after "ar" and "o" alone, which soften "dydd".
  const said = language === 'cy' ? day.replace(/^Dydd /, 'ddydd ') : day;
  if (time === '') return said;
  const [hour, minute] = time.split(':').map(Number);
  const clock = clockWords({ hour: hour ?? 0, minute: minute ?? 0 }, language);
  return language === 'en' ? `${said} at ${clock}` : `${said} am ${clock}`;
}

const formats = new Map<Language, Intl.DateTimeFormat>();

function dayWords(language: Language): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(`${language}-GB`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  formats.set(language, made);
  return made;
}
