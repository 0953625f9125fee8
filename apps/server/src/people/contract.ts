import { z } from '@hono/zod-openapi';
import { idSchema, pageQuery } from '../contract/common.js';
import { defineRoute } from '../contract/define.js';
import { lineOfText } from '../contract/text.js';
import {
  ownProfileSchema,
  personPageSchema,
  personSchema,
  updateOwnProfileSchema,
} from './schemas.js';

const tag = 'People';
const caller = 'person';

export const findPeople = defineRoute({
  method: 'get',
  path: '/v1/people',
  operationId: 'findPeople',
  session: { all: ['invite_others'] },
  tag,
  caller,
  summary: 'Find people you may invite',
  description: 'People who chose to be found, and people you share a team with.',
  query: z.object({ ...pageQuery, query: lineOfText({ min: 2, max: 100 }) }),
  reply: personPageSchema,
  status: 200,
});

export const getOwnProfile = defineRoute({
  method: 'get',
  path: '/v1/people/me',
  operationId: 'getOwnProfile',
  session: 'own_pages',
  tag,
  caller,
  summary: 'Yourself',
  reply: ownProfileSchema,
  status: 200,
  versioned: true,
});

export const updateOwnProfile = defineRoute({
  method: 'patch',
  path: '/v1/people/me',
  operationId: 'updateOwnProfile',
  session: 'own_pages',
  tag,
  caller,
  summary: 'Change what is written about you',
  body: updateOwnProfileSchema,
  reply: ownProfileSchema,
  status: 200,
  versioned: true,
});

export const getPerson = defineRoute({
  method: 'get',
  path: '/v1/people/{personId}',
  operationId: 'getPerson',
  session: { all: ['see_basic_profile'] },
  tag,
  caller,
  summary: 'Someone you share a team with',
  params: z.object({ personId: idSchema }),
  reply: personSchema,
  status: 200,
});
