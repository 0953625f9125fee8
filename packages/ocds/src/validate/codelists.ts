import { codelists as builtIn } from '../schema/codelists/index.js';
import type { CodelistFiles } from './extensions/types.js';

/** Codes by file name. */
export type Codelists = ReadonlyMap<string, ReadonlySet<string>>;

/** The standard's own lists. */
export const builtInCodelists: Codelists = new Map(
  Object.values(builtIn).map(({ name, codes }) => [`${name}.csv`, new Set(Object.keys(codes))]),
);

/**
 * Lists with those of extensions applied in turn: within each, lists that
 * replace come first, then `+name.csv` adds codes and `-name.csv` takes away.
 */
export function extendCodelists(lists: Codelists, additions: readonly CodelistFiles[]): Codelists {
  const result = new Map(lists);
  for (const files of additions) {
    const inOrder = Object.entries(files).sort(([one], [other]) => rank(one) - rank(other));
    for (const [file, codes] of inOrder) {
      const name = file.replace(/^[+-]/, '');
      const present = result.get(name) ?? [];
      if (file.startsWith('+')) result.set(name, new Set([...present, ...codes]));
      else if (file.startsWith('-')) result.set(name, without(present, codes));
      else result.set(name, new Set(codes));
    }
  }
  return result;
}

function rank(file: string): number {
  return ['+', '-'].indexOf(file.charAt(0));
}

function without(present: Iterable<string>, codes: readonly string[]): Set<string> {
  const removed = new Set(codes);
  return new Set([...present].filter((code) => !removed.has(code)));
}
