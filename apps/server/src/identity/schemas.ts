import { z } from '@hono/zod-openapi';
import { capabilities } from '@kith/core/access';
import { idSchema, instantSchema, languageSchema } from '../contract/common.js';

export const createSignInLinkSchema = z
  .object({ email: z.email().max(254), coop: z.string().max(60).optional() })
  .openapi('CreateSignInLink');

export const signInLinkSentSchema = z.object({ message: z.string() }).openapi('SignInLinkSent', {
  description: 'Always the same, whether or not the address is known.',
});

export const createSessionSchema = z
  .object({ token: z.string().min(16).max(256) })
  .openapi('CreateSession', { description: 'The token of a sign-in or invitation link.' });

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

export const createEmbedSessionSchema = z
  .object({
    personId: idSchema,
    teamId: idSchema,
    capabilities: z
      .array(sessionCapabilitySchema)
      .min(1)
      .max(sessionCapabilitySchema.options.length),
    origins: z
      .array(
        z
          .url({ protocol: /^https?$/ })
          .max(255)
          .openapi({ example: 'https://www.larkmoor.example' }),
      )
      .min(1)
      .max(10)
      .openapi({ description: 'https: addresses of your pages; http: on localhost alone.' }),
    expiresInSeconds: z.number().int().min(60).max(3600).default(900),
  })
  .openapi('CreateEmbedSession');

export const embedSessionSchema = createEmbedSessionSchema
  .omit({ expiresInSeconds: true })
  .extend({
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

export const becomeDemoPersonSchema = z.object({ personId: idSchema }).openapi('BecomeDemoPerson');

export const emptySchema = z.object({}).openapi('Nothing');
