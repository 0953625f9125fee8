/**
 * Two 32-bit sums of a text in the manner of FNV-1a, with different multipliers; the first is
 * never 0. They tell texts apart and keep no secret.
 */
export function hashText(text: string): [first: number, second: number] {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995);
    second ^= second >>> 15;
  }
  first ^= first >>> 16;
  return [(Math.imul(first, 0x85ebca6b) ^ second) >>> 0 || 1, second >>> 0];
}
