/** A JSON Schema as the contract has it: the few words that we use. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  example?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  propertyNames?: Schema;
  additionalProperties?: boolean | Schema;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

export interface Operation {
  operationId: string;
  method: string;
  path: string;
  parameters: Parameter[];
  body: Schema | undefined;
  /** By status: the kinds of content and where in the contract the schema of each is. */
  answers: Record<string, Record<string, string>>;
}

interface ContractedOperation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

export interface Contract {
  paths: Record<string, Record<string, ContractedOperation>>;
  components: { schemas: Record<string, Schema> };
}

export function operationsOf({ paths }: Contract): Operation[] {
  return Object.entries(paths)
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        operationId: operation.operationId,
        method: method.toUpperCase(),
        path,
        parameters: operation.parameters ?? [],
        body: operation.requestBody?.content['application/json']?.schema,
        answers: answersOf(operation, ['paths', path, method, 'responses']),
      })),
    )
    .sort(literalFirst);
}

function answersOf({ responses }: ContractedOperation, place: string[]) {
  return Object.fromEntries(
    Object.entries(responses).map(([status, { content = {} }]) => [
      status,
      Object.fromEntries(
        Object.keys(content).map((media) => [
          media,
          pointer([...place, status, 'content', media, 'schema']),
        ]),
      ),
    ]),
  );
}

const pointer = (parts: string[]) =>
  `#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

/** `/v1/people/me` is nobody's id. */
const literalFirst = (one: Operation, other: Operation) =>
  Number(one.path.includes('{')) - Number(other.path.includes('{'));

/** The operation that an address leads to, whatever it was made for. */
export function operationAt(operations: Operation[], method: string, pathname: string) {
  const segments = pathname.split('/');
  const asked = method === 'HEAD' ? 'GET' : method;
  return operations.find((each) => {
    const wanted = each.path.split('/');
    return (
      each.method === asked &&
      wanted.length === segments.length &&
      wanted.every((part, index) =>
        part.startsWith('{') ? segments[index] !== '' : part === segments[index],
      )
    );
  });
}

export function resolved(contract: Contract, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (contract.components.schemas[name] ?? {});
}
