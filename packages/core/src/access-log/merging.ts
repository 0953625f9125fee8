import type { Reason } from '../access/decision.js';
import type { Capability } from '../access/words.js';
import type { LookKind, LookPage } from './looking.js';

/** What somebody looked at on one day, as it is kept. */
export interface KeptLook {
  /** Of the newest of them, in the team. */
  readonly number: number;
  /** Null where it was a command of whoever runs the server. */
  readonly actorId: string | null;
  readonly kind: LookKind;
  /** Whose data it was, in order. */
  readonly about: readonly string[];
  readonly allowedBy: Capability | null;
  readonly allowedBecause: Reason | null;
  readonly asPersonId: string | null;
  /** `YYYY-MM-DD`, where the team is. */
  readonly day: string;
  /** When, in milliseconds since 1970. */
  readonly at: readonly number[];
  readonly through: LookPage[];
}

/**
 * What is told in one sentence: what one person looked at of one kind, for one reason, on one day.
 * How to talk with somebody is told of each by themselves. The newest first.
 */
export function mergeLooks<Look extends KeptLook>(looks: readonly Look[]): Look[] {
  const merged = new Map<string, Look>();
  for (const look of looks) {
    const key = keyOf(look);
    const known = merged.get(key);
    merged.set(key, known === undefined ? look : joined(known, look));
  }
  return [...merged.values()].toSorted((a, b) => b.day.localeCompare(a.day) || b.number - a.number);
}

const keyOf = ({ day, actorId, kind, asPersonId, allowedBy, allowedBecause, about }: KeptLook) =>
  JSON.stringify([
    day,
    actorId,
    kind,
    asPersonId,
    allowedBy,
    allowedBecause,
    kind === 'profile' ? about : [],
  ]);

const joined = <Look extends KeptLook>(one: Look, other: Look): Look => ({
  ...one,
  number: Math.max(one.number, other.number),
  about: [...new Set([...one.about, ...other.about])].toSorted(),
  at: [...new Set([...one.at, ...other.at])].toSorted((a, b) => a - b),
  through: [...new Set([...one.through, ...other.through])].toSorted(),
});
