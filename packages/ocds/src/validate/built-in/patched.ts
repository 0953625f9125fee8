import { isDateTime, isUri } from '../../schema/formats.js';
import { followReference } from '../../shared/local-reference.js';
import { isObject, type JsonObject } from '../../shared/objects.js';
import type { Violation } from '../messages.js';
import { isOfTypes } from './types-of.js';

type Segments = readonly (string | number)[];

/**
 * The rules of a schema that a value breaks, for schemas that extensions have
 * changed: the keywords of JSON Schema, draft 4, that extensions of the
 * standard use. Closed codelists and repeated items are reported apart.
 */
export function violationsIn(value: unknown, schema: JsonObject): Violation[] {
  return [...new Rules(schema).broken(value, schema, [])];
}

class Rules {
  readonly #root: JsonObject;

  constructor(root: JsonObject) {
    this.#root = root;
  }

  *broken(value: unknown, given: JsonObject, at: Segments): Generator<Violation> {
    const schema = { ...followReference(given, this.#root), ...given };
    const violation = (keyword: string): Violation => ({
      keyword,
      at,
      value,
      demands: schema[keyword],
    });
    // A number that is not finite is reported as just that.
    if (typeof value === 'number' && !Number.isFinite(value)) return;
    if (!isOfTypes(value, schema.type)) {
      yield violation('type');
      return;
    }
    for (const keyword of Object.keys(simple))
      if (schema[keyword] !== undefined && !simple[keyword]?.(value, schema[keyword], schema))
        yield violation(keyword);
    yield* this.#choices(value, schema, at);
    if (Array.isArray(value)) yield* this.#items(value, schema, at);
    else if (isObject(value)) yield* this.#fields(value, schema, at);
  }

  #fits(value: unknown, schema: unknown): boolean {
    return !isObject(schema) || this.broken(value, schema, []).next().done === true;
  }

  *#choices(value: unknown, schema: JsonObject, at: Segments): Generator<Violation> {
    const { allOf, anyOf, oneOf, not } = schema;
    if (Array.isArray(allOf))
      for (const part of allOf.filter(isObject)) yield* this.broken(value, part, at);
    const count = (list: unknown[]) => list.filter((part) => this.#fits(value, part)).length;
    if (Array.isArray(anyOf) && count(anyOf) === 0)
      yield { keyword: 'anyOf', at, value, demands: anyOf };
    if (Array.isArray(oneOf) && count(oneOf) !== 1)
      yield { keyword: 'oneOf', at, value, demands: oneOf };
    if (isObject(not) && this.#fits(value, not)) yield { keyword: 'not', at, value, demands: not };
  }

  *#items(value: unknown[], { items }: JsonObject, at: Segments): Generator<Violation> {
    if (!isObject(items)) return;
    for (const [index, item] of value.entries()) yield* this.broken(item, items, [...at, index]);
  }

  *#fields(value: JsonObject, schema: JsonObject, at: Segments): Generator<Violation> {
    const { required, properties, patternProperties, additionalProperties } = schema;
    if (Array.isArray(required))
      for (const field of required as unknown[])
        if (typeof field === 'string' && value[field] === undefined)
          yield { keyword: 'required', at, value, demands: true, field };
    const own = isObject(properties) ? properties : {};
    const patterns = Object.entries(isObject(patternProperties) ? patternProperties : {}).map(
      ([pattern, inner]) => [new RegExp(pattern), inner] as const,
    );
    for (const [field, inner] of Object.entries(value)) {
      if (inner === undefined) continue;
      const declared: unknown[] = [
        ...(Object.hasOwn(own, field) ? [own[field]] : []),
        ...patterns.filter(([pattern]) => pattern.test(field)).map(([, said]) => said),
      ];
      if (declared.length === 0 && additionalProperties === false)
        yield { keyword: 'additionalProperties', at, value, demands: false, field };
      if (declared.length === 0) declared.push(additionalProperties);
      for (const said of declared)
        if (isObject(said)) yield* this.broken(inner, said, [...at, field]);
    }
  }
}

type Rule = (value: unknown, demands: unknown, schema: JsonObject) => boolean;

const ofText =
  (holds: (text: string, demands: never) => boolean): Rule =>
  (value, demands) =>
    typeof value !== 'string' || holds(value, demands as never);
const ofNumber =
  (holds: (number: number, demands: number) => boolean): Rule =>
  (value, demands) =>
    typeof value !== 'number' || holds(value, Number(demands));
const ofList =
  (holds: (length: number, demands: number) => boolean): Rule =>
  (value, demands) =>
    !Array.isArray(value) || holds(value.length, Number(demands));
const ofObject =
  (holds: (length: number, demands: number) => boolean): Rule =>
  (value, demands) =>
    !isObject(value) || holds(Object.keys(value).length, Number(demands));

const formats: Record<string, (text: string) => boolean> = { 'date-time': isDateTime, uri: isUri };

/** Keywords that look at one value by itself: whether it holds. */
const simple: Record<string, Rule> = {
  enum: (value, demands, { codelist }) =>
    codelist !== undefined || !Array.isArray(demands) || demands.includes(value),
  format: ofText((text, format: string) => formats[format]?.(text) ?? true),
  pattern: ofText((text, pattern: string) => new RegExp(pattern).test(text)),
  minLength: ofText((text, least: number) => text.length >= least),
  maxLength: ofText((text, most: number) => text.length <= most),
  minimum: ofNumber((number, least) => number >= least),
  maximum: ofNumber((number, most) => number <= most),
  multipleOf: ofNumber((number, step) => Number.isInteger(number / step)),
  minItems: ofList((length, least) => length >= least),
  maxItems: ofList((length, most) => length <= most),
  minProperties: ofObject((length, least) => length >= least),
  maxProperties: ofObject((length, most) => length <= most),
};
