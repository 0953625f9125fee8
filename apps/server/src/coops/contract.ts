import { z } from '@hono/zod-openapi';
import { languageSchema } from '../contract/common.js';
import { defineRoute } from '../contract/define.js';
import { fields } from '../contract/fields.js';
import { lineOfText } from '../contract/text.js';
import { timeZoneSchema } from '../contract/time-zones.js';
import { teamSchema } from '../teams/schemas.js';
import { coopSchema, updateCoopSchema } from './settings-schemas.js';

const startTeamSchema = fields({
  name: lineOfText({ min: 1, max: 120 }),
  timeZone: timeZoneSchema.default('Europe/London'),
  owner: fields({
    name: lineOfText({ min: 1, max: 120 }).openapi({ example: 'Edie Marsh' }),
    language: languageSchema.default('en'),
    phone: lineOfText({ max: 40 }).optional(),
  }).openapi({ description: 'Whom the team is for: somebody without an account.' }),
  method: z
    .enum(['phone', 'paper', 'in_person'])
    .openapi({ description: 'How the Owner said that they want a team.' }),
}).openapi('StartTeam');

export const startTeam = defineRoute({
  method: 'post',
  path: '/v1/teams/start',
  operationId: 'startTeam',
  session: 'own_pages',
  tag: 'Teams',
  caller: 'person',
  summary: 'Start a team for somebody who has no account',
  description:
    'For team starters of the co-op. The person is the Owner of the team from its first moment; the starter is in it too.',
  body: startTeamSchema,
  reply: teamSchema,
  status: 201,
  versioned: false,
});

const ofCoop = { tag: 'Co-op', caller: 'person', scope: 'coop:manage', path: '/v1/coop' } as const;

export const getCoop = defineRoute({
  ...ofCoop,
  method: 'get',
  operationId: 'getCoop',
  session: 'every_session',
  summary: 'Your co-op: what it is called, and how to reach it',
  reply: coopSchema,
  status: 200,
  versioned: true,
});

export const updateCoop = defineRoute({
  ...ofCoop,
  method: 'patch',
  operationId: 'updateCoop',
  session: 'own_pages',
  summary: 'Change what your co-op says of itself',
  description:
    'For coordinators of the co-op. What was, who changed it and when is kept. A page must be on one of the websites of the co-op.',
  body: updateCoopSchema,
  reply: coopSchema,
  status: 200,
  versioned: true,
});
