import { z } from '@hono/zod-openapi';
import { cursorSchema } from '../contract/cursors.js';
import { defineRoute } from '../contract/define.js';
import { publishedIdSchema } from '../contract/ids.js';
import { lineOfText } from '../contract/text.js';
import { wholeNumber } from '../contract/whole-numbers.js';
import { contractListSchema, recordPackageSchema, releasePackageSchema } from './schemas.js';

const tag = 'Open data';
const common = { tag, caller: 'anyone', status: 200, cached: true } as const;
const paging = {
  cursor: cursorSchema.optional(),
  limit: wholeNumber({ min: 1, max: 500 }).optional().openapi({ example: 100 }),
};

export const listReleases = defineRoute({
  ...common,
  method: 'get',
  path: '/v1/open-data/releases',
  operationId: 'listReleases',
  summary: 'Release packages, newest first, a page at a time',
  query: z.object(paging),
  reply: releasePackageSchema,
});

export const getRelease = defineRoute({
  ...common,
  method: 'get',
  path: '/v1/open-data/releases/{ocid}/{releaseId}',
  operationId: 'getRelease',
  summary: 'One release, in a package',
  params: z.object({ ocid: publishedIdSchema, releaseId: publishedIdSchema }),
  reply: releasePackageSchema,
});

export const listRecords = defineRoute({
  ...common,
  method: 'get',
  path: '/v1/open-data/records',
  operationId: 'listRecords',
  summary: 'Record packages, a page at a time',
  query: z.object(paging),
  reply: recordPackageSchema,
});

export const getRecord = defineRoute({
  ...common,
  method: 'get',
  path: '/v1/open-data/records/{ocid}',
  operationId: 'getRecord',
  summary: 'One contracting process: its releases and what they come to',
  params: z.object({ ocid: publishedIdSchema }),
  reply: recordPackageSchema,
});

export const listContracts = defineRoute({
  ...common,
  method: 'get',
  path: '/v1/open-data/contracts',
  operationId: 'listContracts',
  summary: 'Contracts as a list: buyer, supplier, value, period, promises',
  query: z.object({
    ...paging,
    query: lineOfText({ max: 200 }).optional().openapi({
      description:
        'Words to find, each anywhere in what is published of a contract, without accents and capitals.',
    }),
    withCommitments: z.enum(['true', 'false']).optional(),
  }),
  reply: contractListSchema,
});
