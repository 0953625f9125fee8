import * as fc from 'fast-check';
import type { Contract, Schema } from '../src/http/documentation/contract.js';
import { type Operation, operationsOf } from './contract.js';
import { fromSchema, someId } from './from-schema.js';
import {
  hostileBody,
  hostileCursor,
  hostileDay,
  hostileSegment,
  hostileText,
  hostileValue,
  percentEncoded,
} from './hostile.js';
import { type CallerName, callerNames } from './world.js';

/** A request as it is told: ids and secrets of the world are put in when it is sent. */
export interface Wanted {
  caller: CallerName;
  method: string;
  /** With its query. */
  address: string;
  headers: Record<string, string>;
  body?: string;
  /** Over a real socket instead of within the process. */
  socket: boolean;
}

/** Requests to every operation of the contract, about half of which it accepts. */
export const requests = (contract: Contract): Array<fc.Arbitrary<Wanted>> =>
  operationsOf(contract).map((operation) => requestTo(contract, operation));

function requestTo(contract: Contract, operation: Operation): fc.Arbitrary<Wanted> {
  return fc
    .record({
      caller: callerOf(operation),
      method: rarely(operation.method, fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST')),
      path: pathOf(operation),
      query: queryOf(contract, operation),
      headers: headersOf(operation),
      body: operation.body ? bodyOf(contract, operation) : fc.constant(undefined),
      socket: fc.nat({ max: 9 }).map((number) => number === 9),
    })
    .map(({ path, query, headers, body, method, ...rest }) => {
      const carries = body !== undefined && !['GET', 'HEAD', 'OPTIONS'].includes(method);
      return {
        ...rest,
        method,
        address: query === '' ? path : `${path}?${query}`,
        headers: carries ? { 'content-type': 'application/json', ...headers } : headers,
        ...(carries ? { body } : {}),
      };
    });
}

/** Half of the time somebody who may. */
function callerOf({ forHosts }: Operation): fc.Arbitrary<CallerName> {
  const welcome = forHosts ? hosts : insiders;
  return fc.oneof(fc.constantFrom(...welcome), fc.constantFrom(...callerNames));
}

const hosts: CallerName[] = ['host', 'hostWithKeys', 'hostWithKeys'];
const insiders: CallerName[] = ['owner', 'owner', 'member', 'member', 'invited'];

/** What is right nearly always, so that what else is wrong comes to light. */
export const rarely = <T>(usual: T, unusual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 15, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: unusual });

function pathOf({ path }: Operation): fc.Arbitrary<string> {
  const segments = path.split('/').map((part) => {
    const name = /^{(.+)}$/.exec(part)?.[1];
    if (name === undefined) return fc.constant(part);
    return fc.oneof(
      { weight: 8, arbitrary: someId(name) },
      { weight: 1, arbitrary: hostileSegment },
    );
  });
  return fc.tuple(...segments).map((parts) => parts.join('/'));
}

function queryOf(contract: Contract, { parameters }: Operation): fc.Arbitrary<string> {
  const known = parameters.filter((each) => each.in === 'query');
  const pairs = known.map(({ name, schema, required }) => {
    const right = fromSchema(contract, schema, name).map((value) => [name, String(value)]);
    const wrong = wrongFor(name, schema).map((value) => [name, value]);
    const some = fc.oneof({ weight: 2, arbitrary: right }, { weight: 1, arbitrary: wrong });
    return fc.array(some, { minLength: required ? 1 : 0, maxLength: 1 });
  });
  const odd = fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('__proto__=1', 'limit=1&limit=2', '%', '%00=%00', '&&==', 'a[]=1'),
    },
  );
  return fc.tuple(fc.tuple(...pairs), odd).map(([lists, extra]) => {
    const given = lists.flat().map(([name, value]) => `${name}=${encoded(value ?? '')}`);
    return [...given, ...(extra === '' ? [] : [extra])].join('&');
  });
}

/** Wrong in the way of its kind as often as in any other. */
function wrongFor(name: string, { format }: Schema): fc.Arbitrary<string> {
  if (name === 'cursor') return fc.oneof(hostileCursor, hostileText);
  return format === 'date' ? fc.oneof(hostileDay, hostileText) : hostileText;
}

/** Leaves the places of ids as they are. */
const encoded = (value: string) => (value.startsWith('@id:') ? value : percentEncoded(value));

export const oddHeaders: Array<Record<string, string>> = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/json;charset="UTF-8"' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': '' },
  { 'content-encoding': 'gzip' },
  { accept: 'text/html' },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'x'.repeat(200) },
  { 'idempotency-key': 'caf\u{E9}' },
  { 'if-match': '*' },
  { 'if-match': 'W/"1"' },
  { 'if-match': '"99999999999999999999"' },
  { 'if-match': '"1", "2"' },
  { 'if-none-match': '*' },
  { 'last-event-id': '\u{FF}' },
  { origin: 'null' },
  { origin: 'https://caf\u{E9}.example' },
  { authorization: 'Bearer ' },
  { authorization: 'Basic a' },
  { cookie: 'kith_session=%00; kith_session="' },
  { 'access-control-request-method': 'PATCH', origin: 'https://www.larkmoor.example' },
];

function headersOf({ parameters }: Operation): fc.Arbitrary<Record<string, string>> {
  const versioned = parameters.some(({ name }) => name === 'if-match');
  const usual = versioned
    ? fc.constantFrom('"1"', '"1"', '"1"', '"2"').map((tag) => ({ 'if-match': tag }))
    : fc.constant({});
  const keyed = fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.nat({ max: 99 }).map((key) => ({ 'idempotency-key': `key-${key}` })),
    },
  );
  return fc
    .tuple(usual, keyed, rarely({}, fc.constantFrom(...oddHeaders)))
    .map(([first, second, odd]) => ({ ...first, ...second, ...odd }));
}

function bodyOf(contract: Contract, { body = {} }: Operation): fc.Arbitrary<string> {
  const right = fromSchema(contract, body);
  const changed = fc
    .record({
      value: right,
      at: fc.nat({ max: 50 }),
      how: fc.constantFrom('replace', 'add', 'remove', 'same kind', 'same kind', 'same kind'),
      hostile: fc.record({ value: hostileValue, text: hostileText, day: hostileDay }),
    })
    .map(changedAt);
  return fc.oneof(
    { weight: 8, arbitrary: right.map((value) => JSON.stringify(value)) },
    { weight: 5, arbitrary: changed.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: hostileValue.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: hostileBody },
  );
}

interface Change {
  value: unknown;
  /** Which field, at whatever depth. */
  at: number;
  how: string;
  hostile: { value: unknown; text: string; day: string };
}

/** A copy with one field that is another, a new one or none. */
function changedAt({ value, at, how, hostile }: Change): unknown {
  const copy = structuredClone(value);
  const places = placesIn(copy);
  const [holder, key] = places[at % Math.max(1, places.length)] ?? [];
  if (holder === undefined || key === undefined) return hostile.value;
  if (how === 'remove') delete holder[key];
  else if (how === 'replace') holder[key] = hostile.value;
  else if (how === 'add') addField(holder, unknownNames[at % unknownNames.length] ?? '', hostile);
  else holder[key] = /^\d{4}-\d\d-\d\d$/.test(String(holder[key])) ? hostile.day : hostile.text;
  return copy;
}

function placesIn(inside: unknown): Array<[Record<string, unknown>, string]> {
  if (typeof inside !== 'object' || inside === null) return [];
  const holder = inside as Record<string, unknown>;
  return Object.keys(holder).flatMap(
    (key): Array<[Record<string, unknown>, string]> => [[holder, key], ...placesIn(holder[key])],
  );
}

/** As JSON.parse would: `__proto__` becomes a field of its own. */
function addField(holder: object, name: string, { value }: { value: unknown }): void {
  const field = { value, enumerable: true, configurable: true, writable: true };
  Object.defineProperty(holder, name, field);
}

const unknownNames = [
  'interval',
  'state',
  '__proto__',
  'constructor',
  'toString',
  'coopId',
  '',
  '\0',
  'Name',
];
