/** The source of `src/generated/schemas.ts`: one zod/mini schema for each shape of an answer. */
export function zodSource(document) {
  const shapes = document.components.schemas;
  const names = inOrderOfUse(answerShapes(document), shapes);
  const schemas = names.map(
    (name) => `export const ${schemaName(name)} = ${expression(flat(shapes[name], shapes), name)};`,
  );
  return [
    "import * as z from 'zod/mini';",
    "import { openEnum } from '../check/open-enum.js';",
    '',
    ...schemas.flatMap((schema) => [schema, '']),
  ].join('\n');
}

/** The source of `src/generated/same.ts`: each schema says what openapi-typescript says. */
export function sameSource(document) {
  const names = inOrderOfUse(answerShapes(document), document.components.schemas).sort();
  return [
    "import type { Agree, MustBeTrue } from '../check/agree.js';",
    "import type { components } from './openapi.js';",
    "import type * as schemas from './schemas.js';",
    '',
    "type Shapes = components['schemas'];",
    '',
    '/** Every member is `true`, or this file does not compile. */',
    'export interface EverySchemaAgrees {',
    ...names.map(
      (name) =>
        `  ${name}: MustBeTrue<Agree<typeof schemas.${schemaName(name)}, Shapes['${name}']>>;`,
    ),
    '}',
    '',
  ].join('\n');
}

const schemaName = (name) => `${name[0].toLowerCase()}${name.slice(1)}Schema`;
const referred = (reference) => reference.slice('#/components/schemas/'.length);

function answerShapes(document) {
  const found = new Set();
  for (const operations of Object.values(document.paths)) {
    for (const { responses } of Object.values(operations)) {
      for (const { content = {} } of Object.values(responses)) {
        for (const { schema } of Object.values(content)) referencesIn(schema, found);
      }
    }
  }
  return [...found].sort();
}

function referencesIn(node, found = new Set()) {
  if (node === null || typeof node !== 'object') return found;
  if (typeof node.$ref === 'string') found.add(referred(node.$ref));
  for (const value of Object.values(node)) referencesIn(value, found);
  return found;
}

function inOrderOfUse(names, shapes) {
  const done = new Set();
  const visit = (name, path) => {
    if (path.includes(name))
      throw new Error(`Shapes that hold themselves: ${[...path, name].join(' → ')}`);
    if (done.has(name)) return;
    for (const used of [...referencesIn(shapes[name])].sort()) visit(used, [...path, name]);
    done.add(name);
  };
  for (const name of names) visit(name, []);
  return [...done];
}

function expression(schema, where) {
  if (schema.$ref) return schemaName(referred(schema.$ref));
  if (schema.allOf) throw new Error(`${where}: only a named shape may be made of several`);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choice(choices, where);
  if (Array.isArray(schema.type)) return nullableOf(schema, where);
  if (schema.enum) return `openEnum(${JSON.stringify(schema.enum)} as const)`;
  if (schema.const !== undefined) return `openEnum(${JSON.stringify([schema.const])} as const)`;
  switch (schema.type) {
    case 'string':
      return 'z.string()';
    case 'number':
    case 'integer':
      return 'z.number()';
    case 'boolean':
      return 'z.boolean()';
    case 'null':
      return 'z.null()';
    case 'array':
      return `z.array(${expression(schema.items, `${where}[]`)})`;
    case 'object':
      return object(schema, where);
    case undefined:
      return 'z.unknown()';
    default:
      throw new Error(`${where}: no check is known for the type ${schema.type}`);
  }
}

function nullableOf(schema, where) {
  const types = schema.type.filter((type) => type !== 'null');
  if (types.length !== 1)
    throw new Error(`${where}: one type, or one type and null, is understood`);
  const { enum: members, ...rest } = schema;
  const inner = expression(
    { ...rest, type: types[0], ...(members && { enum: members.filter((m) => m !== null) }) },
    where,
  );
  return types.length === schema.type.length ? inner : `z.nullable(${inner})`;
}

function choice(choices, where) {
  const things = choices.filter(({ type }) => type !== 'null');
  const inner =
    things.length === 1
      ? expression(things[0], where)
      : `z.union([${things.map((thing) => expression(thing, where)).join(', ')}])`;
  return things.length === choices.length ? inner : `z.nullable(${inner})`;
}

/** A shape made of several as one with the fields of all: what zod needs to extend costs a page more. */
function flat(schema, shapes) {
  if (schema.$ref) return flat(shapes[referred(schema.$ref)], shapes);
  if (!schema.allOf) return schema;
  const parts = schema.allOf.map((part) => flat(part, shapes));
  return {
    type: 'object',
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: parts.flatMap(({ required = [] }) => required),
  };
}

function object(schema, where) {
  const extra = schema.additionalProperties;
  const ofOneKind = extra && typeof extra === 'object' && Object.keys(extra).length > 0;
  if (ofOneKind && !schema.properties) {
    return `z.record(z.string(), ${expression(extra, `${where}{}`)})`;
  }
  return `z.looseObject(${fields(schema, where)})`;
}

function fields({ properties = {}, required = [] }, where, depth = where.split('.').length) {
  const lines = Object.entries(properties).map(([key, value]) => {
    const inner = expression(value, `${where}.${key}`);
    return `${key}: ${required.includes(key) ? inner : `z.exactOptional(${inner})`}`;
  });
  if (lines.length === 0) return '{}';
  const indent = '  '.repeat(depth);
  return `{\n${lines.map((line) => `${indent}${line},\n`).join('')}${indent.slice(2)}}`;
}
