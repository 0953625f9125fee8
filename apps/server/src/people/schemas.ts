import { z } from '@hono/zod-openapi';
import { idSchema, languageSchema, pageOf, recordSchema } from '../contract/common.js';
import { fields } from '../contract/fields.js';
import { lineOfText, linesOfText } from '../contract/text.js';

const common = {
  id: idSchema,
  name: z.string().openapi({ example: 'Sam Okoro' }),
  pronouns: z.string().nullable(),
  introduction: z.string().nullable().openapi({
    example: 'I have been a support worker for nine years and like early mornings.',
  }),
};

/** What anyone who may find a person sees of them. */
export const personSummarySchema = z.object(common).openapi('PersonSummary');

/** What a team mate with the basic profile sees. */
export const personSchema = z
  .object({
    ...common,
    communicationNeeds: z.string().nullable(),
    language: languageSchema,
  })
  .openapi('Person');

/** What a person sees of themselves. */
export const ownProfileSchema = personSchema
  .extend({
    email: z.email().nullable(),
    phone: z.string().nullable(),
    findable: z.boolean().openapi({
      description: 'May people of the co-op who share no team with you find you to invite you?',
    }),
    version: z.number().int(),
    recorded: recordSchema,
  })
  .openapi('OwnProfile');

export const personPageSchema = pageOf('PersonPage', personSummarySchema);

export const updateOwnProfileSchema = fields({
  name: lineOfText({ min: 1, max: 120 }).optional(),
  pronouns: lineOfText({ max: 40 }).nullable().optional(),
  introduction: linesOfText({ max: 2000 }).nullable().optional(),
  communicationNeeds: linesOfText({ max: 2000 }).nullable().optional(),
  language: languageSchema.optional(),
  phone: lineOfText({ max: 40 }).nullable().optional(),
  findable: z.boolean().optional(),
}).openapi('UpdateOwnProfile');
