/** What stands in one cell. An empty cell is an absent field. */
export type Cell = string | number | boolean | undefined;

export type Row = Cell[];

/**
 * What the plain cells of a column are. `text`: "007" is text. `list`: texts
 * joined by "; ". `number`, `boolean` and `any`: what looks like a number is one.
 */
export type ColumnType = 'text' | 'number' | 'boolean' | 'list' | 'any';

export interface Column {
  /** What stands at the head of the column: the path, or a title for people. */
  header: string;
  /**
   * Where the field is inside the row's object (`value/amount`), or a link to
   * what the row belongs to (`ocid`, `release`, `contracts/id`).
   */
  path: string;
  type: ColumnType;
  /** Nobody described it: what it holds is taken from its header. */
  guessed?: true;
  /** Some rows name what they belong to by its position (`#3`), for want of an id of its own. */
  positions?: true;
}

/**
 * `rows`: one row for each object of an array. `changes`: one row for each
 * version of a field in a versioned release. `metrics`: one row for each
 * observation, made for reading and never read back.
 */
export type TableKind = 'rows' | 'changes' | 'metrics';

export interface TableDescription {
  /** Name of the file or sheet: `releases`, `contracts`, `contracts_documents`. */
  name: string;
  kind: TableKind;
  /** Names of the fields that lead to the array, from the release down; none for releases. */
  path: readonly string[];
  columns: Column[];
}

export interface Table extends TableDescription {
  rows: Row[];
}

/** Gives the title of a field from the names that lead to it, the field's own name last. */
export type TitleOf = (names: readonly string[]) => string | undefined;

export interface FlattenOptions {
  /** Titles for people instead of paths; a function may say them better than the names do. */
  titles?: boolean | TitleOf;
  /** The tidy table of metrics beside the others; true unless said otherwise. */
  metrics?: boolean;
}
