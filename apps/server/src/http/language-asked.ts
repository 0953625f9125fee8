import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { App } from './app-type.js';

const languages = ['en', 'cy'] as const;

/** The language that whoever asks wants most, of those that Kith speaks; undefined where it is none. */
export function languageAsked(c: Context<App>): (typeof languages)[number] | undefined {
  const asked = accepts(c, {
    header: 'Accept-Language',
    supports: [...languages],
    default: '',
    match(wanted) {
      const byLiking = wanted.filter(({ q }) => q > 0).sort((one, other) => other.q - one.q);
      const spoken = byLiking.map(({ type }) => type.toLowerCase().split('-')[0]);
      return spoken.find((language) => languages.some((ours) => ours === language)) ?? '';
    },
  });
  return languages.find((language) => language === asked);
}
