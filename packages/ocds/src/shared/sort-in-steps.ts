import type { Steps } from './steps.js';

/** So many are sorted at one go. */
const atOnce = 1024;
/** So many are laid in place between two rests. */
const handful = 4096;

/** A sorted copy, as `toSorted` gives it: what is equal keeps its order. */
export function* sortInSteps<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Steps<Item[]> {
  let from: Item[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    for (const item of items.slice(start, start + atOnce).sort(compare)) from.push(item);
    yield undefined;
  }
  for (let width = atOnce; width < items.length; width *= 2) {
    const into: Item[] = [];
    for (let start = 0; start < from.length; start += 2 * width)
      yield* mergeRuns(
        from,
        { start, middle: start + width, end: start + 2 * width },
        into,
        compare,
      );
    from = into;
  }
  return from;
}

/** Lays two sorted runs that stand side by side into one. */
function* mergeRuns<Item>(
  from: readonly Item[],
  { start, middle, end }: { start: number; middle: number; end: number },
  into: Item[],
  compare: (one: Item, other: Item) => number,
): Steps<undefined> {
  const [left, right] = [from.slice(start, middle), from.slice(middle, end)];
  for (let ours = 0, theirs = 0, laid = 1; ours + theirs < left.length + right.length; laid += 1) {
    const takeOurs =
      theirs >= right.length ||
      (ours < left.length && compare(left[ours] as Item, right[theirs] as Item) <= 0);
    if (takeOurs) into.push(left[ours++] as Item);
    else into.push(right[theirs++] as Item);
    if (laid % handful === 0) yield undefined;
  }
  yield undefined;
  return undefined;
}
