import * as z from 'zod/mini';
import type { Codelist } from './codelists/types.js';
import { isDateTime, isUri } from './formats.js';
import { translationsOf } from './languages.js';
import { about, type FieldMeta } from './meta.js';
import { allDiffer } from './unique.js';

const filled = z.string().check(z.minLength(1));
const dateTimeText = z
  .string()
  .check(z.refine(isDateTime, 'A date and time such as 2026-04-01T00:00:00Z is accepted.'))
  .check(z.meta({ format: 'date-time' }));
const uriText = z
  .string()
  .check(z.refine(isUri, 'An address such as https://example.org/1 is accepted.'))
  .check(z.meta({ format: 'uri' }));
const wholeNumber = z.int();

export const required = {
  text: z.string(),
  filled,
  dateTime: dateTimeText,
  uri: uriText,
  /** Text or a whole number, and never empty. */
  id: z.union([filled, wholeNumber]),
};

/** Fields that may be absent, or null where the standard takes null as "removed". */
export const optional = {
  text: z.exactOptional(z.nullable(z.string())),
  filled: z.exactOptional(z.nullable(filled)),
  dateTime: z.exactOptional(z.nullable(dateTimeText)),
  uri: z.exactOptional(z.nullable(uriText)),
  number: z.exactOptional(z.nullable(z.number())),
  wholeNumber: z.exactOptional(z.nullable(wholeNumber)),
  flag: z.exactOptional(z.nullable(z.boolean())),
  /** Text that null may not stand for. */
  plainText: z.exactOptional(z.string()),
  /** Text or a whole number; unlike an item's own id it may be empty, or null where `nullable`. */
  id: z.exactOptional(z.union([z.string(), wholeNumber])),
  nullableId: z.exactOptional(z.union([z.string(), wholeNumber, z.null()])),
};

/** One of the standard's own codes and no other. */
// @__NO_SIDE_EFFECTS__
export function closedCode<Code extends string>(list: Codelist<Code>) {
  const code = z.exactOptional(z.nullable(z.enum(codesOf(list))));
  return about(code, { codelist: `${list.name}.csv`, openCodelist: false });
}

/** The standard's codes are suggested; a publisher may add its own. */
// @__NO_SIDE_EFFECTS__
export function openCode(list: Codelist, text = optional.text) {
  return about(text, { codelist: `${list.name}.csv`, openCodelist: true });
}

/** Several open codes at once. A later release replaces the whole list. */
// @__NO_SIDE_EFFECTS__
export function openCodes(list: Codelist) {
  const codes = z.exactOptional(z.nullable(z.array(z.string())));
  return about(codes, { codelist: `${list.name}.csv`, openCodelist: true });
}

/** The codes of a list, typed for `z.enum`. */
// @__NO_SIDE_EFFECTS__
export function codesOf<Code extends string>(list: Codelist<Code>): [Code, ...Code[]] {
  return Object.keys(list.codes) as [Code, ...Code[]];
}

/** A list of blocks. */
// @__NO_SIDE_EFFECTS__
export function listOf<Item extends z.ZodMiniType>(item: Item) {
  return z.exactOptional(z.array(item));
}

/** A list of blocks no two of which are the same; `atLeast` is its shortest length. */
// @__NO_SIDE_EFFECTS__
export function setOf<Item extends z.ZodMiniType>(item: Item, atLeast = 0) {
  return z.exactOptional(requiredSetOf(item, atLeast));
}

// @__NO_SIDE_EFFECTS__
export function requiredSetOf<Item extends z.ZodMiniType>(item: Item, atLeast = 0) {
  const list = atLeast > 0 ? z.array(item).check(z.minLength(atLeast)) : z.array(item);
  return list.check(
    z.refine(allDiffer, 'No two items of this list may be the same.'),
    z.meta({ uniqueItems: true } satisfies FieldMeta),
  );
}

/**
 * A building block. Fields that it does not declare are kept as they are; those
 * named in `translated` may stand beside themselves in other languages.
 */
// @__NO_SIDE_EFFECTS__
export function block<Shape extends z.core.$ZodShape>(
  shape: Shape,
  { translated = [], filled = false }: { translated?: string[]; filled?: boolean } = {},
): z.ZodMiniObject<Shape, z.core.$loose> {
  const patterns = translated.map(translationsOf);
  const object = z.looseObject(shape);
  const translatedObject =
    patterns.length === 0
      ? object
      : object.check(
          translationsAreText(patterns),
          z.meta({
            patternProperties: Object.fromEntries(
              patterns.map((pattern) => [pattern, { type: ['string', 'null'] }]),
            ),
          } satisfies FieldMeta),
        );
  if (!filled) return translatedObject;
  return translatedObject.check(
    z.refine((value) => Object.keys(value).length > 0, 'At least one field is needed.'),
    z.meta({ minProperties: 1 } satisfies FieldMeta),
  );
}

function translationsAreText(patterns: string[]): z.core.$ZodCheck<object> {
  const names = patterns.map((pattern) => new RegExp(pattern));
  return z.superRefine((value, context) => {
    for (const [field, text] of Object.entries(value))
      if (typeof text !== 'string' && text !== null && names.some((name) => name.test(field)))
        context.addIssue({
          code: 'custom',
          path: [field],
          message: 'Text in another language must be text.',
          input: text,
        });
  });
}
