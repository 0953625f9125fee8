import { derivedBySubtraction } from './eliminate.js';
import { exactly, isExact, type Knowledge, rangeIn, within } from './knowledge.js';
import { Search, type Witnesses } from './search.js';

/** A count that must not be found out. */
export interface Guard {
  /** Counts from 1 to this are small. */
  small: number;
  /** The count itself, where whoever asks knows it. */
  truth?: number;
  /** A small count must possibly be no more than this: 1 unless given. */
  low?: number;
  /** A small count must possibly be no less than this: the largest small one unless given. */
  high?: number;
  /** So many values must be possible: three unless given. */
  values?: number;
}

/** Why a guarded count is not safe. */
export interface Exposure {
  name: string;
  /**
   * `derived`: it follows by subtraction. `narrowed`: too few values remain
   * possible. `unproved`: no table was found that agrees with everything
   * published, because the numbers contradict each other or the search was given up.
   */
  how: 'derived' | 'narrowed' | 'unproved';
  /** The value that follows. */
  value?: number;
}

/**
 * The guarded counts that a reader could find out, those that follow by
 * subtraction first. A small count is safe when tables exist, agreeing with
 * everything published, in which it is at most 1 and in which it is at least
 * the largest small count: then the reader knows no more than the rule tells
 * everyone. Of this and any other count, at least three values must be possible:
 * to know that it is one of two is nearly to know it. One whose
 * value nobody gives is safe when it may be other than small, and otherwise
 * when it could be any small count. That nobody is counted is no secret.
 *
 * Counts are taken for safe only on the evidence of such tables; where a
 * search is given up the count is called exposed.
 */
export function* exposedCounts(
  knowledge: Knowledge,
  guarded: ReadonlyMap<string, Guard>,
  witnesses?: Witnesses,
  patience?: number,
): Generator<Exposure, void> {
  const derived = derivedBySubtraction(knowledge);
  const open: [string, Guard][] = [];
  for (const [name, guard] of guarded) {
    const range = rangeIn(knowledge, name);
    const value = derived.get(name) ?? (isExact(range) ? range.lower : undefined);
    if (value === undefined) open.push([name, guard]);
    else if (value !== 0) yield { name, how: 'derived', value };
  }
  const search = new Search(withDerived(knowledge, derived), witnesses, patience);
  for (const [name, guard] of open) {
    const how = unsafe(search, name, guard);
    if (how) yield { name, how };
  }
}

/** What follows by subtraction is known too, and spares the search many trials. */
function withDerived(knowledge: Knowledge, derived: ReadonlyMap<string, number>): Knowledge {
  const ranges = new Map(knowledge.ranges);
  for (const [name, value] of derived)
    if (Number.isSafeInteger(value) && within(value, rangeIn(knowledge, name)))
      ranges.set(name, exactly(value));
  return { ...knowledge, ranges };
}

/** Why an open count is not safe; nothing when it is. */
function unsafe(search: Search, name: string, guard: Guard): 'narrowed' | 'unproved' | undefined {
  const { small, truth } = guard;
  if (search.ask(name, 0, Infinity) !== 'possible') return 'unproved';
  if (truth === 0 || search.ask(name, 1, Infinity) === 'impossible') return undefined;
  const isLarge = truth === undefined ? search.finds(name, small + 1, Infinity) : truth > small;
  const { low, high } = extremesAsked(guard);
  const answers = isLarge ? [] : [search.ask(name, 0, low), search.ask(name, high, Infinity)];
  if (!answers.includes('impossible'))
    answers.push(search.askForValues(name, guard.values ?? leastValues));
  if (answers.includes('impossible')) return 'narrowed';
  return answers.includes('given up') ? 'unproved' : undefined;
}

/** Fewer possible values than this say too much. */
export const leastValues = 3;

/** What remains to be protected of a narrowed small count: as much as is still open. */
export function stillOpen(
  knowledge: Knowledge,
  name: string,
  guard: Guard,
): Required<Pick<Guard, 'low' | 'high' | 'values'>> | undefined {
  const search = new Search(knowledge);
  const { truth = guard.small } = guard;
  let { low, high } = extremesAsked(guard);
  while (low < truth && !search.finds(name, 0, low)) low += 1;
  while (high > truth && !search.finds(name, high, Infinity)) high -= 1;
  let values = leastValues;
  while (values > 1 && search.askForValues(name, values) !== 'possible') values -= 1;
  return low < high && values > 1 ? { low, high, values } : undefined;
}

function extremesAsked({ small, low = 1, high = Math.max(small, 2) }: Guard) {
  return { low, high };
}
