/**
 * The contract as both generators read it. An object that may be null is written by the server's
 * generator as `allOf: [thing, { type: ['object', 'null'] }]`, which no null can satisfy: here it is
 * what was meant, `anyOf: [thing, null]`. A thing that is only described anew is that thing.
 */
export function normalise(node) {
  if (Array.isArray(node)) return node.map(normalise);
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, normalise(value)]),
  );
  if (!Array.isArray(copy.allOf)) return copy;
  const { allOf, ...rest } = copy;
  const wanted = allOf.filter((part) => !onlySaysNullable(part) && !onlyDescribes(part));
  const thing = wanted.length === 1 ? wanted[0] : { allOf: wanted };
  if (allOf.some(onlySaysNullable)) return { ...rest, anyOf: [thing, { type: 'null' }] };
  return wanted.length === 1 ? thing : { ...rest, ...thing };
}

const onlyDescribes = (schema) => Object.keys(schema).every((key) => key === 'description');

function onlySaysNullable(schema) {
  const keys = Object.keys(schema).filter((key) => key !== 'description');
  return keys.length === 1 && Array.isArray(schema.type) && schema.type.includes('null');
}
