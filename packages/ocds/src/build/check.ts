import type * as z from 'zod/mini';
import type { MergeRules } from '../merge/index.js';
import { pointerTo } from '../read/messages.js';
import { valueProblems } from '../read/parse-json.js';
import { isObject, type JsonObject } from '../shared/objects.js';
import { BuildError, FieldNotRemovableError } from './errors.js';
import { keyOf, kindOf, pathTo } from './kinds.js';

/** The value, when it is one that fields can be read from. */
export function checkedBlock(value: unknown, pointer = ''): JsonObject {
  if (isObject(value)) return value;
  throw new BuildError('not_valid', pointer, 'A block of fields is accepted.');
}

/** The value, when it is a list of such. */
export function checkedBlocks(value: unknown, pointer: string): JsonObject[] {
  if (!Array.isArray(value)) throw new BuildError('not_valid', pointer, 'A list is accepted.');
  return value.map((item, at) => checkedBlock(item, pointerTo(pointer, at)));
}

const noNumber = {
  code: 'number_out_of_range',
  message: 'This is not a number. A finite number is accepted.',
};

/** Throws where a value says nothing or cannot be kept: what no release should carry. */
export function refuseUnfit(value: unknown, pointer = ''): void {
  const [problem] = valueProblems(value, pointer);
  if (problem) {
    // What a caller gives was read by nobody: NaN is no number at all.
    const isNone = problem.code === 'number_not_exact';
    const { code, message } = isNone ? noNumber : problem;
    throw new BuildError(code as 'too_deep', problem.pointer, message);
  }
  refuseEmpty(value, pointer);
}

function refuseEmpty(value: unknown, pointer: string): void {
  if (typeof value === 'string' && value.trim() === '') throw empty(pointer, 'Text');
  if (Array.isArray(value)) {
    if (value.length === 0) throw empty(pointer, 'A list');
    value.forEach((item, at) => refuseEmpty(item, pointerTo(pointer, at)));
  } else if (isObject(value)) {
    const fields = Object.entries(value);
    if (fields.length === 0) throw empty(pointer, 'A block');
    for (const [name, inner] of fields) refuseEmpty(inner, pointerTo(pointer, name));
  }
}

function empty(pointer: string, what: string): BuildError {
  const message = `${what} with nothing in it is not accepted. Leave the field out.`;
  return new BuildError('empty', pointer, message);
}

/** Throws at the first null inside a value that is taken whole: nothing is removed there. */
export function refuseNull(value: unknown, pointer: string): void {
  if (value === null) {
    const message =
      'Null removes a field, and there is nothing here to remove. Leave the field out.';
    throw new BuildError('null_not_allowed', pointer, message);
  }
  if (Array.isArray(value)) value.forEach((item, at) => refuseNull(item, pointerTo(pointer, at)));
  else if (isObject(value))
    for (const [name, inner] of Object.entries(value)) refuseNull(inner, pointerTo(pointer, name));
}

/** Nulls may stand for removed fields, and nowhere inside a list that is replaced whole. */
export function refuseNullInLists(
  value: unknown,
  rules: MergeRules,
  path = '',
  pointer = '',
): void {
  const kind = kindOf(value, path, rules);
  if (kind === 'leaf') refuseNull(value, pointer);
  else if (kind === 'list')
    for (const [at, item] of (value as unknown[]).entries())
      refuseNullInLists(item, rules, path, pointerTo(pointer, at));
  else if (isObject(value))
    for (const [name, inner] of Object.entries(value))
      refuseNullInLists(inner, rules, pathTo(path, name), pointerTo(pointer, name));
}

/** Throws where two items of a list have one id: merging would lay the second over the first. */
export function refuseRepeatedIds(
  value: unknown,
  rules: MergeRules,
  path = '',
  pointer = '',
): void {
  const kind = kindOf(value, path, rules);
  if (kind === 'object')
    for (const [name, inner] of Object.entries(value as JsonObject))
      refuseRepeatedIds(inner, rules, pathTo(path, name), pointerTo(pointer, name));
  if (kind !== 'list') return;
  const seen = new Set<string | number>();
  for (const [at, item] of (value as JsonObject[]).entries()) {
    const here = pointerTo(pointer, at);
    const key = keyOf(item);
    if (key !== undefined && seen.has(key)) {
      const message = 'An item before this one has its id. Each item needs an id of its own.';
      throw new BuildError('repeated_id', pointerTo(here, 'id'), message);
    }
    if (key !== undefined) seen.add(key);
    refuseRepeatedIds(item, rules, path, here);
  }
}

/** Throws where the schema refuses the value, in words that say what is accepted. */
export function refuseInvalid(value: unknown, schema: z.ZodMiniType, base = ''): void {
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) return;
  const pointer = issue.path.map(String).reduce(pointerTo, base);
  const found = issue.path.reduce<unknown>(
    (at, name) => (at as Record<PropertyKey, unknown> | undefined)?.[name],
    value,
  );
  if (found === null) throw new FieldNotRemovableError(pointer);
  throw new BuildError('not_valid', pointer, sentence(issue, found));
}

function sentence(issue: z.core.$ZodIssue, found: unknown): string {
  if (found === undefined) return 'This is missing, and the standard requires it.';
  if (issue.code === 'invalid_value') return `This code is not accepted. ${oneOf(issue.values)}`;
  if (issue.code === 'invalid_type')
    return `${words[issue.expected] ?? 'Another type'} is accepted.`;
  if (issue.code === 'invalid_union') return 'Text or a whole number is accepted.';
  return issue.message;
}

const words: Partial<Record<z.core.$ZodInvalidTypeExpected, string>> = {
  string: 'Text',
  number: 'A number',
  int: 'A whole number',
  boolean: 'True or false',
  array: 'A list',
  object: 'A block of fields',
  record: 'A block of fields',
};

function oneOf(values: readonly unknown[]): string {
  if (values.length > 20) return 'The codes of the standard’s list are accepted.';
  return `One of ${values.join(', ')} is accepted.`;
}
