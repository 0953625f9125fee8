import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import { etagOf, versionIn } from '../http/versions.js';
import { amendNote } from './amend-note.js';
import { askNoteReaders } from './ask-note-readers.js';
import { changeNoteReadership } from './change-note-readership.js';
import * as contract from './contract.js';
import { getNote } from './get-note.js';
import { listNotes } from './list-notes.js';
import { searchNotes } from './search-notes.js';
import { withdrawNote } from './withdraw-note.js';
import { writeNote } from './write-note.js';

export const notes = new OpenAPIHono<App>()
  .openapi(contract.listNotes, async (c) => {
    const { teamId } = c.req.valid('param');
    return c.json(await listNotes(c.var.deps, c.var.actor, teamId, c.req.valid('query')), 200);
  })
  .openapi(contract.writeNote, async (c) => {
    const { teamId } = c.req.valid('param');
    const it = await writeNote(c.var.deps, c.var.actor, teamId, c.req.valid('json'));
    return c.json(it, 201, { etag: etagOf(it.version) });
  })
  .openapi(contract.askNoteReaders, async (c) => {
    const { teamId } = c.req.valid('param');
    return c.json(await askNoteReaders(c.var.deps, c.var.actor, teamId, c.req.valid('json')), 200);
  })
  .openapi(contract.searchNotes, async (c) => {
    const { teamId } = c.req.valid('param');
    const wanted = { ...c.req.valid('query'), ...c.req.valid('json') };
    return c.json(await searchNotes(c.var.deps, c.var.actor, teamId, wanted), 200);
  })
  .openapi(contract.getNote, async (c) => {
    const wanted = { ...c.req.valid('param'), ...c.req.valid('query') };
    const it = await getNote(c.var.deps, c.var.actor, wanted);
    return c.json(it, 200, { etag: etagOf(it.version) });
  })
  .openapi(contract.amendNote, async (c) => {
    const version = versionIn(c.req.valid('header')['if-match']);
    const change = { ...c.req.valid('json'), version };
    const it = await amendNote(c.var.deps, c.var.actor, c.req.valid('param'), change);
    return c.json(it, 200, { etag: etagOf(it.version) });
  })
  .openapi(contract.withdrawNote, async (c) => {
    const version = versionIn(c.req.valid('header')['if-match']);
    const change = { ...c.req.valid('json'), version };
    const it = await withdrawNote(c.var.deps, c.var.actor, c.req.valid('param'), change);
    return c.json(it, 200, { etag: etagOf(it.version) });
  })
  .openapi(contract.changeNoteReadership, async (c) => {
    const version = versionIn(c.req.valid('header')['if-match']);
    const change = { ...c.req.valid('json'), version };
    const it = await changeNoteReadership(c.var.deps, c.var.actor, c.req.valid('param'), change);
    return c.json(it, 200, { etag: etagOf(it.version) });
  });
