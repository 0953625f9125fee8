/** The source of `src/generated/requests.ts`: a strict check of each body that a call may send. */
export function requestSource(document) {
  const shapes = document.components.schemas;
  const names = new Set();
  const visit = (name) => {
    for (const used of referencesIn(shapes[name])) visit(used);
    names.add(name);
  };
  for (const operations of Object.values(document.paths)) {
    for (const { requestBody } of Object.values(operations))
      referencesIn(requestBody).forEach(visit);
  }
  const checks = [...names].map(
    (name) => `export const ${checkName(name)} = ${expression(shapes[name], shapes)};\n`,
  );
  return ["import * as z from 'zod/mini';\n", ...checks].join('\n');
}

const checkName = (name) => `${name[0].toLowerCase()}${name.slice(1)}Check`;

function referencesIn(node, found = []) {
  if (node === null || typeof node !== 'object') return found;
  if (typeof node.$ref === 'string') found.push(node.$ref.split('/').at(-1));
  for (const value of Object.values(node)) referencesIn(value, found);
  return found;
}

function expression(schema) {
  const inner = withoutDefault(schema);
  return schema.default === undefined
    ? inner
    : `z._default(${inner}, ${JSON.stringify(schema.default)})`;
}

function withoutDefault(schema) {
  if (schema.$ref) return checkName(schema.$ref.split('/').at(-1));
  if (schema.anyOf) return `z.union([${schema.anyOf.map(expression).join(', ')}])`;
  const types = [schema.type].flat();
  const known = types.filter((type) => type !== 'null');
  const inner = ofType({ ...schema, type: known[0] });
  return known.length === types.length ? inner : `z.nullable(${inner})`;
}

function ofType(schema) {
  if (schema.enum) return `z.enum(${JSON.stringify(schema.enum.filter((word) => word !== null))})`;
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
      return checked('z.int()', limits(schema, 'minimum', 'maximum'));
    case 'boolean':
      return 'z.boolean()';
    case 'array':
      return checked(
        `z.array(${expression(schema.items)})`,
        limits(schema, 'minLength', 'maxLength', 'Items'),
      );
    case 'object':
      return object(schema);
    default:
      throw new Error(`No check is known for ${JSON.stringify(schema)}`);
  }
}

const formats = {
  uuid: 'z.uuid()',
  email: 'z.email()',
  uri: 'z.url()',
  date: 'z.iso.date()',
  'date-time': 'z.iso.datetime()',
};

function text(schema) {
  const pattern = schema.pattern ? [`z.regex(new RegExp(${JSON.stringify(schema.pattern)}))`] : [];
  const trimmed = schema.format ? [] : ['z.trim()'];
  const base = formats[schema.format] ?? 'z.string()';
  return checked(base, [...trimmed, ...pattern, ...limits(schema, 'minLength', 'maxLength')]);
}

function limits(schema, least, most, kind) {
  const name = (which) => (kind ? which.replace('Length', kind) : which);
  return [least, most]
    .filter((which) => schema[name(which)] !== undefined)
    .map((which) => `z.${which}(${schema[name(which)]})`);
}

const checked = (base, checks) => (checks.length ? `${base}.check(${checks.join(', ')})` : base);

function object({ properties = {}, required = [], additionalProperties }) {
  const fields = Object.entries(properties).map(([key, value]) => {
    const inner = expression(value);
    const given = required.includes(key) || value.default !== undefined;
    return `  ${key}: ${given ? inner : `z.exactOptional(${inner})`},`;
  });
  const kind = additionalProperties === false ? 'strictObject' : 'object';
  return fields.length ? `z.${kind}({\n${fields.join('\n')}\n})` : `z.${kind}({})`;
}
