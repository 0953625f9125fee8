import { operationTraits, type SessionReach } from '../../generated/operations.js';
import type { SessionCapability } from '../../resources/embed-sessions.js';
import type { Language } from '../../transport/options.js';
import type { SessionRow } from '../world/rows.js';
import { refuse } from './refuse.js';
import type { Asked, Route } from './route.js';

// Welsh: machine draft, to be reviewed by a Welsh speaker before anyone relies on it.
const sentences: Readonly<Record<Language, string>> = {
  en: 'You can’t do this on this website. It was not asked to offer it.',
  cy: 'Allwch chi ddim gwneud hyn ar y wefan hon. Ni ofynnwyd iddi gynnig hyn.',
};

export const scopeSentence = (language: Language): string => sentences[language];

/** What the contract says of a route. */
export const traitsOf = ({ method, path }: Route) =>
  operationTraits[`${method} ${path}`] ?? { session: 'own_pages', idempotent: false };

/** Refuses a session of a host's page that was not made for an operation. */
export function requireReach(route: Route, { scope }: SessionRow, language: Language): void {
  const { session = 'own_pages' } = traitsOf(route);
  if (scope && !reaches(session, scope.capabilities)) {
    refuse('outside_session', scopeSentence(language));
  }
}

function reaches(reach: SessionReach, capabilities: readonly string[]): boolean {
  if (typeof reach === 'string') return reach === 'every_session';
  if ('all' in reach) return reach.all.every((capability) => capabilities.includes(capability));
  return reach.any.some((capability) => capabilities.includes(capability));
}

/**
 * A session of a host's page narrows what its person may do; others do not. A look through the eyes
 * of somebody else shows what they would see, so the session of whoever looks does not narrow it.
 */
export const inScope = (asked: Asked<unknown>, capability: SessionCapability) =>
  asked.person.id !== asked.session.personId || wasMadeFor(asked, capability);

export function requireScope(asked: Asked<unknown>, capability: SessionCapability): void {
  if (!wasMadeFor(asked, capability)) refuse('outside_session', scopeSentence(asked.language));
}

const wasMadeFor = ({ session }: Asked<unknown>, capability: SessionCapability) =>
  !session.scope || session.scope.capabilities.includes(capability);
