import * as z from 'zod/mini';

/** What the standard says of a field beyond its type. Each is a keyword of its JSON Schema. */
export type FieldMeta = {
  title?: string;
  description?: string;
  /** The file name of the list of codes, such as `tenderStatus.csv`. */
  codelist?: string;
  /** Whether publishers may use codes of their own. */
  openCodelist?: boolean;
  deprecated?: { deprecatedVersion: string; description: string };
  /** Left out of compiled and versioned releases. */
  omitWhenMerged?: true;
  /** A list that a later release replaces whole. */
  wholeListMerge?: true;
  /** An id that the versioned release keeps the history of. */
  versionId?: true;
  /** Where the field comes from, when it is not the core of the standard. */
  extension?: 'metrics' | 'uk' | 'kith';
  format?: 'date-time' | 'uri';
  default?: string;
  uniqueItems?: true;
  minProperties?: number;
  patternProperties?: Record<string, object>;
};

/** Attaches what is known of a field, for `jsonSchema` and for `z.globalRegistry`. */
// @__NO_SIDE_EFFECTS__
export function about<Schema extends z.ZodMiniType>(schema: Schema, meta: FieldMeta): Schema {
  // zod's own `deprecated` is a flag; the standard's says since when and what to use instead.
  return schema.check(z.meta(meta as object as z.core.GlobalMeta));
}

/** A field that 1.1 replaced: it still reads, and says what stands in its place. */
// @__NO_SIDE_EFFECTS__
export function replacedIn11<Schema extends z.ZodMiniType>(
  schema: Schema,
  description: string,
): Schema {
  return about(schema, { deprecated: { deprecatedVersion: '1.1', description } });
}
