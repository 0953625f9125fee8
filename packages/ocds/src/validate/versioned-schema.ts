import { followReference } from '../shared/local-reference.js';
import { isObject, type JsonObject } from '../shared/objects.js';

/**
 * What a versioned release may hold, worked out from the release schema with
 * its extensions: each leaf becomes a list of its values. For telling declared
 * fields from undeclared ones; it may refer to itself.
 */
export function versionedSchema(release: JsonObject): JsonObject {
  const { properties, ...versioned } = new Versions(release).block(release, false);
  const { id: _id, date: _date, tag: _tag, ...merged } = (properties ?? {}) as JsonObject;
  const own = isObject(release.properties) ? release.properties : {};
  return {
    ...versioned,
    properties: { ...merged, ocid: own.ocid ?? { type: 'string' } },
    // Values that are kept whole still refer to the blocks they hold.
    definitions: release.definitions ?? {},
  };
}

class Versions {
  readonly #blocks = new Map<JsonObject, JsonObject>();
  readonly #items = new Map<JsonObject, JsonObject>();
  readonly #root: JsonObject;

  constructor(root: JsonObject) {
    this.#root = root;
  }

  /** A block whose fields are histories; the id of a list's item stays plain. */
  block(schema: JsonObject, isItem: boolean): JsonObject {
    const made = isItem ? this.#items : this.#blocks;
    const known = made.get(schema);
    if (known) return known;
    const block: JsonObject = { type: 'object' };
    made.set(schema, block);
    const { properties, patternProperties } = schema;
    if (isObject(properties))
      block.properties = mapped(properties, (field, name) =>
        isItem && name === 'id' ? field : this.#field(field),
      );
    if (isObject(patternProperties))
      block.patternProperties = mapped(patternProperties, (field) => this.#field(field));
    return block;
  }

  #field(given: JsonObject): JsonObject {
    const schema = followReference(given, this.#root);
    const { deprecated, wholeListMerge } = { ...schema, ...given };
    const about = isObject(deprecated) ? { deprecated } : {};
    if (isObject(schema.properties) || isObject(schema.patternProperties))
      return { ...this.block(schema, false), ...about };
    const item = isObject(schema.items) ? followReference(schema.items, this.#root) : undefined;
    const identified = isObject(item?.properties) && 'id' in item.properties;
    if (item && identified && wholeListMerge !== true)
      return { type: 'array', uniqueItems: true, items: this.block(item, true), ...about };
    return { ...historyOf({ ...schema, ...given, $ref: undefined }), ...about };
  }
}

function historyOf({ deprecated: _, ...value }: JsonObject): JsonObject {
  const properties = {
    releaseID: { type: 'string' },
    releaseDate: { type: 'string', format: 'date-time' },
    releaseTag: { type: 'array', items: { type: 'string' } },
    value,
  };
  return { type: 'array', items: { type: 'object', properties } };
}

function mapped(
  fields: JsonObject,
  change: (field: JsonObject, name: string) => JsonObject,
): JsonObject {
  const entries = Object.entries(fields).filter((entry): entry is [string, JsonObject] =>
    isObject(entry[1]),
  );
  return Object.fromEntries(entries.map(([name, field]) => [name, change(field, name)]));
}
