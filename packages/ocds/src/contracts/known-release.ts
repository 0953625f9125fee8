import type { Award, OrganizationReference, Release } from '../index.js';
import { metricId } from '../metrics/commitment.js';
import { idText, objects } from '../shared/objects.js';

/**
 * A release whose parties and awards are found by their ids. Every contract asks for some of them,
 * and looking through all each time is too slow where there are thousands.
 */
export class KnownRelease {
  readonly awards: readonly Award[];
  readonly hasOneContract: boolean;
  readonly #parties = new Map<string, OrganizationReference>();
  readonly #awards = new Map<string, Award>();
  readonly #agreed = new Map<Award, ReadonlySet<string>>();

  constructor(readonly release: Release) {
    this.awards = objects(release.awards);
    this.hasOneContract = objects(release.contracts).length === 1;
    for (const party of objects(release.parties)) keepFirst(this.#parties, party);
    for (const award of this.awards) keepFirst(this.#awards, award);
  }

  party(id: unknown): OrganizationReference | undefined {
    return this.#parties.get(idText(id));
  }

  award(id: unknown): Award | undefined {
    return this.#awards.get(idText(id));
  }

  /** The ids of the metrics agreed in an award, read once however many contracts it has. */
  agreedIn(award: Award): ReadonlySet<string> {
    const known = this.#agreed.get(award) ?? new Set(objects(award.agreedMetrics).map(metricId));
    this.#agreed.set(award, known);
    return known;
  }
}

/** Where publishers use an id twice, it means the first; an empty id means nothing. */
function keepFirst<Named extends { id?: unknown }>(known: Map<string, Named>, named: Named): void {
  const id = idText(named.id);
  if (id !== '' && !known.has(id)) known.set(id, named);
}
