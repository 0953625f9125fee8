import type { Failure } from '../base/failure.js';
import type { Language } from '../base/language.js';
import { catalogue } from './catalogue.js';
import { openDataMessagesEn } from './open-data.en.js';

const openDataMessages = catalogue({
  en: openDataMessagesEn,
  cy: async () => (await import('./open-data.cy.js')).openDataMessagesCy,
});

/** Faults that are one to the reader. */
const alike: Readonly<Record<string, string>> = { refused: 'unreachable', not_json: 'not_ocds' };

/** What happened, in words, for a failure to read `source`; `undefined` for one of another kind. */
export function openDataSentence(
  language: Language,
  { code }: Failure,
  source: string,
): string | undefined {
  const words = openDataMessages(language);
  const said = alike[code] ?? code;
  if (!(said in words)) return undefined;
  const message = words[said as keyof typeof words];
  return typeof message === 'string' ? message : message(hostOf(source));
}

function hostOf(source: string): string {
  return new URL(URL.canParse(source, location.href) ? source : '', location.href).host;
}
