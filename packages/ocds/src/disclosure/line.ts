import { type Cell, countKey } from './cells.js';
import type { CountName, Counts } from './counts.js';
import type { Sum } from './proof/knowledge.js';

/** A total with the cells that make it up. */
export interface Line {
  total: Cell;
  parts: Cell[];
  /** Those who are in the total and in none of the parts, where there are any. */
  remainder?: Cell;
  /** Those who are counted in several parts, once for each time too many, where there are any. */
  repeated?: Cell;
  /** What the parts differ in; nothing where they are periods. */
  dimension?: string;
}

/** Where some count is not known, the parts are taken to reach their total. */
export function lineOf(
  total: Cell,
  parts: Cell[],
  names: readonly CountName[],
  dimension?: string,
): Line {
  const line = { total, parts, ...(dimension === undefined ? {} : { dimension }) };
  const sum = added(parts, names);
  const counts = total.counts;
  if (!sum || !counts) return line;
  const left = names.map((name): [CountName, number] => [
    name,
    (counts[name] ?? 0) - (sum[name] ?? 0),
  ]);
  const least = Math.min(...left.map(([, count]) => count));
  const most = Math.max(...left.map(([, count]) => count));
  const beside = (words: string, some: [CountName, number][]): Cell => ({
    ...total,
    key: `${total.key} ${words} ${dimension ?? 'period'}`,
    counts: Object.fromEntries(some),
  });
  const more = least < 0 && most > 0 ? left.filter(([, count]) => count > 0) : left;
  const less = least < 0 && most > 0 ? left.filter(([, count]) => count < 0) : left;
  return {
    ...line,
    ...(most > 0 ? { remainder: beside('other', more) } : {}),
    ...(least < 0
      ? {
          repeated: beside(
            'repeated',
            less.map(([name, count]) => [name, -count]),
          ),
        }
      : {}),
  };
}

/** The total with what is repeated is the parts with what they leave over. */
export function sumsOf(line: Line, name: CountName): Sum[] {
  const { total, parts, remainder, repeated } = line;
  const left = remainder?.counts?.[name] === undefined ? [] : [remainder];
  const keys = [...parts, ...left].map((cell) => countKey(name, cell));
  const whole = countKey(name, total);
  if (!repeated || repeated.counts?.[name] === undefined) return [{ total: whole, parts: keys }];
  const together = togetherIn(line, name);
  return [
    { total: together, parts: keys },
    { total: together, parts: [whole, countKey(name, repeated)] },
  ];
}

/** The parts added up, where that is more than their total. */
export function togetherIn({ total, dimension }: Line, name: CountName): string {
  return `${countKey(name, total)} together ${dimension ?? 'period'}`;
}

/** Nothing where one of them is not known. */
export function added(cells: readonly Cell[], names: readonly CountName[]): Counts | undefined {
  if (cells.some(({ counts }) => !counts)) return undefined;
  return Object.fromEntries(
    names.map((name) => [name, cells.reduce((sum, { counts }) => sum + (counts?.[name] ?? 0), 0)]),
  );
}
