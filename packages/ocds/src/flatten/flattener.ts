import { isObject, type JsonObject } from '../shared/objects.js';
import { cellOf } from './cells.js';
import { kindOf } from './column-types.js';
import { linkCells } from './item-links.js';
import type { Layout, Place, Plan } from './layout.js';
import { metricRows } from './metric-rows.js';
import { joinNames, levelLink } from './paths.js';
import { keyText, type ReleaseKey, releaseKey } from './releases.js';
import { SeenBefore } from './seen-before.js';
import { hasCell, shapeOf } from './shape.js';
import type { Cell, Row } from './types.js';

/** A row that is being filled; none while columns are only collected. */
type Target = Row | undefined;

/** One step of what a row belongs to: the link's column and its cell. */
interface Link {
  name: string;
  cell: Cell;
}

export interface FlatRow {
  plan: Plan;
  row: Row;
}

/**
 * Takes releases apart, one at a time. With `collect` it learns which tables and
 * columns there are; with `rows`, once the layout is closed, it gives their rows.
 * Both keep count of the releases: show them all to each, in the same order.
 */
export class Flattener {
  readonly #layout: Layout;
  readonly #metrics: boolean;
  readonly #seen = new SeenBefore();
  #count = 0;
  #rows: FlatRow[] | undefined;

  constructor(layout: Layout, options: { metrics?: boolean } = {}) {
    this.#layout = layout;
    this.#metrics = options.metrics ?? true;
  }

  collect(release: unknown): void {
    this.#rows = undefined;
    this.#release(release);
  }

  rows(release: unknown): FlatRow[] {
    this.#rows = [];
    this.#release(release);
    return this.#rows;
  }

  #release(release: unknown): void {
    this.#count += 1;
    const links = this.#releaseLinks(releaseKey(release));
    const root = this.#layout.root;
    const row = this.#start(root, []);
    if (!isObject(release)) put(root.fields, release, row);
    else {
      // A blank row would be taken for none: a release with nothing but arrays says {} of itself.
      if (!hasCell(release)) put(root.fields, {}, row);
      this.#fields(root, root.fields, row, release, links);
    }
    if (!this.#metrics) return;
    for (const row of metricRows(release)) {
      const plan = this.#layout.plan('metrics', []);
      this.#fields(plan, plan.fields, this.#start(plan, []), row, []);
    }
  }

  #releaseLinks(key: ReleaseKey | undefined): Link[] {
    const ocid = key && { name: 'ocid', cell: cellOf(key.ocid, 'any') };
    const position = { name: 'release', cell: `#${this.#count}` };
    if (!ocid) return [position];
    if (this.#seen.add(keyText(key))) return [ocid, position];
    return key.id === undefined ? [ocid] : [ocid, { name: 'release', cell: linkCells.id(key.id) }];
  }

  #start(plan: Plan, links: readonly Link[]): Target {
    const row = this.#rows && new Array<Cell>(plan.width).fill(undefined);
    if (row) this.#rows?.push({ plan, row });
    for (const { name, cell } of links) {
      const place = plan.links.get(name);
      if (!place) continue;
      if (row) row[place.index] = cell;
      else {
        note(place, cell);
        place.positions ||= linkCells.isPosition(cell);
      }
    }
    return row;
  }

  #fields(plan: Plan, at: Place, row: Target, object: JsonObject, links: readonly Link[]): void {
    for (const name of Object.keys(object)) {
      const value = object[name];
      if (value === undefined) continue;
      const place = this.#layout.below(at, name);
      if (typeof value !== 'object' || value === null) {
        put(place, value, row);
        continue;
      }
      const shape = shapeOf(value);
      if (shape.kind === 'cell') put(place, value, row);
      else if (shape.kind === 'columns') this.#fields(plan, place, row, shape.object, links);
      else if (shape.kind === 'rows') this.#array(this.#below(plan, place), shape.items, links);
      else
        for (const version of shape.versions)
          this.#change(plan, { field: joinNames(place.names), ...version }, links);
    }
  }

  #below(plan: Plan, place: Place): Plan {
    const known = plan.tables.get(place);
    if (known) return known;
    const found = this.#layout.plan('rows', [...plan.path, ...place.names]);
    plan.tables.set(place, found);
    return found;
  }

  #array(plan: Plan, items: readonly JsonObject[], links: readonly Link[]): void {
    const cells = linkCells.of(items);
    const name = levelLink(plan.path);
    for (const [index, item] of items.entries()) {
      const row = this.#start(plan, links);
      this.#fields(plan, plan.fields, row, item, [...links, { name, cell: cells[index] }]);
    }
  }

  #change(plan: Plan, change: JsonObject, links: readonly Link[]): void {
    plan.changes ??= this.#layout.plan('changes', plan.path);
    const row = this.#start(plan.changes, links);
    for (const [name, value] of Object.entries(change))
      put(this.#layout.below(plan.changes.fields, name), value, row);
  }
}

function put(place: Place, value: unknown, row: Target): void {
  if (row) row[place.index] = cellOf(value, place.type);
  else note(place, value);
}

function note(place: Place, value: unknown): void {
  place.used = true;
  place.seen |= kindOf(value);
}
