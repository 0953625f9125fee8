import { idText, isObject, type JsonObject } from '../shared/objects.js';
import { sameJson } from '../shared/same-json.js';
import { fingerprint, partyId } from './party-id.js';

/** Gathers the organizations of one release into its `parties`. */
export class PartyList {
  readonly parties: unknown[];
  /** Whether anything was added to what was listed. */
  changed = false;
  private readonly places = new Map<string, number>();

  constructor(
    listed: readonly unknown[],
    private readonly differs: (pointer: string, id: string) => void,
  ) {
    this.parties = [...listed];
    listed.forEach((party, place) => {
      // Roles that are no roles would be lost with the first role added: such a party stays alone.
      const id = isObject(party) && hasRoles(party) ? idText(party.id) || partyId(party) : '';
      if (id && !this.places.has(id)) this.places.set(id, place);
    });
  }

  /**
   * Lists an organization with its role and gives the reference that stands in
   * its place. `soft` are fields that give way to what is listed already.
   */
  refer(organization: JsonObject, role: string, pointer: string, soft?: JsonObject): JsonObject {
    const own = organization.id;
    const given = idText(own);
    const odd = own !== undefined && own !== null && !given;
    if (odd || !hasRoles(organization) || Object.keys(organization).length === 0)
      return organization;
    const id = given || this.freeId(organization);
    this.list(id, { ...organization, id: given ? own : id }, role, pointer, soft);
    const { name } = { ...soft, ...organization };
    const reference =
      name === undefined ? { id: given ? own : id } : { id: given ? own : id, name };
    return sameJson(reference, organization) ? organization : reference;
  }

  /** Organizations with one identifier but different details stay apart, so that none is lost. */
  private freeId(organization: JsonObject): string {
    const id = partyId(organization);
    const listed = this.at(id);
    // Another contact is no other organization: the first stands, and that is said.
    const { contactPoint: _contact, ...rest } = organization;
    if (!listed || filled(listed, rest).agrees) return id;
    return `${id}-${fingerprint(organization)}`;
  }

  private list(
    id: string,
    organization: JsonObject,
    role: string,
    pointer: string,
    soft: JsonObject = {},
  ): void {
    const listed = this.at(id);
    if (listed) {
      const { party, agrees } = filled(listed, {
        ...organization,
        id: listed.id ?? organization.id,
      });
      if (!agrees) this.differs(pointer, id);
      this.put(id, listed, withRole({ ...soft, ...party }, role));
    } else {
      this.put(id, undefined, withRole({ ...soft, ...organization }, role));
    }
  }

  private at(id: string): JsonObject | undefined {
    const place = this.places.get(id);
    const party = place === undefined ? undefined : this.parties[place];
    return isObject(party) ? party : undefined;
  }

  private put(id: string, before: JsonObject | undefined, party: JsonObject): void {
    if (before && sameJson(before, party)) return;
    this.changed = true;
    const place = this.places.get(id) ?? this.parties.length;
    this.places.set(id, place);
    this.parties[place] = party;
  }
}

function hasRoles({ roles = null }: JsonObject): boolean {
  return roles === null || typeof roles === 'string' || Array.isArray(roles);
}

/** Ids and roles lead, as the standard's examples write them. */
function withRole(party: JsonObject, role: string): JsonObject {
  const { id, roles, ...rest } = party;
  const listed: unknown[] = Array.isArray(roles) ? roles : typeof roles === 'string' ? [roles] : [];
  return { id, roles: listed.includes(role) ? listed : [...listed, role], ...rest };
}

/** The first with what only the second knows; whether they agree about the rest. */
function filled(first: JsonObject, second: JsonObject): { party: JsonObject; agrees: boolean } {
  const party = { ...first };
  let agrees = true;
  for (const [field, value] of Object.entries(second)) {
    const listed = Object.hasOwn(first, field) ? first[field] : undefined;
    if (value === null && Object.hasOwn(first, field)) continue;
    if (field === 'roles' && listed !== undefined) continue;
    if (listed === undefined || listed === null) define(party, field, value);
    else if (isObject(listed) && isObject(value)) {
      const inner = filled(listed, value);
      define(party, field, inner.party);
      agrees &&= inner.agrees;
    } else agrees &&= sameJson(listed, value);
  }
  return { party, agrees };
}

/** Plain assignment to `__proto__` would change the object's prototype instead. */
function define(target: JsonObject, field: string, value: unknown): void {
  Object.defineProperty(target, field, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
