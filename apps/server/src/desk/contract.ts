import { z } from '@hono/zod-openapi';
import { idSchema, instantSchema, pageOf, pageQuery } from '../contract/common.js';
import { defineRoute } from '../contract/define.js';
import { needKinds } from './need-sentence.js';

const needSchema = z
  .object({
    kind: z.enum(needKinds),
    count: z.number().int().openapi({ example: 2 }),
    endsAt: instantSchema
      .nullable()
      .openapi({ description: 'When the first of them ends by itself; null where none does.' }),
    sentence: z.string().openapi({
      example: '2 visits in the next seven days still need somebody.',
    }),
  })
  .openapi('TeamNeed');

const deskTeamSchema = z
  .object({
    id: idSchema,
    name: z.string().openapi({ example: 'Edie’s team' }),
    you: z.enum(['coach', 'coordinator']),
    needs: z.array(needSchema).openapi({ description: 'The most urgent first.' }),
  })
  .openapi('DeskTeam');

export const listDesk = defineRoute({
  method: 'get',
  path: '/v1/desk',
  operationId: 'listDesk',
  session: 'own_pages',
  tag: 'Co-op',
  caller: 'person',
  summary: 'What needs somebody in your teams',
  description:
    'For coordinators, of all teams of the co-op, and for coaches, of the teams they are coach in. It says how many and until when, and nothing of what is in a team.',
  query: z.object({
    ...pageQuery,
    show: z.enum(['all', 'needing']).optional().openapi({
      description: 'Left out: all teams; else those in which something needs somebody.',
    }),
  }),
  reply: pageOf('Desk', deskTeamSchema),
  status: 200,
});
