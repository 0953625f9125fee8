import type { Trail } from './place.js';
import type { Finding } from './types.js';

export interface Limits {
  /** Most pointers listed for one finding; the count stays exact. */
  pointers: number;
  /** Most findings of one kind; what is beyond is counted as `unlisted`. */
  findings: number;
}

export type Unplaced<Kind extends Finding> = Omit<Kind, 'path' | 'count' | 'pointers' | 'lines'>;

/** Findings of one kind, gathered where they differ by nothing but list positions. */
export class Groups<Kind extends Finding> {
  unlisted = 0;
  readonly #limits: Limits;
  readonly #groups = new Map<string, Kind>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** `key` tells apart findings at the same path; `make` is called for the first of a group. */
  add(key: string, trail: Trail, make: () => Unplaced<Kind>): Kind | undefined {
    const { path } = trail;
    const whole = `${path}\n${key}`;
    let group = this.#groups.get(whole);
    if (!group) {
      if (this.#groups.size >= this.#limits.findings) {
        this.unlisted += 1;
        return undefined;
      }
      const { code, ...rest } = make();
      group = { code, path, count: 0, pointers: [], ...rest } as unknown as Kind;
      this.#groups.set(whole, group);
    }
    group.count += 1;
    if (group.pointers.length < this.#limits.pointers) {
      group.pointers.push(trail.pointer);
      if (trail.line !== undefined) (group.lines ??= []).push(trail.line);
    }
    return group;
  }

  list(): Kind[] {
    return [...this.#groups.values()];
  }
}
