import { z } from '@hono/zod-openapi';
import { cursorSchema } from './cursors.js';
import { idSchema } from './ids.js';
import { instantSchema } from './instants.js';
import { wholeNumber } from './whole-numbers.js';

export { dateSchema, wallTimeSchema } from './days.js';
export { idSchema } from './ids.js';
export { instantSchema } from './instants.js';

export const languageSchema = z.enum(['en', 'cy']).openapi({ description: 'English or Welsh.' });

/** How a thing came to be written down. */
export const methodSchema = z
  .enum(['self', 'phone', 'paper', 'in_person', 'import'])
  .openapi('RecordingMethod', {
    description: 'How this was told to us: by the person on this screen, by phone, on paper…',
  });

/** What every write may say of itself. Left out: the caller, for themselves. */
export const recordingFields = {
  onBehalfOf: idSchema
    .optional()
    .openapi({ description: 'The person this is recorded for, when the caller writes it down.' }),
  method: methodSchema.optional(),
};

/** What every row that a person may ask about tells of its last write. */
export const recordSchema = z
  .object({
    recordedBy: idSchema.nullable(),
    recordedByName: z.string().nullable(),
    onBehalfOf: idSchema.nullable(),
    method: methodSchema,
    recordedAt: instantSchema,
  })
  .openapi('Recorded', { description: 'Who wrote this down, for whom, how and when.' });

export const personReferenceSchema = z
  .object({
    id: idSchema,
    name: z.string().openapi({ example: 'Sam Okoro' }),
    pronouns: z.string().nullable().openapi({ example: 'he/him' }),
  })
  .openapi('PersonReference');

/** One yes or no with the sentence that explains it. */
export const decisionSchema = z
  .object({
    allowed: z.boolean(),
    code: z.string().openapi({ example: 'owner_granted' }),
    sentence: z.string().openapi({ example: 'Sam can see your rota. You decided this on 3 May.' }),
  })
  .openapi('Decision');

export const pageQuery = {
  cursor: cursorSchema.optional(),
  limit: wholeNumber({ min: 1, max: 100 }).optional().openapi({ example: 50 }),
};

/**
 * A named schema or null. `.nullable()` on a named schema would make the name itself nullable
 * wherever it is used.
 */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()]);
}

/** A page of a list: its items and where the next page starts (`null` on the last). */
export function pageOf<Item extends z.ZodType>(name: string, item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() }).openapi(name);
}
