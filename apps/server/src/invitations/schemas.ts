import { z } from '@hono/zod-openapi';
import {
  idSchema,
  instantSchema,
  orNull,
  pageOf,
  personReferenceSchema,
  recordingFields,
  recordSchema,
} from '../contract/common.js';
import { emailSchema } from '../contract/email-addresses.js';
import { fields } from '../contract/fields.js';
import { lineOfText, linesOfText } from '../contract/text.js';
import {
  grantChangesSchema,
  invitedRelationshipSchema,
  relationshipSchema,
} from '../teams/schemas.js';

export const invitationStateSchema = z
  .enum(['sent', 'seen', 'accepted', 'declined', 'withdrawn', 'expired'])
  .openapi('InvitationState');

export const letterStateSchema = z
  .enum(['queued', 'sent', 'failed', 'not_configured'])
  .openapi('LetterState', {
    description:
      'Whether the letter waits to be sent, was sent, could not be delivered, or never goes out because this server sends no e-mail.',
  });

export const invitationSchema = z
  .object({
    id: idSchema,
    team: z.object({ id: idSchema, name: z.string(), ownerName: z.string() }),
    from: personReferenceSchema,
    to: z
      .object({
        person: orNull(personReferenceSchema),
        email: z
          .email()
          .nullable()
          .openapi({ description: 'Shown to the team, not back to others.' }),
      })
      .openapi({ description: 'A person already known, or an e-mail address.' }),
    relationship: relationshipSchema,
    grants: grantChangesSchema,
    grantSentences: z.array(z.string()).openapi({
      example: ['You will be able to see the rota.'],
    }),
    message: z.string().nullable(),
    snippet: z.string().nullable().openapi({
      description: 'What the Owner lets the invited person read before answering.',
    }),
    state: invitationStateSchema,
    sentAt: instantSchema,
    answeredAt: instantSchema.nullable(),
    expiresAt: instantSchema.nullable().openapi({ description: 'Only e-mailed ones expire.' }),
    letter: orNull(letterStateSchema).openapi({
      description: 'Of an e-mailed invitation, told to whoever sent it.',
    }),
    you: z.object({ mayAnswer: z.boolean(), mayWithdraw: z.boolean() }),
    version: z.number().int(),
    recorded: recordSchema,
  })
  .openapi('Invitation');

export const invitationPageSchema = pageOf('InvitationPage', invitationSchema);

export const createInvitationSchema = fields({
  to: z
    .union([
      fields({ personId: idSchema }),
      fields({ email: emailSchema, name: lineOfText({ max: 120 }).optional() }),
    ])
    .openapi({ description: 'A person of the co-op, or an e-mail address.' }),
  relationship: invitedRelationshipSchema,
  grants: grantChangesSchema.default({}),
  message: linesOfText({ max: 2000 }).optional(),
  snippet: linesOfText({ max: 2000 }).optional(),
  ...recordingFields,
}).openapi('CreateInvitation');

export const answerInvitationSchema = fields({ ...recordingFields }).openapi('AnswerInvitation');
