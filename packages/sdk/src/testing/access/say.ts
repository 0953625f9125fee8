import { Temporal } from 'temporal-polyfill';
import type { Access } from '../../resources/teams.js';
import type { Language } from '../../transport/options.js';
import type { Outcome } from './decide.js';
import { english } from './english.js';
import type { Phrasebook } from './phrasebook.js';
import { welsh } from './welsh.js';

const phrasebooks: Record<Language, Phrasebook> = { en: english, cy: welsh };

export interface Reading {
  member: { id: string; name: string };
  owner: { id: string; name: string };
  /** Who reads the sentence: they are called "you". */
  readerId: string;
  language: Language;
  timeZone: string;
}

/** A decision with its label and the sentence that says why. */
export function say(outcome: Outcome, reading: Reading): Access {
  const { capability, allowed, scope, fixed, code, grant } = outcome;
  const { member, owner, readerId, language, timeZone } = reading;
  const book = phrasebooks[language];
  const named = ({ id, name }: { id: string; name: string }) =>
    id === readerId ? undefined : firstName(name);
  return {
    capability,
    label: book.labels[capability],
    allowed,
    scope,
    fixed,
    code,
    sentence: book.sentence(outcome, {
      member: named(member),
      owner: named(owner),
      ownTeam: member.id === owner.id,
      date: grant ? dayInWords(grant.at, language, timeZone) : '',
    }),
  };
}

const firstName = (name: string) => name.split(' ')[0] ?? name;

function dayInWords(at: string, language: Language, timeZone: string): string {
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(timeZone)
    .toLocaleString(language === 'cy' ? 'cy-GB' : 'en-GB', { day: 'numeric', month: 'long' });
}
