import { decide } from '../access/access-of.js';
import type { Asking } from '../access/asking.js';
import { noteLook } from '../access/note-look.js';
import { requireCapability } from '../access/require-access.js';
import { scopeAllows } from '../access/session-scope.js';
import type { Standing } from '../access/standing.sql.js';

/**
 * Whether somebody sees notes of others, or only those they wrote: whoever may write and does not
 * see the notes reads their own. Refuses whoever may do neither. The look is kept.
 */
export function requireReading(asking: Asking, standing: Standing): 'all' | 'own' {
  const may = (capability: 'see_notes' | 'write_notes') =>
    decide(standing, capability).allowed && scopeAllows(asking, capability);
  const sees = may('see_notes');
  if (!sees && !may('write_notes')) requireCapability(asking, standing, 'see_notes');
  const capability = sees ? 'see_notes' : 'write_notes';
  noteLook(asking, standing, { kind: 'notes', capability, about: [standing.ownerId] });
  return sees ? 'all' : 'own';
}
