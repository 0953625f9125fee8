import { z } from '@hono/zod-openapi';
import {
  type Capability,
  emergencyCapabilities,
  emergencyCategories,
  shortestEmergencyReason,
} from '@kith/core/access';
import {
  idSchema,
  instantSchema,
  orNull,
  personReferenceSchema,
  recordSchema,
} from '../contract/common.js';
import { fields } from '../contract/fields.js';
import { linesOfText } from '../contract/text.js';

const capability = z.enum(emergencyCapabilities as [Capability, ...Capability[]]);
const category = z.enum(emergencyCategories);
const categoryLabel = z.string().openapi({ example: 'Somebody is missing or does not answer' });
const example = 'Edie does not answer the door, and her curtains are still drawn.';

export const emergencyAccessSchema = z
  .object({
    id: idSchema,
    teamId: idSchema,
    person: orNull(personReferenceSchema).openapi({ description: 'Who opened it.' }),
    yours: z.boolean(),
    capability,
    category,
    categoryLabel,
    reason: z.string().openapi({ description: 'Why, in their own words.', example }),
    sentence: z.string().openapi({
      example:
        'Gwen opened “See the notes” in an emergency, until Monday 3 August 2026 at 7:10pm. Somebody is missing or does not answer. “Edie does not answer the door.”',
    }),
    openedAt: instantSchema,
    until: instantSchema.openapi({ description: 'When it closes by itself.' }),
    closedAt: instantSchema.nullable().openapi({
      description: 'When it was closed before that.',
    }),
    isOpen: z.boolean(),
    recorded: recordSchema,
  })
  .openapi('EmergencyAccess');

export const emergencyAccessPageSchema = z
  .object({
    items: z.array(emergencyAccessSchema),
    nextCursor: z.string().nullable(),
    announcement: z.string().openapi({
      description: 'What will happen, to be said before anything is opened.',
      example:
        'This opens to you alone, for 4 hours. Edie is told at once, with your reason, and can see everything you then read.',
    }),
    categories: z.array(z.object({ category, label: categoryLabel })).openapi({
      description: 'The kinds of emergency, in the words of your language.',
    }),
  })
  .openapi('EmergencyAccessPage');

/** What the page of a thing says that is open to its reader in an emergency. */
export const openNowSchema = z
  .object({
    id: idSchema,
    until: instantSchema.openapi({ description: 'When it closes by itself.' }),
  })
  .openapi('OpenNow');

export const newEmergencyAccessSchema = fields({
  capability,
  category,
  reason: linesOfText({ min: shortestEmergencyReason, max: 500 }).openapi({ example }),
}).openapi('NewEmergencyAccess');
