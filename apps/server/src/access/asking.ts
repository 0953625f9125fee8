import type { Decision, RecordingReasonCode } from '@kith/core/access';
import type { Temporal } from 'temporal-polyfill';
import type { Actor, RecordingMethod } from '../actor.js';
import type { Call } from '../db/calls.js';
import { standingOf, type Tx } from '../db/database.js';
import type { PersonStanding } from '../db/standing.js';
import type { Deps } from '../deps.js';
import { keepLooks } from './keep-looks.js';
import type { Look } from './look.js';

/**
 * Who asks, for whom, at which moment: all that deciding and explaining takes. Three people stand in
 * it, and are usually one.
 */
export interface Reading {
  /** Who is at the screen. */
  actor: Actor;
  /** Whose right is used: the actor's, or that of the person whose words are written down. */
  principalId: string;
  /** Whom the answer calls "you": the actor, or whoever the Owner looks at the team as. */
  readerId: string;
  /** One moment for the whole request, the same for core and for row-level security. */
  now: Temporal.Instant;
  /** Why the actor may write down what the principal said, where that is somebody else. */
  recordedBecause?: RecordingReasonCode | undefined;
  /** An Owner looks at the team as somebody else sees it. Nothing can be written. */
  preview: boolean;
  /** As whom they do, and by which right of their own. */
  lookingAs?: { personId: string; decision: Decision } | undefined;
  /** What the answer shows of others: see `noteLook`. */
  looks: Look[];
}

/** One request inside its transaction. */
export interface Asking extends Reading {
  tx: Tx;
  newId(): string;
  /**
   * From here on the database judges by this person's right, and no further than `within`; the actor
   * stays at the screen.
   */
  standFor(personId: string, within?: PersonStanding['scope']): Promise<void>;
  /** Does what the server must know or write that no person may, such as who has an address. */
  asIdentity<T>(work: () => Promise<T>): Promise<T>;
}

/** What a write says of itself, as it comes from the caller. */
export interface SaidRecording {
  onBehalfOf?: string | undefined;
  method?: RecordingMethod | undefined;
}

/** A transaction as this actor. */
export function asActor<T>(
  deps: Deps,
  actor: Actor,
  work: (asking: Asking) => Promise<T>,
): Promise<T> {
  return looking(deps, actor, (asking) => deps.db.as(actor, (tx) => work(asking(tx))));
}

/** The same, where what functions of the database say is asked at one go with the start. */
export function asActorFrom<T, Found>(
  deps: Deps,
  actor: Actor,
  calls: Record<keyof Found, Call>,
  work: (asking: Asking, found: Found) => Promise<T>,
): Promise<T> {
  return looking(deps, actor, (asking) =>
    deps.db.asFrom<T, Found>(actor, calls, (tx, found) => work(asking(tx), found)),
  );
}

/** What was looked at is kept once it is known, and before it is answered. */
async function looking<T>(
  deps: Deps,
  actor: Actor,
  read: (asking: (tx: Tx) => Asking) => Promise<T>,
): Promise<T> {
  const at = deps.now();
  let looks: Look[] = [];
  // Work that runs again has looked only once.
  const result = await read((tx) => {
    looks = [];
    return { ...askingIn(tx, deps, actor, at), looks };
  });
  await keepLooks(deps, actor, looks);
  return result;
}

/** Of somebody who acts for themselves and reads what comes of it. */
export const actingAlone = (actor: Actor) => ({
  actor,
  principalId: actor.personId,
  readerId: actor.personId,
});

function askingIn(
  tx: Tx,
  { db, newId }: Deps,
  actor: Actor,
  now: Temporal.Instant,
): Omit<Asking, 'looks'> {
  let standing = standingOf(actor);
  return {
    tx,
    ...actingAlone(actor),
    now,
    newId,
    preview: false,
    async standFor(personId, within = actor.scope) {
      standing = { ...standingOf(actor), personId, scope: within };
      await db.stand(tx, standing);
    },
    async asIdentity(done) {
      await db.stand(tx, { kind: 'identity', coopId: actor.coopId });
      const result = await done();
      await db.stand(tx, standing);
      return result;
    },
  };
}

/** The columns in which a row keeps who wrote it down, for whom, how and when. */
export function recordedAs({ actor, principalId, now }: Asking, { method }: SaidRecording) {
  const forOneself = principalId === actor.personId;
  const told = method === 'self' ? undefined : method;
  return {
    recordedBy: actor.personId,
    onBehalfOf: forOneself ? null : principalId,
    method: told ?? (forOneself ? ('self' as const) : ('in_person' as const)),
    recordedAt: now,
  };
}
