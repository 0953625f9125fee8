import { hashText } from '../shared/hash-text.js';

/**
 * A set of texts that keeps 64 bits of each, so that millions fit in memory.
 * Two different texts are taken for one with a chance of about one in a
 * million when ten million are held.
 */
export class Fingerprints {
  size = 0;
  /** Two numbers a text; a first of 0 marks an empty slot. */
  #slots = new Uint32Array(2 * 1024);

  /** Whether the text was new. */
  add(text: string): boolean {
    const [one, other] = hashText(text);
    if (!this.#put(one, other)) return false;
    this.size += 1;
    if (this.size * 3 > this.#slots.length) this.#grow();
    return true;
  }

  has(text: string): boolean {
    const [one, other] = hashText(text);
    return this.#slots[this.#slotOf(one, other)] === one;
  }

  #put(one: number, other: number): boolean {
    const slot = this.#slotOf(one, other);
    if (this.#slots[slot] === one) return false;
    this.#slots[slot] = one;
    this.#slots[slot + 1] = other;
    return true;
  }

  /** The text's own slot, or the empty one where it belongs. */
  #slotOf(one: number, other: number): number {
    const slots = this.#slots;
    const last = slots.length / 2 - 1;
    let index = (one ^ other) & last;
    for (;;) {
      const slot = index * 2;
      if (slots[slot] === 0 || (slots[slot] === one && slots[slot + 1] === other)) return slot;
      index = (index + 1) & last;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 2) {
      const one = old[slot];
      if (one) this.#put(one, old[slot + 1] ?? 0);
    }
  }
}
