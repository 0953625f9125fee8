import type { Temporal } from 'temporal-polyfill';
import { type InstantLike, toInstant } from '../instant.js';
import type { EmergencyCategory } from './emergency-opening.js';
import { isInKith } from './in-kith.js';
import { rules } from './rules.js';
import { type Capability, capabilities, type Language } from './words.js';

/** How long it stays open; then it closes by itself. */
export const emergencyHours = 4;

/** Until when what is opened now stays open. */
export function emergencyEnd(at: InstantLike): Temporal.Instant {
  return toInstant(at).add({ hours: emergencyHours });
}

/** What some place can open in an emergency, of what Kith has. */
export const emergencyCapabilities: readonly Capability[] = capabilities.filter(
  (capability) => isInKith(capability) && Object.values(rules[capability]).includes('break_glass'),
);

/** The fewest characters in which somebody says why, spaces around and doubled left out. */
export const shortestEmergencyReason = 15;

/**
 * Whether these are words that say why: long enough, two words at least, and not one letter over and
 * over. Whoever reads them later must learn something.
 */
export function saysWhy(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const letters = new Set(text.toLowerCase().match(/\p{L}/gu));
  return (
    [...words.join(' ')].length >= shortestEmergencyReason && words.length > 1 && letters.size > 4
  );
}

/** The Owner of the team, and whether a letter reaches them. */
export interface WhoIsTold {
  readonly name: string;
  readonly isWrittenTo: boolean;
}

/** What will happen, said before somebody opens anything. */
export function emergencyAnnouncement(owner: WhoIsTold, language: Language): string {
  return announcements[language](owner);
}

const announcements: Readonly<Record<Language, (owner: WhoIsTold) => string>> = {
  en: ({ name, isWrittenTo }) =>
    `This opens to you alone, for ${emergencyHours} hours. ${
      isWrittenTo
        ? `${name} is told at once, with your reason, and can see everything you then read.`
        : `We cannot write to ${name}: ring ${name}, or go and say it, as soon as you can. Your reason, and everything you then read, is kept for ${name} to see.`
    }`,
  // Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
  cy: ({ name, isWrittenTo }) =>
    `Mae hyn yn agor i chi yn unig, am ${emergencyHours} awr. ${
      isWrittenTo
        ? `Mae ${name} yn cael gwybod ar unwaith, gyda'ch rheswm, ac yn gallu gweld popeth rydych chi'n ei ddarllen wedyn.`
        : `Allwn ni ddim ysgrifennu at ${name}: ffoniwch ${name}, neu ewch i ddweud, cyn gynted ag y gallwch. Mae eich rheswm, a phopeth rydych chi'n ei ddarllen wedyn, yn cael ei gadw i ${name} ei weld.`
    }`,
};

/** A category as somebody chooses it: "Somebody may be in danger". */
export function emergencyCategoryLabel(category: EmergencyCategory, language: Language): string {
  return categoryLabels[language][category];
}

const categoryLabels: Readonly<Record<Language, Readonly<Record<EmergencyCategory, string>>>> = {
  en: {
    danger: 'Somebody may be in danger',
    illness_or_injury: 'Somebody is ill or hurt',
    missing_person: 'Somebody is missing or does not answer',
    abuse_or_neglect: 'Somebody may be suffering abuse or neglect',
    nobody_else: 'Care must go on, and nobody who knows can be reached',
  },
  // Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
  cy: {
    danger: 'Gall rhywun fod mewn perygl',
    illness_or_injury: "Mae rhywun yn sâl neu wedi'i anafu",
    missing_person: 'Mae rhywun ar goll neu ddim yn ateb',
    abuse_or_neglect: 'Gall rhywun fod yn dioddef camdriniaeth neu esgeulustod',
    nobody_else: "Rhaid i'r gofal barhau, a does dim modd cyrraedd neb sy'n gwybod",
  },
};
