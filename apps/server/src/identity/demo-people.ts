import { type Relationship, relationshipLabel } from '@kith/core/access';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { type DemoPerson, listDemoPeople } from './demo-people.sql.js';

/** Whom a visitor of the demonstration may become. */
export async function demoPeople({ config, db }: Deps) {
  if (!config.demo) return refuse('demonstration_only');
  // Nobody is signed in yet, and the invented people may be of several co-ops.
  const people = await db.asOwnerOfSchema((tx) => listDemoPeople(tx));
  return people.map(({ hats, ...person }) => ({
    ...person,
    description: describe({ hats, ...person }),
  }));
}

function describe({ teams, hats }: DemoPerson): string {
  const [first] = teams;
  if (first === undefined) return coopHats(hats) || 'In no team yet';
  const others = teams.length - 1;
  const more = others === 0 ? '' : ` and ${others} more ${others === 1 ? 'team' : 'teams'}`;
  if (first.relationship === 'invited') return `Invited to ${first.name}${more}`;
  return `${relationshipLabel(first.relationship as Relationship, 'en')} in ${first.name}${more}`;
}

function coopHats(hats: string[]): string {
  const words = hats.join(', ').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
