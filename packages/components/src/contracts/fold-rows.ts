import type { ListedContract } from './read-contracts.js';

/** Contracts of one process, such as the places of a framework. */
export interface Fold {
  ocid: string;
  rows: readonly ListedContract[];
  isOpen: boolean;
}

/** A line of the list: a contract, or many of one process. */
export type Line =
  | { fold: Fold; row?: undefined }
  | { row: ListedContract; fold?: undefined; inFold: boolean };

/** Fewer stand one by one. */
const fewest = 4;

/**
 * Contracts of one process as one line, where there are many; those of a fold that is open stand
 * behind it. A fold stands where the first of its contracts would.
 */
export function foldRows(rows: readonly ListedContract[], open: ReadonlySet<string>): Line[] {
  const processes = new Map<string, ListedContract[]>();
  for (const row of rows) {
    const process = processes.get(row.ocid);
    if (process) process.push(row);
    else processes.set(row.ocid, [row]);
  }
  const told = new Set<string>();
  return rows.flatMap((row): Line[] => {
    const process = processes.get(row.ocid) ?? [];
    if (process.length < fewest) return [{ row, inFold: false }];
    if (told.has(row.ocid)) return [];
    told.add(row.ocid);
    const isOpen = open.has(row.ocid);
    const inside = isOpen ? process.map((each): Line => ({ row: each, inFold: true })) : [];
    return [{ fold: { ocid: row.ocid, rows: process, isOpen } }, ...inside];
  });
}

/** What is the same in all rows of a fold; undefined where they differ. */
export function alike<Value>(
  { rows }: Pick<Fold, 'rows'>,
  of: (row: ListedContract) => Value,
): Value | undefined {
  const [first] = rows;
  const value = first && of(first);
  return rows.every((row) => of(row) === value) ? value : undefined;
}
