import * as z from 'zod/mini';
import { block, optional, required } from './fields.js';
import { about, type FieldMeta } from './meta.js';
import { releaseSchema } from './release.js';

/** The values of one field, oldest first, each with the release that gave it. */
// @__NO_SIDE_EFFECTS__
function historyOf(field: z.core.$ZodType) {
  return z.array(
    block({
      releaseID: optional.plainText,
      releaseDate: z.exactOptional(required.dateTime),
      releaseTag: z.exactOptional(z.array(z.string())),
      value: field instanceof z.ZodMiniExactOptional ? field : z.exactOptional(field),
    }),
  );
}

const translation = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      releaseID: { type: 'string' },
      releaseDate: { type: 'string', format: 'date-time' },
      releaseTag: { type: 'array', items: { type: 'string' } },
      value: { type: ['string', 'null'] },
    },
  },
};

/** A block whose leaves are histories. The id of a list's item stays plain: it tells items apart. */
// @__NO_SIDE_EFFECTS__
function versionedBlock(schema: z.ZodMiniObject, isItem: boolean): z.ZodMiniObject {
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    if (isItem && name === 'id') return [name, field];
    const history = versioned(field);
    return [name, field instanceof z.ZodMiniExactOptional ? z.exactOptional(history) : history];
  });
  const versions = z.looseObject(Object.fromEntries(fields) as Record<string, z.ZodMiniType>);
  const { patternProperties } = metaOf(schema);
  if (!patternProperties) return versions;
  const names = Object.keys(patternProperties).map((name) => [name, translation]);
  return about(versions, { patternProperties: Object.fromEntries(names) as object as never });
}

// @__NO_SIDE_EFFECTS__
function versioned(field: z.core.$ZodType): z.ZodMiniType {
  const value = field instanceof z.ZodMiniExactOptional ? field.def.innerType : field;
  const { wholeListMerge, deprecated, extension } = metaOf(field);
  const kept = { ...(deprecated && { deprecated }), ...(extension && { extension }) };
  if (value instanceof z.ZodMiniObject) return about(versionedBlock(value, false), kept);
  if (value instanceof z.ZodMiniRecord) return z.record(z.string(), historyOf(value.def.valueType));
  if (value instanceof z.ZodMiniArray && !wholeListMerge) {
    const { element, checks = [] } = value.def;
    if (element instanceof z.ZodMiniObject && 'id' in element.shape) {
      const list = z.array(versionedBlock(element, true));
      return about(list.check(...(checks as z.core.$ZodCheck<unknown>[])), kept);
    }
  }
  // A block without fields of its own (a party's details) is merged to any depth.
  if (value instanceof z.ZodMiniNullable && value.def.innerType instanceof z.ZodMiniObject)
    return z.looseObject({});
  return extension ? about(historyOf(field), { extension }) : historyOf(field);
}

// @__NO_SIDE_EFFECTS__
function metaOf(schema: z.core.$ZodType): FieldMeta {
  const meta: object = z.globalRegistry.get(schema) ?? {};
  return meta;
}

/** The history of every field of a process: each leaf of a release is a list of its values, oldest first. */
export const versionedReleaseSchema = /* @__PURE__ */ (() => {
  const { id: _id, date: _date, tag: _tag, ocid, ...merged } = releaseSchema.shape;
  const { shape } = versionedBlock(z.looseObject(merged), false);
  return z.looseObject({ ...shape, ocid });
})();
