import { followReference } from '../shared/local-reference.js';
import { isObject, type JsonObject } from '../shared/objects.js';
import type { Codelists } from './codelists.js';

/** What a schema says of one field where it stands. */
export interface SchemaField {
  node: SchemaNode;
  deprecated?: { deprecatedVersion: string; description: string };
  codelist?: { name: string; closed: boolean; codes: ReadonlySet<string> | undefined };
}

/** A schema made ready for walking: one look at a name tells what is known of it. */
export interface SchemaNode {
  /** The schema itself, with its reference followed. */
  schema: JsonObject;
  /** What is known of a field, by its name, by a pattern, or as a translation; nothing when undeclared. */
  field(name: string): SchemaField | undefined;
  items?: SchemaNode;
  /** Items may not be repeated. */
  unique: boolean;
  /** Items are told apart by an id that the schema does not demand. */
  idsExpected: boolean;
  /** Pairs of fields of which the first date may not be after the second. */
  dates: readonly (readonly [string, string])[];
}

/** The file names of lists that the schema names and nobody gave. */
export type Unavailable = Set<string>;

export function schemaTree(
  root: JsonObject,
  lists: Codelists,
  unavailable?: Unavailable,
): SchemaNode {
  return new TreeBuilder(root, lists, unavailable).nodeOf(root);
}

const ordered = [
  ['startDate', 'endDate'],
  ['endDate', 'maxExtentDate'],
  ['datePublished', 'dateModified'],
] as const;

/** Beyond this many odd names, of one block, patterns are tried anew each time. */
const remembered = 2000;

class TreeBuilder {
  readonly #nodes = new Map<JsonObject, SchemaNode>();
  readonly #root: JsonObject;
  readonly #lists: Codelists;
  readonly #unavailable: Unavailable | undefined;

  constructor(root: JsonObject, lists: Codelists, unavailable: Unavailable | undefined) {
    this.#root = root;
    this.#lists = lists;
    this.#unavailable = unavailable;
  }

  nodeOf(given: JsonObject): SchemaNode {
    const schema = followReference(given, this.#root);
    const known = this.#nodes.get(schema);
    if (known) return known;
    const fields = new Map<string, SchemaField | undefined>();
    const patterns: [RegExp, SchemaField][] = [];
    const node: SchemaNode = {
      schema,
      field: (name) => {
        if (fields.has(name)) return fields.get(name);
        const found =
          patterns.find(([pattern]) => pattern.test(name))?.[1] ?? translated(name, fields);
        if (fields.size < remembered) fields.set(name, found);
        return found;
      },
      unique: schema.uniqueItems === true,
      idsExpected: false,
      dates: [],
    };
    this.#nodes.set(schema, node);
    for (const part of this.#parts(schema)) this.#fill(node, part, fields, patterns);
    node.dates = ordered.filter((pair) => pair.every((name) => fields.has(name)));
    return node;
  }

  /** The schema and the choices and additions inside it: a field is declared when any of them does. */
  #parts(schema: JsonObject, seen = new Set<JsonObject>()): JsonObject[] {
    if (seen.has(schema)) return [];
    seen.add(schema);
    const branches = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((list) =>
      Array.isArray(list) ? list.filter(isObject) : [],
    );
    const inside = branches.flatMap((branch) =>
      this.#parts(followReference(branch, this.#root), seen),
    );
    return [schema, ...inside];
  }

  #fill(
    node: SchemaNode,
    schema: JsonObject,
    fields: Map<string, SchemaField | undefined>,
    patterns: [RegExp, SchemaField][],
  ): void {
    const { properties, patternProperties, additionalProperties, items } = schema;
    if (isObject(properties))
      for (const [name, field] of Object.entries(properties))
        if (isObject(field)) fields.set(name, this.#fieldOf(field));
    if (isObject(patternProperties))
      for (const [pattern, field] of Object.entries(patternProperties))
        if (isObject(field)) patterns.push([new RegExp(pattern), this.#fieldOf(field)]);
    if (isObject(additionalProperties) && Object.keys(additionalProperties).length > 0)
      patterns.push([/^/, this.#fieldOf(additionalProperties)]);
    if (isObject(items) && !node.items) {
      node.items = this.nodeOf(items);
      const { properties: own, required } = node.items.schema;
      const demanded = Array.isArray(required) && required.includes('id');
      node.idsExpected = isObject(own) && isObject(own.id) && !demanded;
    }
  }

  #fieldOf(given: JsonObject): SchemaField {
    const node = this.nodeOf(given);
    const field: SchemaField = { node };
    // What stands beside a reference is said of this field alone.
    const { deprecated, codelist, openCodelist } = { ...node.schema, ...given };
    if (isObject(deprecated))
      field.deprecated = {
        deprecatedVersion: textOf(deprecated.deprecatedVersion),
        description: textOf(deprecated.description),
      };
    if (typeof codelist === 'string') {
      const closed = openCodelist !== true;
      const codes = this.#lists.get(codelist) ?? (closed ? codesIn(node.schema) : undefined);
      if (!codes) this.#unavailable?.add(codelist);
      field.codelist = { name: codelist, closed, codes };
    }
    return field;
  }
}

/** `title_cy` is `title` in another language, wherever `title` is declared. */
const inAnotherLanguage = /^(.+)_(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*|x(?:-[A-Za-z0-9]{1,8})+)$/;

function translated(
  name: string,
  fields: ReadonlyMap<string, SchemaField | undefined>,
): SchemaField | undefined {
  const original = inAnotherLanguage.exec(name)?.[1];
  return original === undefined ? undefined : fields.get(original) && translation;
}

const translation: SchemaField = {
  node: {
    schema: { type: ['string', 'null'] },
    field: () => undefined,
    unique: false,
    idsExpected: false,
    dates: [],
  },
};

/** A closed list's codes as the schema itself spells them. */
function codesIn({ enum: codes, items }: JsonObject): ReadonlySet<string> | undefined {
  const spelt = codes ?? (isObject(items) ? items.enum : undefined);
  if (!Array.isArray(spelt)) return undefined;
  return new Set(spelt.filter((code): code is string => typeof code === 'string'));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
