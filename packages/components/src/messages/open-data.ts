import type { Failure } from '../base/failure.js';
import type { Language } from '../base/language.js';
import { catalogue } from './catalogue.js';
import { openDataMessagesCy } from './open-data.cy.js';
import { openDataMessagesEn } from './open-data.en.js';

const openDataMessages = catalogue({ en: openDataMessagesEn, cy: openDataMessagesCy });

/** What happened, in words, for a failure to read `source`; `undefined` for one of another kind. */
export function openDataSentence(
  language: Language,
  { code }: Failure,
  source: string,
): string | undefined {
  const words = openDataMessages(language);
  if (!(code in words)) return undefined;
  const message = words[code as keyof typeof words];
  return typeof message === 'string' ? message : message(hostOf(source));
}

function hostOf(source: string): string {
  return new URL(URL.canParse(source, location.href) ? source : '', location.href).host;
}
