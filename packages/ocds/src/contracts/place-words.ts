import type { Place } from './details-types.js';

/** BCP 47 tags of the languages that places and days are put into words in. */
export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

/** The first level of regions of the United Kingdom, by their code: NUTS, and ITL after it. */
const regions: Record<string, Record<Language, string>> = {
  UKC: { en: 'North East England', cy: 'Gogledd-ddwyrain Lloegr' },
  UKD: { en: 'North West England', cy: 'Gogledd-orllewin Lloegr' },
  UKE: { en: 'Yorkshire and The Humber', cy: 'Swydd Efrog a’r Humber' },
  UKF: { en: 'East Midlands', cy: 'Dwyrain Canolbarth Lloegr' },
  UKG: { en: 'West Midlands', cy: 'Gorllewin Canolbarth Lloegr' },
  UKH: { en: 'East of England', cy: 'Dwyrain Lloegr' },
  UKI: { en: 'London', cy: 'Llundain' },
  UKJ: { en: 'South East England', cy: 'De-ddwyrain Lloegr' },
  UKK: { en: 'South West England', cy: 'De-orllewin Lloegr' },
  UKL: { en: 'Wales', cy: 'Cymru' },
  UKM: { en: 'Scotland', cy: 'Yr Alban' },
  UKN: { en: 'Northern Ireland', cy: 'Gogledd Iwerddon' },
};

const unitedKingdom = { en: 'United Kingdom', cy: 'Y Deyrnas Unedig' };

/** `Telford, West Midlands (UKG21)`: codes of regions stand for small places that have no other name here. */
export function placeInWords({ region, name, country }: Place, language: Language): string {
  const around = region && regions[region.slice(0, 3)]?.[language];
  const coded = around && region.length > 3 ? `${around} (${region})` : (around ?? region);
  const land = country === 'GB' ? unitedKingdom[language] : country;
  return [name, coded].filter(Boolean).join(', ') || (land ?? '');
}
