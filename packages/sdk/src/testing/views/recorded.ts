import type { PersonReference, Recorded } from '../../resources/teams.js';
import type { RecordedRow } from '../world/rows.js';
import type { World } from '../world/world.js';

export function recorded(world: World, row: RecordedRow): Recorded {
  return {
    recordedBy: row.by,
    recordedByName: world.nameOf(row.by),
    onBehalfOf: row.onBehalfOf,
    method: row.method,
    recordedAt: row.at,
  };
}

export function reference(world: World, personId: string): PersonReference {
  const person = world.people.get(personId);
  return { id: personId, name: person?.name ?? '', pronouns: person?.pronouns ?? null };
}
