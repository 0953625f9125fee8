import { z } from '@hono/zod-openapi';
import { idSchema, pageQuery } from '../contract/common.js';
import { defineRoute } from '../contract/define.js';
import { viewAsQuery } from '../contract/view-as.js';
import {
  amendNoteSchema,
  askReadersSchema,
  changeReadershipSchema,
  foundNotesSchema,
  newNoteSchema,
  notePageSchema,
  noteReadersSchema,
  noteSchema,
  searchNotesSchema,
  wholeNoteSchema,
  withdrawNoteSchema,
} from './schemas.js';

const tag = 'Notes';
const caller = 'person';
const inTeam = z.object({ teamId: idSchema });
const ofNote = z.object({ teamId: idSchema, noteId: idSchema });
const reading = { any: ['see_notes', 'write_notes'] } as const;
const writing = { all: ['write_notes'] } as const;
const sharing = { any: ['write_notes', 'change_grants'] } as const;

export const listNotes = defineRoute({
  method: 'get',
  path: '/v1/teams/{teamId}/notes',
  operationId: 'listNotes',
  session: reading,
  tag,
  caller,
  summary: 'The notes of a team that you may read, the newest first',
  description: 'Of those that you may not read it says nothing, not even how many there are.',
  params: inTeam,
  query: z.object({ ...pageQuery, ...viewAsQuery }),
  reply: notePageSchema,
  status: 200,
});

export const writeNote = defineRoute({
  method: 'post',
  path: '/v1/teams/{teamId}/notes',
  operationId: 'writeNote',
  session: writing,
  tag,
  caller,
  summary: 'Write a note',
  params: inTeam,
  body: newNoteSchema,
  reply: noteSchema,
  status: 201,
});

export const askNoteReaders = defineRoute({
  method: 'post',
  path: '/v1/teams/{teamId}/notes/readers',
  operationId: 'askNoteReaders',
  session: sharing,
  tag,
  caller,
  summary: 'Who will read a note, before it is sent',
  description: 'It writes nothing down.',
  params: inTeam,
  body: askReadersSchema,
  reply: noteReadersSchema,
  status: 200,
  idempotent: false,
});

export const searchNotes = defineRoute({
  method: 'post',
  path: '/v1/teams/{teamId}/notes/search',
  operationId: 'searchNotes',
  session: reading,
  tag,
  caller,
  summary: 'Look for words in the notes that you may read, the newest first',
  description:
    'Each of the words must be in a note, or be part of a word in it, whatever its case and accents; for whoever reads Welsh also mutated. What notes say now is looked through, and nothing that was taken back. The words stand in no address and are not kept; that somebody searched is told in the access log. It writes nothing else down.',
  params: inTeam,
  query: z.object(pageQuery),
  body: searchNotesSchema,
  reply: foundNotesSchema,
  status: 200,
  idempotent: false,
});

export const getNote = defineRoute({
  method: 'get',
  path: '/v1/teams/{teamId}/notes/{noteId}',
  operationId: 'getNote',
  session: reading,
  tag,
  caller,
  summary: 'One note, with what it said before',
  description: '`cursor`, `limit` and `nextCursor` are of what it said, the newest first.',
  params: ofNote,
  query: z.object({ ...pageQuery, ...viewAsQuery }),
  reply: wholeNoteSchema,
  status: 200,
  versioned: true,
});

export const amendNote = defineRoute({
  method: 'patch',
  path: '/v1/teams/{teamId}/notes/{noteId}',
  operationId: 'amendNote',
  session: writing,
  tag,
  caller,
  summary: 'Change the words of a note that you wrote',
  description: 'What it said before is kept.',
  params: ofNote,
  body: amendNoteSchema,
  reply: noteSchema,
  status: 200,
  versioned: true,
});

export const withdrawNote = defineRoute({
  method: 'post',
  path: '/v1/teams/{teamId}/notes/{noteId}/withdraw',
  operationId: 'withdrawNote',
  session: writing,
  tag,
  caller,
  summary: 'Take back a note that you wrote',
  description:
    'That you wrote it and took it back stays. What it said is then read by the Team Owner alone, and whoever decides for them by law.',
  params: ofNote,
  body: withdrawNoteSchema,
  reply: noteSchema,
  status: 200,
  versioned: true,
});

export const changeNoteReadership = defineRoute({
  method: 'post',
  path: '/v1/teams/{teamId}/notes/{noteId}/readership',
  operationId: 'changeNoteReadership',
  session: sharing,
  tag,
  caller,
  summary: 'Change who can read a note',
  params: ofNote,
  body: changeReadershipSchema,
  reply: noteSchema,
  status: 200,
  versioned: true,
});
