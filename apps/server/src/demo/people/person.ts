import type { RecordingMethod } from '../../actor.js';

/** One invented person, before ids, e-mail addresses and dates are worked out. */
export interface DemoPerson {
  /** Names this person in the other files, such as `edie-marsh`. */
  key: string;
  name: string;
  pronouns: string | null;
  introduction: string | null;
  language?: 'cy';
  communicationNeeds?: string;
  /** Hats worn in the whole co-op. */
  hats?: readonly string[];
  /** No account: everything about them is written down for them, in this way. */
  toldBy?: Exclude<RecordingMethod, 'self' | 'import'>;
  /** Does not want to be found by people who share no team with them. */
  hidden?: true;
}

type Extra = Partial<Omit<DemoPerson, 'key' | 'name' | 'pronouns' | 'introduction'>>;

export const she = 'she/her';
export const he = 'he/him';
export const they = 'they/them';

/** `introduction` is in their own words. */
export function person(
  name: string,
  pronouns: string | null,
  introduction: string | null,
  extra: Extra = {},
): DemoPerson {
  return { key: keyOf(name), name, pronouns, introduction, ...extra };
}

/** `Siân Trahearn` → `sian-trahearn`. */
export function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll(/[^a-z]+/g, '-');
}
