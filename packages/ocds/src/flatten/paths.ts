/** Where a column's field is, as names from the row's object down. */
export type Names = readonly string[];

/** The row's object itself, in a column of its own: only said of an empty or broken one. */
const self = '.';

/** As in a JSON Pointer (RFC 6901), so that a name may hold a slash. */
export function joinNames(names: Names): string {
  return names.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

export function splitNames(path: string): string[] {
  return path.split('/').map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The JSON Pointer to an array, without positions: `/contracts/documents`; "" is the release. */
export function pointerOf(names: Names): string {
  return names.length === 0 ? '' : `/${joinNames(names)}`;
}

export function namesAt(pointer: string): string[] {
  return pointer === '' ? [] : splitNames(pointer.slice(1));
}

/** Columns that say what a row belongs to, outermost first. */
export function linksOf(table: Names, includingItself = false): string[] {
  if (table.length === 0 && !includingItself) return [];
  const above = Array.from({ length: table.length - (includingItself ? 0 : 1) }, (_, index) =>
    levelLink(table.slice(0, index + 1)),
  );
  return ['ocid', 'release', ...above];
}

/** The link to one object of an array above: `contracts/id`. */
export function levelLink(array: Names): string {
  return `${joinNames(array)}/id`;
}

/** The path of a field as its column says it; never empty, and after `./` where it could be taken for a link. */
export function fieldPath(names: Names, links: readonly string[]): string {
  if (names.length === 0) return self;
  const path = joinNames(names);
  const mistakable = path === '' || path === self || path.startsWith('./') || links.includes(path);
  return mistakable ? `./${path}` : path;
}

/** The names of the field that a column holds. */
export function fieldNames(path: string): string[] {
  if (path === self) return [];
  return splitNames(path.startsWith('./') ? path.slice(2) : path);
}
