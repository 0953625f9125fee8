/**
 * The contract as both generators read it. An object that may be null is written by the server's
 * generator as `allOf: [thing, { type: ['object', 'null'] }]`, which no null can satisfy: here it is
 * what was meant, `anyOf: [thing, null]`.
 */
export function normalise(node) {
  if (Array.isArray(node)) return node.map(normalise);
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, normalise(value)]),
  );
  if (!Array.isArray(copy.allOf)) return copy;
  const { allOf, ...rest } = copy;
  const wanted = allOf.filter((part) => !onlySaysNullable(part));
  if (wanted.length === allOf.length) return copy;
  const thing = wanted.length === 1 ? wanted[0] : { allOf: wanted };
  return { ...rest, anyOf: [thing, { type: 'null' }] };
}

function onlySaysNullable(schema) {
  const keys = Object.keys(schema).filter((key) => key !== 'description');
  return keys.length === 1 && Array.isArray(schema.type) && schema.type.includes('null');
}
