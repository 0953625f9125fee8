import { z } from '@hono/zod-openapi';
import { defineRoute } from '../contract/define.js';
import { contractListSchema, recordPackageSchema, releasePackageSchema } from './schemas.js';

const tag = 'Open data';
const caller = 'anyone';
const paging = {
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional().openapi({ example: 100 }),
};

export const listReleases = defineRoute({
  method: 'get',
  path: '/v1/open-data/releases',
  operationId: 'listReleases',
  tag,
  caller,
  summary: 'Release packages, newest first, a page at a time',
  query: z.object(paging),
  reply: releasePackageSchema,
  status: 200,
});

export const getRelease = defineRoute({
  method: 'get',
  path: '/v1/open-data/releases/{ocid}/{releaseId}',
  operationId: 'getRelease',
  tag,
  caller,
  summary: 'One release, in a package',
  params: z.object({ ocid: z.string().max(200), releaseId: z.string().max(200) }),
  reply: releasePackageSchema,
  status: 200,
});

export const listRecords = defineRoute({
  method: 'get',
  path: '/v1/open-data/records',
  operationId: 'listRecords',
  tag,
  caller,
  summary: 'Record packages, a page at a time',
  query: z.object(paging),
  reply: recordPackageSchema,
  status: 200,
});

export const getRecord = defineRoute({
  method: 'get',
  path: '/v1/open-data/records/{ocid}',
  operationId: 'getRecord',
  tag,
  caller,
  summary: 'One contracting process: its releases and what they come to',
  params: z.object({ ocid: z.string().max(200) }),
  reply: recordPackageSchema,
  status: 200,
});

export const listContracts = defineRoute({
  method: 'get',
  path: '/v1/open-data/contracts',
  operationId: 'listContracts',
  tag,
  caller,
  summary: 'Contracts as a list: buyer, supplier, value, period, promises',
  query: z.object({
    ...paging,
    query: z.string().max(200).optional().openapi({ description: 'Words to find.' }),
    withCommitments: z.enum(['true', 'false']).optional(),
  }),
  reply: contractListSchema,
  status: 200,
});
