/** More beginnings than these are not followed: what is left is unlikely. */
const mostFollowed = 3000;

/**
 * Sets of causes that together explain everything and of which none can be left out, the smallest
 * first.
 */
export function* irreducible<Cause, Effect>(
  effects: readonly Effect[],
  causes: readonly Cause[],
  explains: (cause: Cause, effect: Effect) => boolean,
): Generator<Cause[], void, undefined> {
  const explainedBy = causes.map((cause) => effects.map((effect) => explains(cause, effect)));
  const isExplained = (set: readonly number[], effect: number) =>
    set.some((cause) => explainedBy[cause]?.[effect]);
  const firstOpen = (set: readonly number[]) =>
    effects.findIndex((_, effect) => !isExplained(set, effect));
  const canLose = (set: readonly number[], cause: number) =>
    firstOpen(set.filter((each) => each !== cause)) === -1;
  const seen = new Set<string>();
  const beginnings: number[][] = [[]];
  for (let at = 0; at < beginnings.length && at < mostFollowed; at += 1) {
    const set = beginnings[at] ?? [];
    const open = firstOpen(set);
    if (open === -1) {
      if (!set.some((cause) => canLose(set, cause)))
        yield set.flatMap((cause) => causes[cause] ?? []);
      continue;
    }
    causes.forEach((_, cause) => {
      if (!explainedBy[cause]?.[open]) return;
      const longer = [...set, cause].sort((one, other) => one - other);
      const name = longer.join();
      if (seen.has(name)) return;
      seen.add(name);
      beginnings.push(longer);
    });
  }
}
