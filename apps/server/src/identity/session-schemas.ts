import { z } from '@hono/zod-openapi';
import { idSchema, instantSchema, orNull, pageOf } from '../contract/common.js';
import { fields } from '../contract/fields.js';
import { tokenSchema } from '../contract/ids.js';

const hostOfSessionSchema = z
  .object({
    keyName: z.string().openapi({ example: 'Website of Larkmoor' }),
    origins: z.array(z.string()).openapi({ example: ['https://www.larkmoor.example'] }),
    teamId: idSchema,
  })
  .openapi('HostOfSession', { description: 'The website whose page has the session.' });

export const ownSessionSchema = z
  .object({
    id: idSchema,
    kind: z
      .enum(['own_page', 'host_page', 'demonstration'])
      .openapi({ description: 'A page of Kith, a page of a website, or a visitor’s try.' }),
    thisOne: z.boolean().openapi({ description: 'The request came with it.' }),
    host: orNull(hostOfSessionSchema),
    createdAt: instantSchema,
    lastUsedAt: instantSchema.nullable().openapi({ description: 'To about five minutes.' }),
    expiresAt: instantSchema,
  })
  .openapi('OwnSession');

export const ownSessionsSchema = pageOf('OwnSessions', ownSessionSchema);

export const endAllSessionsSchema = fields({
  exceptThisOne: z
    .boolean()
    .default(false)
    .openapi({ description: 'Whether the session that asks stays.' }),
}).openapi('EndAllSessions');

export const revokeEmbedSessionsSchema = fields({
  token: tokenSchema.optional(),
  personId: idSchema.optional(),
}).openapi('RevokeEmbedSessions', {
  description: 'Either one session, by its token, or all that your key made for a person.',
  example: { personId: '0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e' },
});

export const sessionsEndedSchema = z
  .object({ ended: z.number().int().openapi({ description: 'How many.', example: 3 }) })
  .openapi('SessionsEnded');
