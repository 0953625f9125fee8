import {
  alternativesOf,
  type Contract,
  isNothing,
  type Located,
  type Parameter,
  resolved,
  type Schema,
  typesOf,
} from './contract.js';

/** A value of a schema: its own example where it has one, else the plainest that fits. */
export function exampleOf(contract: Contract, schema: Schema, above: Schema[] = []): unknown {
  if (schema.example !== undefined) return schema.example;
  const itself = resolved(contract, schema);
  if (itself !== schema) {
    // A shape that holds itself is shown once.
    return above.includes(itself) ? {} : exampleOf(contract, itself, [...above, itself]);
  }
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const one = alternativesOf(schema).find((choice) => !isNothing(choice));
  if (one !== undefined) return exampleOf(contract, one, above);
  if (schema.allOf !== undefined) {
    const parts = schema.allOf.map((part) => exampleOf(contract, part, above));
    return Object.assign({}, ...parts) as unknown;
  }
  return plainest(contract, schema, above);
}

function plainest(contract: Contract, schema: Schema, above: Schema[]): unknown {
  switch (typesOf(schema)[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, member]) => [
          name,
          exampleOf(contract, member, above),
        ]),
      );
    case 'array':
      return schema.items === undefined ? [] : [exampleOf(contract, schema.items, above)];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'string':
      return textOf(schema);
    default:
      return {};
  }
}

const texts: Record<string, string> = {
  email: 'sam@example.org',
  uri: 'https://www.example.org',
  date: '2026-08-03',
  'date-time': '2026-08-03T07:30:00Z',
};

function textOf({ format = '', minLength = 0, maxLength = Infinity }: Schema): string {
  return (texts[format] ?? 'text').padEnd(minLength, '.').slice(0, maxLength);
}

/** A request as somebody would really send it. */
export interface ExampleRequest {
  method: string;
  /** With everything the address needs, such as `/v1/people?query=sam`. */
  address: string;
  headers: Record<string, string>;
  body?: unknown;
}

/** What an operation needs to be called, and nothing that may be left out. */
export function exampleRequest(contract: Contract, operation: Located): ExampleRequest {
  const parameters = operation.parameters ?? [];
  const textFor = ({ schema }: Parameter) => String(exampleOf(contract, schema));
  const query = new URLSearchParams(
    parameters
      .filter((parameter) => parameter.in === 'query' && parameter.required)
      .map((parameter): [string, string] => [parameter.name, textFor(parameter)]),
  ).toString();
  const path = operation.path.replaceAll(/{(\w+)}/g, (whole, name) => {
    const parameter = parameters.find((other) => other.in === 'path' && other.name === name);
    return parameter === undefined ? whole : encodeURIComponent(textFor(parameter));
  });
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  return {
    method: operation.method.toUpperCase(),
    address: query === '' ? path : `${path}?${query}`,
    headers: Object.fromEntries([
      ...(type === undefined ? [] : [['Content-Type', type]]),
      ...parameters
        .filter(({ in: place, schema }) => place === 'header' && schema.example !== undefined)
        .map((parameter) => [titleCase(parameter.name), textFor(parameter)]),
    ]) as Record<string, string>,
    ...(content === undefined ? {} : { body: requiredOnly(contract, content.schema) }),
  };
}

/** The members that must be there; all of them where none must, so that something is shown. */
function requiredOnly(contract: Contract, schema: Schema): unknown {
  const { required = [] } = resolved(contract, schema);
  const whole = exampleOf(contract, schema) as Record<string, unknown>;
  const needed = Object.entries(whole).filter(([name]) => required.includes(name));
  return needed.length === 0 ? whole : Object.fromEntries(needed);
}

export const titleCase = (name: string): string =>
  name.replaceAll(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
