import { isObject, type JsonObject } from '../shared/objects.js';
import { fieldAt } from './fields.js';
import { linkCells } from './item-links.js';
import { own } from './own.js';
import type { Names } from './paths.js';
import { isId, keyText, releaseKey } from './releases.js';
import type { Cell } from './types.js';

/** A filled link to an object of an array above: where the array is, and which object. */
export interface LevelLink {
  array: Names;
  cell: Exclude<Cell, undefined>;
  /** Of the column it stands in. */
  header: string;
}

/** Finds what a row belongs to, by id or by position. */
export class Parents {
  readonly #releases: unknown[];
  readonly #byKey = new Map<string, unknown>();
  readonly #byId = new WeakMap<readonly unknown[], Map<string, unknown>>();

  constructor(releases: unknown[]) {
    this.#releases = releases;
    for (const release of releases) {
      const key = releaseKey(release);
      // The first keeps the key: a later one with the same was linked by its position.
      if (key && !this.#byKey.has(keyText(key))) this.#byKey.set(keyText(key), release);
    }
  }

  release(ocid: Cell, release: Cell): JsonObject | undefined {
    const link = release === undefined ? undefined : linkCells.read(release);
    const found =
      link && 'index' in link ? this.#releases[link.index] : this.#keyed(ocid, link?.id);
    return isObject(found) ? found : undefined;
  }

  /**
   * The object at the end of the links, and how many names its table's path has; or the first link
   * that leads nowhere.
   */
  below(
    release: JsonObject,
    links: readonly LevelLink[],
  ): { object: JsonObject; depth: number } | { broken: LevelLink } {
    let object = release;
    let depth = 0;
    for (const link of links) {
      const { array, cell } = link;
      const items = fieldAt(object, array.slice(depth));
      const found = Array.isArray(items) ? this.#item(items, cell) : undefined;
      if (!isObject(found)) return { broken: link };
      object = found;
      depth = array.length;
    }
    return { object, depth };
  }

  #keyed(ocid: Cell, id: string | undefined): unknown {
    if (ocid === undefined) return undefined;
    const read = linkCells.text(ocid);
    return this.#byKey.get(keyText(id === undefined ? { ocid: read } : { ocid: read, id }));
  }

  #item(items: readonly unknown[], cell: Exclude<Cell, undefined>): unknown {
    const link = linkCells.read(cell);
    if ('index' in link) return items[link.index];
    let byId = this.#byId.get(items);
    if (!byId) {
      byId = new Map();
      for (const item of items) {
        const id = isObject(item) ? own(item, 'id') : undefined;
        if (isId(id) && !byId.has(String(id))) byId.set(String(id), item);
      }
      this.#byId.set(items, byId);
    }
    return byId.get(link.id);
  }
}
