import type { Language } from '@kith/core/access';
import type { Actor } from '../actor.js';
import {
  type SessionCapability,
  type SessionReach,
  sessionReaches,
} from '../contract/session-reach.js';
import { refuse } from '../domain-error.js';
import type { Reading } from './asking.js';

/** An embed session narrows what its person may do; a session of Kith's own pages does not. */
export function scopeAllows({ actor, preview }: Reading, capability: SessionCapability): boolean {
  return preview || actor.scope === undefined || actor.scope.capabilities.includes(capability);
}

export function requireScope(asking: Reading, capability: SessionCapability): void {
  const cut = { ...asking, preview: false };
  if (!scopeAllows(cut, capability)) {
    refuse('outside_session', { detail: scopeSentence(asking.actor.language) });
  }
}

/** Refuses an embed session that was not made for an operation. */
export function requireReach({ scope, language }: Actor, reach: SessionReach): void {
  if (scope === undefined || sessionReaches(reach, scope)) return;
  refuse('outside_session', { detail: scopeSentence(language) });
}

// Welsh: machine draft, to be reviewed by a Welsh speaker before anyone relies on it.
const sentences: Readonly<Record<Language, string>> = {
  en: 'You can’t do this on this website. It was not asked to offer it.',
  cy: 'Allwch chi ddim gwneud hyn ar y wefan hon. Ni ofynnwyd iddi gynnig hyn.',
};

export const scopeSentence = (language: Language): string => sentences[language];
