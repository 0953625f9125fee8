import { type Knowledge, type Range, within } from './knowledge.js';
import { type NoTable, possibleTable, type Table, usualPatience } from './possible-table.js';

/**
 * Tables that were found before, each completed by the true counts, so that
 * it fulfils every bond. As more or less is published, only what is known
 * of single counts changes: a table that agrees with it is evidence again.
 */
export class Witnesses {
  readonly tables: Table[];

  /** The true counts: a value for every count there is. */
  constructor(private readonly truth: Table) {
    this.tables = [truth];
  }

  add(found: Table): Table {
    const table = new Map([...this.truth, ...found]);
    this.tables.push(table);
    return table;
  }
}

/** Finds tables that agree with what is known; one often answers for many counts. */
export class Search {
  private readonly agreeing = new Map<Table, boolean>();
  private readonly tables: Table[];

  constructor(
    private readonly knowledge: Knowledge,
    private readonly witnesses?: Witnesses,
    private readonly patience = usualPatience,
  ) {
    this.tables = witnesses?.tables ?? [];
  }

  /** Whether the count can be from `lower` to `upper`. */
  ask(name: string, lower: number, upper: number): 'possible' | NoTable {
    const found = this.valueIn(name, { lower, upper });
    return typeof found === 'number' ? 'possible' : found;
  }

  /** Whether a table was found in which the count is from `lower` to `upper`. */
  finds(name: string, lower: number, upper: number): boolean {
    return this.ask(name, lower, upper) === 'possible';
  }

  /** Whether the count can have at least so many values. */
  askForValues(name: string, wanted: number): 'possible' | NoTable {
    const found: number[] = [];
    let givenUp = false;
    const open: [number, number][] = [[0, Infinity]];
    for (let range = open.pop(); range && found.length < wanted; range = open.pop()) {
      const [lower, upper] = range;
      const value = this.valueIn(name, { lower, upper });
      if (value === 'given up') givenUp = true;
      if (typeof value !== 'number') continue;
      found.push(value);
      if (value > lower) open.push([lower, value - 1]);
      if (value < upper) open.push([value + 1, upper]);
    }
    if (found.length >= wanted) return 'possible';
    return givenUp ? 'given up' : 'impossible';
  }

  private valueIn(name: string, wanted: Range): number | NoTable {
    for (const table of this.tables) {
      const value = table.get(name);
      if (value !== undefined && within(value, wanted) && this.agrees(table)) return value;
    }
    const near = this.tables.find((each) => each.has(name));
    const found = possibleTable(this.knowledge, name, wanted, near, this.patience);
    if (typeof found === 'string') return found;
    const table = this.witnesses?.add(found) ?? found;
    if (!this.witnesses) this.tables.push(table);
    return table.get(name) ?? 'given up';
  }

  private agrees(table: Table): boolean {
    // Without witnesses, every table was found under this very knowledge.
    if (!this.witnesses) return true;
    const known = this.agreeing.get(table);
    if (known !== undefined) return known;
    let agrees = true;
    for (const [name, range] of this.knowledge.ranges) {
      const value = table.get(name);
      if (value === undefined || within(value, range)) continue;
      agrees = false;
      break;
    }
    this.agreeing.set(table, agrees);
    return agrees;
  }
}
