/** The parts of OpenAPI 3.1 that the contract uses, as the documentation reads them. */
export interface Contract {
  info: { title: string; version: string; description?: string };
  tags?: Array<{ name: string; description?: string }>;
  paths: Record<string, Partial<Record<Method, Operation>>>;
  components: {
    schemas: Record<string, Schema>;
    securitySchemes: Record<string, { description?: string; name?: string }>;
  };
}

export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof methods)[number];

export interface Operation {
  operationId: string;
  tags?: string[];
  summary: string;
  description?: string;
  security: Array<Record<string, string[]>>;
  /** How far an embed session must reach to call it. */
  'x-kith-session-reach'?: SessionReach | undefined;
  /** What a key must have been made for to call it. */
  'x-kith-key-scope'?: string | undefined;
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, Answer>;
}

type SessionReach =
  | 'every_session'
  | 'own_pages'
  | { all: readonly string[] }
  | { any: readonly string[] };

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: Schema;
}

export interface Answer {
  description: string;
  content?: Content;
  headers?: Record<string, { schema: Schema }>;
}

export type Content = Record<string, { schema: Schema }>;

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  example?: unknown;
  default?: unknown;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
}

/** One operation and where it is. */
export interface Located extends Operation {
  method: Method;
  path: string;
}

/** Every operation of the contract, in its order. */
export function operationsOf({ paths }: Contract): Located[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ path, method, ...operation }];
    }),
  );
}

/** The name of the shape that a schema points at, if it does. */
export function nameOf(schema: Schema): string | undefined {
  return schema.$ref?.slice('#/components/schemas/'.length);
}

/** The schema itself, where it only points at one. */
export function resolved(contract: Contract, schema: Schema): Schema {
  const name = nameOf(schema);
  if (name === undefined) return schema;
  const found = contract.components.schemas[name];
  if (found === undefined) throw new Error(`The contract has no schema ${name}.`);
  return found;
}

/** `string | null` is told as `string` that may be nothing. */
export function typesOf({ type }: Schema): string[] {
  return (Array.isArray(type) ? type : type === undefined ? [] : [type]).filter(
    (name) => name !== 'null',
  );
}

export function mayBeNothing(schema: Schema): boolean {
  return (
    (Array.isArray(schema.type) && schema.type.includes('null')) ||
    alternativesOf(schema).some(isNothing)
  );
}

export const isNothing = ({ type }: Schema): boolean => type === 'null';

export const alternativesOf = ({ anyOf, oneOf }: Schema): Schema[] => anyOf ?? oneOf ?? [];
