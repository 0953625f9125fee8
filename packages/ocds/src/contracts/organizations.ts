import type { Contract, OrganizationReference } from '../index.js';
import { idText, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import type { KnownRelease } from './known-release.js';
import type { NamedOrganization } from './types.js';

/** The name shown where a publisher names nobody; a caller may put its own words. */
export const notNamed = 'Not named';

/** The buyer, else the party with that role: performance notices name only parties. */
export function buyerOf(known: KnownRelease): NamedOrganization {
  const { buyer, tender } = known.release;
  if (idText(buyer?.id) || plainText(buyer?.name)) return named(buyer, known);
  const [party] = withRole(known, 'buyer');
  return party ?? named(tender?.procuringEntity, known);
}

/** Those who won the award; else, where nothing tells contracts apart, every supplier. */
export function suppliersOf(
  known: KnownRelease,
  references: readonly OrganizationReference[] | undefined,
  contract?: Contract,
): NamedOrganization[] {
  const own = objects(references);
  const alone = contract !== undefined && known.hasOneContract;
  if (own.length === 0) return alone ? withRole(known, 'supplier') : [];
  const found = new Map<string, NamedOrganization>();
  for (const reference of own) {
    const supplier = named(reference, known);
    found.set(supplier.id || supplier.name, supplier);
  }
  return [...found.values()];
}

function withRole(known: KnownRelease, role: string): NamedOrganization[] {
  return objects(known.release.parties)
    .filter(({ roles }) => Array.isArray(roles) && roles.includes(role))
    .map((party) => named(party, known));
}

/** References often give an id alone; the name stands in `parties`. */
function named(
  reference: OrganizationReference | undefined | null,
  known: KnownRelease,
): NamedOrganization {
  const id = idText(reference?.id);
  const name = plainText(reference?.name) || plainText(known.party(id)?.name);
  return { id, name: name || id || notNamed };
}
