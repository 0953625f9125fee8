import type { Contract, OrganizationReference, Release } from '../index.js';
import { idText, objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import type { NamedOrganization } from './types.js';

/** The name shown where a publisher names nobody; a caller may put its own words. */
export const notNamed = 'Not named';

/** The buyer, else the party with that role: performance notices name only parties. */
export function buyerOf(release: Release): NamedOrganization {
  const { buyer } = release;
  if (idText(buyer?.id) || plainText(buyer?.name)) return named(buyer, release);
  const [party] = withRole(release, 'buyer');
  return party ?? named(release.tender?.procuringEntity, release);
}

/** Those who won the award; else, where nothing tells contracts apart, every supplier. */
export function suppliersOf(
  release: Release,
  references: readonly OrganizationReference[] | undefined,
  contract?: Contract,
): NamedOrganization[] {
  const own = objects(references);
  const alone = contract !== undefined && objects(release.contracts).length === 1;
  if (own.length === 0) return alone ? withRole(release, 'supplier') : [];
  const found = new Map<string, NamedOrganization>();
  for (const reference of own) {
    const supplier = named(reference, release);
    found.set(supplier.id || supplier.name, supplier);
  }
  return [...found.values()];
}

function withRole(release: Release, role: string): NamedOrganization[] {
  return objects(release.parties)
    .filter(({ roles }) => Array.isArray(roles) && roles.includes(role))
    .map((party) => named(party, release));
}

/** References often give an id alone; the name stands in `parties`. */
function named(
  reference: OrganizationReference | undefined | null,
  release: Release,
): NamedOrganization {
  const id = idText(reference?.id);
  const party = id ? objects(release.parties).find((each) => idText(each.id) === id) : undefined;
  return { id, name: plainText(reference?.name) || plainText(party?.name) || id || notNamed };
}
