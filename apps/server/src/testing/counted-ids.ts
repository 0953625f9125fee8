import { createHash } from 'node:crypto';

/** Ids that are the same each time: UUIDs of version 7 by their look, and in the order of their making. */
export class CountedIds {
  #series = '0000';
  #count = 0;

  /** Starts again under a name: what was made under another does not change them. */
  startAs(name: string): void {
    this.#series = createHash('sha256').update(name).digest('hex').slice(0, 4);
    this.#count = 0;
  }

  newId = (): string => {
    this.#count += 1;
    return `0198a000-${this.#series}-7000-8000-${this.#count.toString(16).padStart(12, '0')}`;
  };
}
