import { fieldNames, type Names } from './paths.js';
import type { Column, TitleOf } from './types.js';

/** A name as people write it: `dateSigned` is "Date signed", `awardID` is "Award id". */
export function titleFrom(name: string): string {
  const words = name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_-]+/)
    .filter(Boolean)
    .map((word) => (abbreviations.has(word.toUpperCase()) ? word.toUpperCase() : lowered(word)));
  const title = words.join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1) || name;
}

const abbreviations = new Set(['OCID', 'URI', 'URL', 'VCSE', 'SME', 'CPV', 'UK', 'EU']);

function lowered(word: string): string {
  return /^\p{Lu}{3,}$/u.test(word) ? word : word.toLowerCase();
}

/** The columns with titles at their heads, no two alike in one table. */
export function titled(
  columns: readonly Column[],
  table: { path: Names; links: ReadonlyMap<string, unknown> },
  titles: true | TitleOf,
): Column[] {
  const titleOf = titles === true ? () => undefined : titles;
  const taken = new Set<string>();
  return columns.map((column) => {
    const title = titleOfColumn(column.path, table, titleOf);
    let header = title;
    while (taken.has(header)) header += ` (${column.path})`;
    taken.add(header);
    return { ...column, header };
  });
}

function titleOfColumn(
  path: string,
  table: { path: Names; links: ReadonlyMap<string, unknown> },
  titleOf: TitleOf,
): string {
  const above = table.links.has(path) ? [] : table.path;
  const names = fieldNames(path);
  if (names.length === 0) return 'Whole';
  return names
    .map((name, index) => titleOf([...above, ...names.slice(0, index + 1)]) ?? titleFrom(name))
    .join(': ');
}
