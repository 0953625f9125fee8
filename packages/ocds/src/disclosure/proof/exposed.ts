import { derivedBySubtraction } from './eliminate.js';
import { isExact, type Knowledge, type Range, rangeIn, unknown, within } from './knowledge.js';
import { possibleTable, type Table } from './possible-table.js';

/** A count that must not be found out. */
export interface Guard {
  /** Counts from 1 to this are small. */
  small: number;
  /** The count itself, where whoever asks knows it. */
  truth?: number;
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
 * The guarded counts that a reader could find out. A small count is safe when
 * tables exist, agreeing with everything published, in which it is at most 1
 * and in which it is at least the largest small count: then the reader knows
 * no more than the rule tells everyone. Any other count is safe when it could
 * have another value. One whose value nobody gives is safe when it may be
 * other than small, and otherwise when it could be any small count. That
 * nobody is counted is no secret.
 *
 * Counts are taken for safe only on the evidence of such tables; where a
 * search is given up the count is called exposed.
 */
export function* exposedCounts(
  knowledge: Knowledge,
  guarded: ReadonlyMap<string, Guard>,
  truth?: Table,
): Generator<Exposure, void> {
  const derived = derivedBySubtraction(knowledge);
  const search = new Search(knowledge, truth);
  for (const [name, guard] of guarded) {
    const range = rangeIn(knowledge, name);
    const value = derived.get(name) ?? (isExact(range) ? range.lower : undefined);
    if (value === undefined) {
      if (!search.finds(name, 0, Infinity)) yield { name, how: 'unproved' };
      else if (!isSafe(search, name, guard)) yield { name, how: 'narrowed' };
    } else if (value !== 0) yield { name, how: 'derived', value };
  }
}

function isSafe(search: Search, name: string, { small, truth }: Guard): boolean {
  if (truth === 0 || !search.finds(name, 1, Infinity)) return true;
  const isLarge = truth === undefined ? search.finds(name, small + 1, Infinity) : truth > small;
  if (isLarge) return search.varies(name);
  return search.finds(name, 0, 1) && search.finds(name, Math.max(small, 2), Infinity);
}

/** Remembers every table it finds: one often answers for many counts. */
class Search {
  private readonly tables: Table[] = [];

  constructor(
    private readonly knowledge: Knowledge,
    /** The counts themselves, where whoever asks knows them: they agree with what is published. */
    truth?: Table,
  ) {
    if (truth) this.tables.push(truth);
  }

  /** Whether the count can be from `lower` to `upper`. */
  finds(name: string, lower: number, upper: number): boolean {
    return this.valueIn(name, { lower, upper }) !== undefined;
  }

  /** Whether the count can have more than one value. */
  varies(name: string): boolean {
    const value = this.valueIn(name, unknown);
    if (value === undefined) return false;
    return this.finds(name, 0, value - 1) || this.finds(name, value + 1, Infinity);
  }

  private valueIn(name: string, wanted: Range): number | undefined {
    for (const table of this.tables) {
      const value = table.get(name);
      if (value !== undefined && within(value, wanted)) return value;
    }
    const near = this.tables.find((each) => each.has(name));
    const table = possibleTable(this.knowledge, name, wanted, near);
    if (table) this.tables.push(table);
    return table?.get(name);
  }
}
