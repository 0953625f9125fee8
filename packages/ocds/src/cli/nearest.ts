/** The accepted word that was probably meant, if one is close enough. */
export function nearest(word: string, accepted: readonly string[]): string | undefined {
  const near = accepted
    .map((candidate) => ({ candidate, steps: distance(word, candidate) }))
    .sort((one, other) => one.steps - other.steps)[0];
  return near && near.steps <= Math.max(1, Math.floor(word.length / 3))
    ? near.candidate
    : undefined;
}

/** Letters to add, drop, change or swap with a neighbour to get from one word to the other. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const changed = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + changed,
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
