import type { FoundValue } from './types.js';

/** One broken rule of a schema, in whichever engine's words, said once for both. */
export interface Violation {
  /** The JSON Schema keyword. */
  keyword: string;
  /** From the value that was checked: field names and list positions. */
  at: readonly (string | number)[];
  /** What stands there. */
  value: unknown;
  /** What the keyword demands: the types, the format, the limit, the pattern, the values. */
  demands: unknown;
  /** The missing field, for `required`. */
  field?: string;
}

export interface Wording {
  code: string;
  type: string;
  message: string;
  field?: string;
  value?: FoundValue;
}

/** The stable code, JSON Schema type and plain sentence of a broken rule. */
export function wordingOf(violation: Violation): Wording {
  const { keyword, demands, field, value } = violation;
  const word = words[keyword]?.(demands, violation) ?? {
    code: 'schema_rule_broken',
    message: `This breaks the schema's rule "${keyword}".`,
  };
  const found = foundValue(value);
  return {
    code: word.code,
    type: word.type ?? keyword,
    message: word.message,
    ...(field === undefined ? {} : { field }),
    ...(found === undefined || keyword === 'required' ? {} : { value: found }),
  };
}

interface Word {
  code: string;
  message: string;
  type?: string;
}

const words: Record<string, (demands: unknown, violation: Violation) => Word> = {
  required: (_, { field }) => ({
    code: 'field_missing',
    message: `The field ${field} is missing here. It is required.`,
  }),
  type: (demands, { value }) => {
    const types = listOf(demands);
    return {
      code: 'wrong_type',
      type: types[0] ?? 'type',
      message: `This is ${kindOf(value)}. ${sentence(types.map(named))} accepted.`,
    };
  },
  format: (demands) => formats[String(demands)] ?? otherFormat(String(demands)),
  enum: (demands) => ({
    code: 'value_not_allowed',
    message: `This value is not one of those allowed. ${sentence(listOf(demands).map(quoted))} accepted.`,
  }),
  pattern: (demands) => ({
    code: 'pattern_not_matched',
    message:
      demands === versionPattern
        ? 'This is not a version of the standard. Two numbers such as 1.1 are accepted.'
        : `This text does not have the form that is accepted: ${String(demands)}`,
  }),
  minLength: (demands, { value }) =>
    value === ''
      ? { code: 'text_empty', message: 'This text is empty. Fill it in, or leave the field out.' }
      : { code: 'text_too_short', message: `At least ${String(demands)} characters are accepted.` },
  maxLength: (demands) => ({
    code: 'text_too_long',
    message: `At most ${String(demands)} characters are accepted.`,
  }),
  minItems: (demands, { value }) =>
    Array.isArray(value) && value.length === 0
      ? { code: 'list_empty', message: 'This list is empty. Put an item in it, or leave it out.' }
      : { code: 'list_too_short', message: `At least ${String(demands)} items are accepted.` },
  maxItems: (demands) => ({
    code: 'list_too_long',
    message: `At most ${String(demands)} items are accepted.`,
  }),
  minProperties: (demands) => ({
    code: 'object_empty',
    message: `At least ${demands === 1 ? 'one field is' : `${String(demands)} fields are`} needed here; or leave the object out.`,
  }),
  minimum: (demands) => ({
    code: 'number_too_small',
    message: `A number of at least ${String(demands)} is accepted.`,
  }),
  maximum: (demands) => ({
    code: 'number_too_large',
    message: `A number of at most ${String(demands)} is accepted.`,
  }),
  multipleOf: (demands) => ({
    code: 'number_not_a_multiple',
    message: `A multiple of ${String(demands)} is accepted.`,
  }),
  additionalProperties: (_, { field }) => ({
    code: 'field_not_allowed',
    message: `The field ${field} is not allowed here.`,
  }),
  oneOf: () => ({
    code: 'no_single_form_matches',
    message: 'This fits none, or more than one, of the forms that are accepted.',
  }),
  maxProperties: (demands) => ({
    code: 'object_too_long',
    message: `At most ${String(demands)} fields are accepted here.`,
  }),
  not: () => ({
    code: 'form_not_allowed',
    message: 'This has a form that is not allowed here.',
  }),
  anyOf: () => ({
    code: 'no_form_matches',
    message: 'This fits none of the forms that are accepted.',
  }),
};

const versionPattern = '^(\\d+\\.)(\\d+)$';

const formats: Record<string, Word> = {
  'date-time': {
    code: 'not_a_date_time',
    type: 'date-time',
    message: 'This is not a date and time. One such as 2026-08-10T11:27:55Z is accepted.',
  },
  uri: {
    code: 'not_a_uri',
    type: 'uri',
    message:
      'This is not a complete web address. One such as https://example.org/notice/1 is accepted, its spaces and accents percent-encoded.',
  },
};

function otherFormat(format: string): Word {
  return {
    code: 'wrong_format',
    type: format,
    message: `This text does not have the format "${format}".`,
  };
}

function listOf(demands: unknown): string[] {
  return (Array.isArray(demands) ? demands : [demands]).map(String);
}

function sentence(choices: string[]): string {
  const few = choices.length > 12 ? [...choices.slice(0, 12), 'others'] : choices;
  const last = few.at(-1) ?? '';
  const text = few.length > 1 ? `${few.slice(0, -1).join(', ')} or ${last}` : last;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} is`;
}

function quoted(value: string): string {
  return `"${value}"`;
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

function named(type: string): string {
  return typeNames[type] ?? type;
}

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number' : 'a number';
  return named(typeof value);
}

const longest = 200;

/** What may be shown of a value: a scalar, cut where it is long. */
export function foundValue(value: unknown): FoundValue | undefined {
  if (typeof value === 'string')
    return value.length > longest ? `${value.slice(0, longest)}…` : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return typeof value === 'boolean' || value === null ? value : undefined;
}
