import * as z from 'zod/mini';
import { block, optional, required } from './fields.js';
import { releaseSchema } from './release.js';

/** One value of a field, and the release that gave it. */
// @__NO_SIDE_EFFECTS__
function versionsOf(value: z.core.$ZodType) {
  return z.array(
    block({
      releaseID: optional.plainText,
      releaseDate: z.exactOptional(required.dateTime),
      releaseTag: z.exactOptional(z.array(z.string())),
      value,
    }),
  );
}

/** A block whose leaves are histories. The id of a list's item stays plain: it tells items apart. */
// @__NO_SIDE_EFFECTS__
function versionedBlock(schema: z.ZodMiniObject, isItem: boolean): z.ZodMiniObject {
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    if (isItem && name === 'id') return [name, field];
    const history = versioned(field);
    return [name, field instanceof z.ZodMiniExactOptional ? z.exactOptional(history) : history];
  });
  return z.looseObject(Object.fromEntries(fields) as Record<string, z.ZodMiniType>);
}

// @__NO_SIDE_EFFECTS__
function versioned(field: z.core.$ZodType): z.ZodMiniType {
  const value = field instanceof z.ZodMiniExactOptional ? field.def.innerType : field;
  if (value instanceof z.ZodMiniObject) return versionedBlock(value, false);
  if (value instanceof z.ZodMiniRecord)
    return z.record(z.string(), versionsOf(value.def.valueType));
  const item = value instanceof z.ZodMiniArray ? value.def.element : undefined;
  const replaced = z.globalRegistry.get(field)?.wholeListMerge === true;
  if (!replaced && item instanceof z.ZodMiniObject && 'id' in item.shape)
    return z.array(versionedBlock(item, true));
  // A block without fields of its own (a party's details) is merged to any depth.
  if (value instanceof z.ZodMiniNullable && value.def.innerType instanceof z.ZodMiniObject)
    return z.looseObject({});
  return versionsOf(field);
}

/** The history of every field of a process: each leaf of a release is a list of its values, oldest first. */
export const versionedReleaseSchema = /* @__PURE__ */ (() => {
  const { id: _id, date: _date, tag: _tag, ocid, ...merged } = releaseSchema.shape;
  const { shape } = versionedBlock(z.looseObject(merged), false);
  return z.looseObject({ ...shape, ocid });
})();
