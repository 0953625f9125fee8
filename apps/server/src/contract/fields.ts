import { z } from '@hono/zod-openapi';
import { distance } from 'fastest-levenshtein';

/** The fields of a body or a query, and no others: a misspelt one must not be silently ignored. */
export function fields<const Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, { error: knownInstead });
}

/** Values by names of a list, and by no others: switches, say. */
export function fieldsAmong<Name extends z.ZodEnum, Value extends z.ZodType>(
  names: Name,
  value: Value,
) {
  return z.partialRecord(names, value, { error: knownInstead });
}

const between = ', ';

/** Like every message of the contract, what is accepted: here, the fields that are known. */
const knownInstead: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== 'unrecognized_keys') return undefined;
  return namesIn(issue.inst).join(between) || 'no fields';
};

function namesIn(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) {
    return schema.keyType.options.map(String);
  }
  return [];
}

/** Longer ones are no misspelling of ours. */
const longestName = 40;

/** The known field that was probably meant, if any is near. */
export function nearestField(name: string, known: string): string | undefined {
  if (name.length > longestName) return undefined;
  const near = known
    .split(between)
    .map((field) => ({ field, apart: distance(name.toLowerCase(), field.toLowerCase()) }))
    .sort((one, other) => one.apart - other.apart)[0];
  if (near === undefined) return undefined;
  return near.apart <= Math.max(1, Math.floor(near.field.length / 2.5)) ? near.field : undefined;
}

/** Throws while the routes are defined when some object inside would let unknown fields through. */
export function requireKnownFields(schema: z.core.$ZodType, where: string): void {
  const { def } = schema._zod as unknown as { def: Inner };
  if (schema instanceof z.ZodObject && def.catchall?._zod.def.type !== 'never') {
    throw new Error(`${where} lets unknown fields through: make it of fields({ … }).`);
  }
  for (const [name, field] of Object.entries(def.shape ?? {})) {
    requireKnownFields(field, `${where}.${name}`);
  }
  for (const inner of [def.innerType, def.element, def.in, def.out, ...(def.options ?? [])]) {
    if (inner !== undefined) requireKnownFields(inner, where);
  }
}

type Schema = z.core.$ZodType;

/** Where each kind of schema keeps the ones it is made of. */
interface Inner {
  catchall?: Schema;
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  in?: Schema;
  out?: Schema;
  options?: Schema[];
}
