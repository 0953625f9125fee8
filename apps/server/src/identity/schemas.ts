import { z } from '@hono/zod-openapi';
import { capabilities } from '@kith/core/access';
import { idSchema, instantSchema, languageSchema } from '../contract/common.js';
import { emailSchema } from '../contract/email-addresses.js';
import { fields } from '../contract/fields.js';
import { slugSchema, tokenSchema } from '../contract/ids.js';
import { originSchema } from '../contract/origins.js';

export const createSignInLinkSchema = fields({
  email: emailSchema,
  coop: slugSchema.optional(),
}).openapi('CreateSignInLink');

export const signInLinkSentSchema = z.object({ message: z.string() }).openapi('SignInLinkSent', {
  description: 'Always the same, whether or not the address is known.',
});

export const createSessionSchema = fields({ token: tokenSchema }).openapi('CreateSession', {
  description: 'The token of a sign-in or invitation link.',
});

export const sessionSchema = z
  .object({
    person: z.object({ id: idSchema, name: z.string(), language: languageSchema }),
    coop: z.object({ id: idSchema, name: z.string() }),
    expiresAt: instantSchema,
    scope: z
      .object({ teamId: idSchema, capabilities: z.array(z.string()) })
      .nullable()
      .openapi({ description: 'Only of embed sessions.' }),
  })
  .openapi('Session');

/** What an embed session may be asked for; a person's own access limits it further. */
export const sessionCapabilitySchema = z
  .enum([...capabilities, 'answer_invitations'])
  .openapi('SessionCapability');

const forWhom = {
  personId: idSchema,
  teamId: idSchema,
  capabilities: z.array(sessionCapabilitySchema).min(1).max(sessionCapabilitySchema.options.length),
  origins: z
    .array(originSchema)
    .min(1)
    .max(10)
    .openapi({ description: 'https: addresses of your pages; http: on localhost alone.' }),
};

export const createEmbedSessionSchema = fields({
  ...forWhom,
  expiresInSeconds: z.number().int().min(60).max(3600).default(900),
}).openapi('CreateEmbedSession');

export const embedSessionSchema = z
  .object({
    ...forWhom,
    token: z.string().openapi({ example: 'kes_…' }),
    expiresAt: instantSchema,
    server: z.url().openapi({
      description: 'The public address of the server that the token is for. Send it nowhere else.',
      example: 'https://kith.example.org',
    }),
  })
  .openapi('EmbedSession');

export const demoPeopleSchema = z
  .object({
    items: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        description: z.string().openapi({ example: 'Team Owner of Edie’s team' }),
        teams: z.array(z.object({ id: idSchema, name: z.string(), relationship: z.string() })),
      }),
    ),
  })
  .openapi('DemoPeople');

export const becomeDemoPersonSchema = fields({ personId: idSchema }).openapi('BecomeDemoPerson');

export const emptySchema = z.object({}).openapi('Nothing');
