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
    const [first, second] = hashes(key);
    for (let turn = 0; turn < 4; turn += 1) {
      const bit = (first + Math.imul(turn, second)) >>> 5;
      const place = bit >>> 3;
      const flag = 1 << (bit & 7);
      const byte = this.#seen[place] ?? 0;
      if (!(byte & flag)) before = false;
      this.#seen[place] = byte | flag;
    }
    return before;
  }
}

/** FNV-1a and a second mix of it: fast, and spread well enough. */
function hashes(text: string): [number, number] {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
    second ^= second >>> 13;
  }
  return [first >>> 0, second | 1];
}
