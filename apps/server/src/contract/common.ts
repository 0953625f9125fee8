import { z } from '@hono/zod-openapi';

/** A UUIDv7 made by the application. */
export const idSchema = z.uuid().openapi({ example: '0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e' });

/** An instant in UTC, RFC 3339 with `Z`. */
export const instantSchema = z.iso.datetime().openapi({ example: '2026-08-03T07:30:00Z' });

/** A calendar day, without a zone. */
export const dateSchema = z.iso.date().openapi({ example: '2026-08-03' });

/** A wall-clock time of day in the team's zone, 24 hours. */
export const wallTimeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 08:30')
  .openapi({ example: '08:30' });

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
  cursor: z
    .string()
    .max(512)
    .optional()
    .openapi({ description: '`nextCursor` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).optional().openapi({ example: 50 }),
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
