import { idText, isObject, type JsonObject } from '../shared/objects.js';

/** What OCDS 1.0 knew an organization by; whom one speaks to there may change. */
const identifying: readonly (readonly [block: string, fields: readonly string[]])[] = [
  ['identifier', ['scheme', 'id', 'legalName', 'uri']],
  ['address', ['streetAddress', 'locality', 'region', 'postalCode', 'countryName']],
];

/**
 * An id for an organization that has none. It depends on the organization
 * alone, so that the same one gets the same id in every release: its scheme
 * and identifier where both are known, else a fingerprint of what is.
 */
export function partyId(organization: JsonObject): string {
  const { identifier } = organization;
  const scheme = isObject(identifier) ? idText(identifier.scheme) : '';
  const id = isObject(identifier) ? idText(identifier.id) : '';
  if (scheme && id) return `${scheme}-${id}`;
  const parts = identifying.flatMap(([block, fields]) => {
    const inside = organization[block];
    return fields.map((field) => (isObject(inside) ? inside[field] : undefined));
  });
  return fingerprint([organization.name, ...parts].map((part) => part ?? null));
}

/** 64-bit FNV-1a: no secret is kept by it, it only tells organizations apart. */
export function fingerprint(value: unknown): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify(value)))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
