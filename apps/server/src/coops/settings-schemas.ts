import { z } from '@hono/zod-openapi';
import { idSchema, instantSchema, languageSchema, orNull } from '../contract/common.js';
import { fields } from '../contract/fields.js';
import { originSchema } from '../contract/origins.js';
import { lineOfText } from '../contract/text.js';
import { timeZoneSchema } from '../contract/time-zones.js';

const jurisdictions = ['england', 'wales', 'scotland', 'northern_ireland'] as const;
export const jurisdictionSchema = z
  .enum(jurisdictions)
  .openapi('Jurisdiction', { description: 'Whose law on care the co-op works under.' });

export const languagesSchema = z
  .array(languageSchema)
  .min(1)
  .max(2)
  .refine((languages) => new Set(languages).size === languages.length, {
    error: 'each language once',
  })
  .openapi({
    description:
      'Those that its letters go out in. Whoever reads another is written to in the first.',
  });

const isSafe = (address: string) =>
  /^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$))/.test(address);
const overHttps = 'an address that begins with https://';

/** One of the co-op's own websites. On one's own machine it may do without TLS. */
export const siteSchema = originSchema.refine(isSafe, { error: overHttps });
export const sitesSchema = z
  .array(siteSchema)
  .max(10)
  .refine((sites) => new Set(sites).size === sites.length, { error: 'each website once' })
  .openapi({ description: 'The co-op’s own websites. Letters lead to pages on them alone.' });

/** What a link can be made of by adding to it: no name, no password, no fragment. */
export const pageSchema = z
  .string()
  .max(500)
  .refine((text) => addressOf(text) !== undefined, { error: overHttps, abort: true })
  .overwrite((text) => addressOf(text) ?? text)
  .openapi({ format: 'uri', example: 'https://www.larkmoor.example/teams' });

function addressOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { href, username, password, hash, searchParams } = new URL(text);
  const isPlain = username === '' && password === '' && hash === '' && !searchParams.has('token');
  return isPlain && isSafe(href) ? href : undefined;
}

export const nameSchema = lineOfText({ min: 1, max: 120 });
export const telephoneSchema = lineOfText({ min: 3, max: 40 }).openapi({
  example: '01632 960000',
});

const valuesSchema = z
  .array(z.string())
  .openapi({ description: 'None, one or several.', example: ['01632 960000'] });

const changeSchema = z
  .object({
    version: z.number().int().openapi({ description: 'Which version it made.' }),
    changedAt: instantSchema,
    by: z
      .enum(['person', 'website', 'server'])
      .openapi({ description: 'A coordinator, a website with a key, or whoever runs the server.' }),
    byName: z.string().nullable().openapi({
      description: 'Of the person or the key; null where you may not know it.',
      example: 'Nia Bevan',
    }),
    fields: z.array(
      z.object({
        name: z.string().openapi({ example: 'telephone' }),
        was: valuesSchema,
        became: valuesSchema,
      }),
    ),
  })
  .openapi('CoopChange');

export const coopSchema = z
  .object({
    id: idSchema,
    slug: z.string().openapi({ example: 'larkmoor' }),
    name: z.string().openapi({ example: 'Larkmoor Care Co-op' }),
    welshName: z.string().nullable(),
    languages: z.array(languageSchema),
    jurisdiction: orNull(jurisdictionSchema),
    telephone: z.string().nullable().openapi({
      description: 'What letters and screens ask people to ring; null: none asks them to.',
      example: '01632 960000',
    }),
    sites: z.array(z.string()),
    teamsPage: z.string().nullable().openapi({ description: 'Where people see their teams.' }),
    invitationPage: z.string().nullable().openapi({
      description:
        'Where the link of an invitation leads, with `token` in its query; null: to the server’s own page. Send whoever comes there on to `/sign-in/link?token=…` of the server.',
    }),
    timeZone: timeZoneSchema,
    version: z.number().int(),
    you: z.object({ mayChange: z.boolean() }),
    changes: z
      .array(changeSchema)
      .nullable()
      .openapi({ description: 'The last twenty, the newest first; null: they are not for you.' }),
  })
  .openapi('Coop');

export const updateCoopSchema = fields({
  name: nameSchema.optional(),
  welshName: nameSchema.nullable().optional(),
  languages: languagesSchema.optional(),
  jurisdiction: orNull(jurisdictionSchema).optional(),
  telephone: telephoneSchema.nullable().optional(),
  sites: sitesSchema.optional(),
  teamsPage: pageSchema.nullable().optional(),
  invitationPage: pageSchema.nullable().optional(),
}).openapi('UpdateCoop');
