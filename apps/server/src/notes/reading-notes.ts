import { decide, sayDecision } from '../access/access-of.js';
import type { Asking } from '../access/asking.js';
import { noteLook } from '../access/note-look.js';
import { requireCapability, requireStanding } from '../access/require-access.js';
import { scopeAllows, scopeSentence } from '../access/session-scope.js';
import type { Standing } from '../access/standing.sql.js';
import type { WhichNote } from './note-to-change.js';
import { findNote } from './notes.sql.js';

/**
 * By what somebody reads notes: whoever may write and does not see the notes reads those they wrote.
 * Refuses whoever may do neither.
 */
export function requireReading(asking: Asking, standing: Standing): 'see_notes' | 'write_notes' {
  const may = (capability: 'see_notes' | 'write_notes') =>
    decide(standing, capability).allowed && scopeAllows(asking, capability);
  const sees = may('see_notes');
  if (!sees && !may('write_notes')) requireCapability(asking, standing, 'see_notes');
  return sees ? 'see_notes' : 'write_notes';
}

/** That notes were shown, which are about the Owner whoever wrote them. */
export function noteReading(
  asking: Asking,
  standing: Standing,
  capability: 'see_notes' | 'write_notes',
): void {
  noteLook(asking, standing, { kind: 'notes', capability, about: [standing.ownerId] });
}

/** Whether whoever is at the screen may read a note: asked while they stand in nobody's place. */
export async function readsThemselves(
  { tx, actor: { coopId } }: Asking,
  { teamId, noteId }: WhichNote,
): Promise<boolean> {
  return (await findNote(tx, { coopId, teamId, id: noteId })) !== undefined;
}

/** That the words of one note were shown to whoever is at the screen, unless they are their own. */
export async function noteReadingOf(
  asking: Asking,
  teamId: string,
  { yours }: { yours: boolean },
): Promise<void> {
  if (yours) return;
  const standing = await requireStanding(asking, teamId);
  noteReading(asking, standing, requireReading(asking, standing));
}

/** Whether somebody may do something with notes here, with the sentence that says why. */
export function mayDo(asking: Asking, standing: Standing, capability: 'see_notes' | 'write_notes') {
  const decision = decide(standing, capability);
  if (decision.allowed && !scopeAllows(asking, capability)) {
    const sentence = scopeSentence(asking.actor.language);
    return { allowed: false, code: 'outside_session', sentence };
  }
  const sentence = sayDecision(asking, standing, decision);
  return { allowed: decision.allowed, code: decision.reason.code, sentence };
}
