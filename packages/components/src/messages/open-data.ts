import type { Failure } from '../base/failure.js';
import type { Language } from '../base/language.js';
import { catalogue } from './catalogue.js';
import { openDataMessagesEn } from './open-data.en.js';

const openDataMessages = catalogue({
  en: openDataMessagesEn,
  cy: async () => (await import('./open-data.cy.js')).openDataMessagesCy,
});

/** What happened, in words, for a failure to read `source`; `undefined` for one of another kind. */
export function openDataSentence(
  language: Language,
  { code, kind }: Failure,
  source: string,
): string | undefined {
  const words = openDataMessages(language);
  const said = alike(code, kind);
  if (!(said in words)) return undefined;
  const message = words[said as keyof typeof words];
  return typeof message === 'string' ? message : message(hostOf(source));
}

/** Faults that are one to the reader. */
function alike(code: string, kind: string): string {
  if (code === 'refused') return kind === 'invalid' ? 'not_shared' : 'unreachable';
  return code === 'not_json' ? 'not_ocds' : code;
}

function hostOf(source: string): string {
  return new URL(URL.canParse(source, location.href) ? source : '', location.href).host;
}
