import type { Names } from './paths.js';
import type { TableKind } from './types.js';

/** What neither a file nor a sheet may have in its name, and what would join two names into one. */
const refused = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*[\]'\s.]+/gu;
/** Names that Windows keeps for devices and Excel for itself. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|history|columns|tables)$/i;

export function tableName(kind: TableKind, path: Names): string {
  if (kind === 'metrics') return kind;
  const rows = path.map((name) => name.replace(refused, '-')).join('_');
  const name = kind === 'changes' ? [rows, kind].filter(Boolean).join('_') : rows || 'releases';
  const short = cut(name, 100);
  return short === '' || reserved.test(short) ? `${short}_` : short;
}

const longestSheet = 31;

/** A sheet's name has at most 31 characters: names in the middle of the path go first. */
export function sheetName(name: string): string {
  const parts = name.split('_');
  while (parts.length > 2 && parts.join('_').length > longestSheet) parts.splice(1, 1);
  return cut(parts.join('_'), longestSheet);
}

/** The name, or the name with a number: files and sheets do not tell capitals apart. */
export function uniqueName(
  name: string,
  taken: Set<string>,
  longest = Number.POSITIVE_INFINITY,
): string {
  let unique = name;
  for (let turn = 2; taken.has(unique.toLowerCase()); turn += 1) {
    const ending = `_${turn}`;
    unique = cut(name, longest - ending.length) + ending;
  }
  taken.add(unique.toLowerCase());
  return unique;
}

export function uniqueSheetName(name: string, taken: Set<string>): string {
  return uniqueName(sheetName(name), taken, longestSheet);
}

/** The beginning of a text, never ending in half a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
