import { hashText } from '../shared/hash-text.js';

/** 16 MiB, which the system hands out only as it is used. */
const bits = 2 ** 27;

/**
 * Says whether a key came before, in the same memory for any number of keys (a
 * Bloom filter). It never misses one that did; rarely it takes a new key for an
 * old one, and then a release is linked by its position, which is right as well.
 */
export class SeenBefore {
  readonly #seen = new Uint8Array(bits / 8);

  add(key: string): boolean {
    let before = true;
    const [first, second] = hashText(key);
    // An odd step reaches every bit.
    const step = second | 1;
    for (let turn = 0; turn < 4; turn += 1) {
      const bit = (first + Math.imul(turn, step)) >>> 5;
      const place = bit >>> 3;
      const flag = 1 << (bit & 7);
      const byte = this.#seen[place] ?? 0;
      if (!(byte & flag)) before = false;
      this.#seen[place] = byte | flag;
    }
    return before;
  }
}
