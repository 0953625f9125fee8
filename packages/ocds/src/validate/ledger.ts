import type { Findings } from './findings.js';
import { Fingerprints } from './fingerprints.js';
import { Trail } from './place.js';
import type { FoundValue } from './types.js';

/** A reference that something later in the input may still satisfy. */
export interface Expectation {
  /** Known names of which one must turn up. */
  anyOf: string[];
  /** The expectation stands only when this name turns up. */
  onlyIf: string;
  code: string;
  message: string;
  value?: FoundValue;
}

type Pending = Expectation & { places: { pointer: string; line?: number }[] };

/** So many references may wait at once. */
const mostPending = 200_000;

/**
 * What the releases of a process say between them. Releases come in any order,
 * so a reference waits until the end before it is called unknown.
 */
export class Ledger {
  unlisted = 0;
  readonly #known = new Fingerprints();
  readonly #pending = new Map<string, Pending>();
  #sweepAt = 10_000;

  /** Two texts that together name one thing, such as an ocid and an award's id. */
  know(name: string): void {
    this.#known.add(name);
  }

  expect(expectation: Expectation, trail: Trail): void {
    if (this.#isMet(expectation)) return;
    const key = `${expectation.code}\n${expectation.anyOf.join('\n')}`;
    const pending = this.#pending.get(key);
    const { pointer, line } = trail;
    const place = line === undefined ? { pointer } : { pointer, line };
    if (pending) pending.places.push(place);
    else if (this.#hasRoom()) this.#pending.set(key, { ...expectation, places: [place] });
    else this.unlisted += 1;
  }

  /** Reports what is still unknown. */
  settle(findings: Findings): void {
    for (const pending of this.#pending.values()) {
      if (this.#isMet(pending) || !this.#known.has(pending.onlyIf)) continue;
      for (const place of pending.places)
        findings.check(pending.code, pending.message, new Trail(place), pending.value);
    }
    this.#pending.clear();
  }

  #isMet({ anyOf }: Expectation): boolean {
    return anyOf.some((name) => this.#known.has(name));
  }

  #hasRoom(): boolean {
    if (this.#pending.size < this.#sweepAt) return true;
    for (const [key, pending] of this.#pending) if (this.#isMet(pending)) this.#pending.delete(key);
    this.#sweepAt = Math.min(mostPending, Math.max(10_000, this.#pending.size * 2));
    return this.#pending.size < mostPending;
  }
}

/** A name that no other parts spell. */
export function nameOf(...parts: (string | number)[]): string {
  return JSON.stringify(parts);
}
