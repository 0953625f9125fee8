/**
 * Work in short steps: after each `yield` the caller may do something else, such as let a page
 * answer its reader. `finish` takes all steps at once.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Items between two rests, where an item takes microseconds. */
export const handful = 256;

export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does the same with each item, and rests after every handful. */
export function* throughEach<Item>(
  items: Iterable<Item>,
  act: (item: Item) => void,
): Steps<undefined> {
  let left = handful;
  for (const item of items) {
    act(item);
    left -= 1;
    if (left > 0) continue;
    left = handful;
    yield undefined;
  }
  return undefined;
}

export function* mapInSteps<Item, Made>(
  items: Iterable<Item>,
  make: (item: Item) => Made,
): Steps<Made[]> {
  const made: Made[] = [];
  yield* throughEach(items, (item) => made.push(make(item)));
  return made;
}
