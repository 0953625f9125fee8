type Language = 'en' | 'cy';

/** Tells a person how long to wait, in words: seconds for a short while, else minutes or hours. */
export function tooMany(language: Language, seconds: number): string {
  const { before, after } = words[language];
  return `${before} ${whileOf(language, seconds)}${after}`;
}

export const tooManyStreams = (language: Language): string => words[language].streams;

function whileOf(language: Language, seconds: number): string {
  const [second, seconds_, minutes, hours] = words[language].units;
  if (seconds <= 1) return `1 ${second}`;
  if (seconds < 120) return `${Math.ceil(seconds)} ${seconds_}`;
  if (seconds < 2 * 3600) return `${Math.ceil(seconds / 60)} ${minutes}`;
  return `${Math.ceil(seconds / 3600)} ${hours}`;
}

// Welsh: machine draft, to be reviewed by a Welsh speaker before anyone relies on it.
const words = {
  en: {
    before: 'This was asked very often in a short time. Please wait',
    after: ', then try again.',
    units: ['second', 'seconds', 'minutes', 'hours'],
    streams: 'Too many pages are open at once. Please close some, then try again.',
  },
  cy: {
    before: 'Gofynnwyd hyn yn aml iawn mewn amser byr. Arhoswch',
    after: ', yna rhowch gynnig arall arni.',
    units: ['eiliad', 'eiliad', 'munud', 'awr'],
    streams:
      'Mae gormod o dudalennau ar agor ar unwaith. Caewch rai, yna rhowch gynnig arall arni.',
  },
} as const;
