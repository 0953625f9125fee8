import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../actor.js';
import type { Tx } from '../db/database.js';
import { takeTurn } from '../db/turn.sql.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { findDemoPerson } from './demo-people.sql.js';
import { describeSession, type SessionView } from './describe-session.js';
import { insertSession } from './sessions.sql.js';
import { findPersonOfLink, registerPerson, useSignInLink } from './sign-in-links.sql.js';
import { newToken, parseToken } from './tokens.js';

const lifeOfSession = { hours: 30 * 24 } as const;
const lifeOfDemonstration = { hours: 12 } as const;

export interface OpenedSession {
  /** For the cookie, and nowhere else. */
  token: string;
  expiresAt: Temporal.Instant;
  view: SessionView;
  /** What the link came with, if it came with an invitation. */
  invitationId?: string | undefined;
}

/** Uses a sign-in or invitation link, once, and signs its person in. */
export async function openSessionWithLink(deps: Deps, token: string): Promise<OpenedSession> {
  const parsed = parseToken(token, 'ksl') ?? refuse('sign_in_link_not_valid');
  return deps.db.asCoop(parsed.coopId, async (tx) => {
    const personId = (await findPersonOfLink(tx, parsed.hash)) ?? refuse('sign_in_link_not_valid');
    // Two links of one person that are used at one moment use up each other.
    await takeTurn(tx, parsed.coopId, [personId]);
    const used = await useSignInLink(tx, parsed.hash, deps.now());
    if (used === undefined) refuse('sign_in_link_not_valid');
    await registerPerson(tx, personId, deps.now());
    const session = await open(deps, tx, { coopId: parsed.coopId, personId, via: 'session' });
    return { ...session, invitationId: used.invitationId ?? undefined };
  });
}

/** Signs in as one of the invented people, where the server is a demonstration. */
export async function openDemonstrationSession(
  deps: Deps,
  personId: string,
): Promise<OpenedSession> {
  if (!deps.config.demo) return refuse('demonstration_only');
  const coopId = await deps.db.asOwnerOfSchema((tx) => findDemoPerson(tx, personId));
  if (coopId === undefined) return refuse('person_not_found');
  return deps.db.asCoop(coopId, (tx) => open(deps, tx, { coopId, personId, via: 'demonstration' }));
}

type Whose = Pick<Actor, 'coopId' | 'personId'> & { via: 'session' | 'demonstration' };

async function open(deps: Deps, tx: Tx, whose: Whose): Promise<OpenedSession> {
  const { token, hash } = newToken('kss', whose.coopId);
  const life = whose.via === 'session' ? lifeOfSession : lifeOfDemonstration;
  const expiresAt = deps.now().add(life);
  await insertSession(tx, {
    ...whose,
    id: deps.newId(),
    tokenHash: hash,
    at: deps.now(),
    expiresAt,
  });
  return { token, expiresAt, view: await describeSession(tx, whose, expiresAt) };
}
