/**
 * A number from 0 up to 1 that depends on nothing but the seed and the words: so one more visit,
 * or another day called today, leaves every other draw as it was.
 */
export function chance(seed: number, ...words: readonly (string | number)[]): number {
  return mixed(hashOf(`${seed} ${words.join(' ')}`)) / 2 ** 32;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** The finish of MurmurHash3: without it, words that end alike draw alike. */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
