import { typeOf } from './column-types.js';
import { inUsualOrder } from './name-order.js';
import { fieldPath, joinNames, linksOf, type Names, pointerOf } from './paths.js';
import { tableName, uniqueName } from './table-names.js';
import { titled } from './titles.js';
import type { Column, FlattenOptions, TableDescription, TableKind } from './types.js';

/** A column while it is being collected, and where it stands once it is known. */
export interface Place {
  names: Names;
  /** Which kinds of value stood here; see column-types. */
  seen: number;
  /** Whether anything stood here at all: a branch of other columns has no cell of its own. */
  used: boolean;
  /** Whether a link had to name a position. */
  positions: boolean;
  index: number;
  type: Column['type'];
  below: Map<string, Place>;
}

export interface Plan {
  kind: TableKind;
  path: Names;
  fields: Place;
  links: Map<string, Place>;
  width: number;
  /** Tables below this one, by the path of the array inside the row's object. */
  tables: Map<Place, Plan>;
  changes?: Plan;
}

/** The tables that a set of releases needs: known only when all of them were seen. */
export class Layout {
  readonly #plans = new Map<string, Plan>();
  #tables: TableDescription[] | undefined;
  readonly root = this.plan('rows', []);

  /** The table of an array, wherever its path leads through arrays or objects. */
  plan(kind: TableKind, path: Names): Plan {
    const key = `${kind} ${pointerOf(path)}`;
    const known = this.#plans.get(key);
    if (known) return known;
    if (this.#tables) throw new UnplannedFieldError(pointerOf(path));
    const links = kind === 'metrics' ? [] : linksOf(path, kind === 'changes');
    const plan: Plan = {
      kind,
      path,
      fields: newPlace([]),
      links: new Map(links.map((link) => [link, newPlace([link])])),
      width: 0,
      tables: new Map(),
    };
    this.#plans.set(key, plan);
    return plan;
  }

  /** The column of a field, one name below another. */
  below(place: Place, name: string): Place {
    const known = place.below.get(name);
    if (known) return known;
    if (this.#tables) throw new UnplannedFieldError(joinNames([...place.names, name]));
    const made = newPlace([...place.names, name]);
    place.below.set(name, made);
    return made;
  }

  /** Names the tables and puts the columns in order; from here on nothing new is taken. */
  close(options: FlattenOptions = {}): TableDescription[] {
    this.#tables ??= this.#close(options);
    return this.#tables;
  }

  /** The tables in the order in which `close` gave them. */
  plans(): Plan[] {
    return [...this.#plans.values()].sort(
      (one, other) =>
        rank(one) - rank(other) ||
        inUsualOrder(one.path, other.path) ||
        (one.kind < other.kind ? 1 : -1),
    );
  }

  #close(options: FlattenOptions): TableDescription[] {
    const taken = new Set<string>();
    return this.plans().map((plan) => {
      const name = uniqueName(tableName(plan.kind, plan.path), taken);
      const columns = columnsOf(plan);
      const { kind, path } = plan;
      return {
        name,
        kind,
        path,
        columns: options.titles ? titled(columns, plan, options.titles) : columns,
      };
    });
  }
}

/** Releases first, what is made for readers second, then the arrays. */
function rank({ kind, path }: Plan): number {
  if (kind === 'metrics') return 1;
  return path.length === 0 && kind === 'rows' ? 0 : 2;
}

function newPlace(names: Names): Place {
  return {
    names,
    seen: 0,
    used: false,
    positions: false,
    index: -1,
    type: 'text',
    below: new Map(),
  };
}

function columnsOf(plan: Plan): Column[] {
  const links = [...plan.links.keys()];
  const fields = [...usedBelow(plan.fields)].sort((one, other) =>
    inUsualOrder(one.names, other.names),
  );
  const placed: [Place, string][] = [
    ...[...plan.links]
      .filter(([, place]) => place.used)
      .map(([link, place]): [Place, string] => [place, link]),
    ...fields.map((place): [Place, string] => [place, fieldPath(place.names, links)]),
  ];
  plan.width = placed.length;
  return placed.map(([place, path], index) => {
    place.index = index;
    place.type = typeOf(place.seen);
    const positions = place.positions ? { positions: true as const } : {};
    return { header: path, path, type: place.type, ...positions };
  });
}

function* usedBelow(place: Place): Iterable<Place> {
  if (place.used) yield place;
  for (const below of place.below.values()) yield* usedBelow(below);
}

/** A release has a field or an array that the releases from which the columns were taken had not. */
export class UnplannedFieldError extends Error {
  override readonly name = 'UnplannedFieldError';
  /** The path of the field or array. */
  readonly path: string;

  constructor(path: string) {
    super(
      `There is no column for ${path}. Show all the releases to the layout before rows are written.`,
    );
    this.path = path;
  }
}
