import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import type { Caller, Reply } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { teamsOf } from '../testing/given-team.js';
import { openapiDocument } from './openapi-document.js';

interface Operation {
  operationId: string;
  parameters?: Array<{ in: string; name: string }>;
}

interface Write {
  by: Caller;
  path: string;
  method?: 'post' | 'patch';
  body?: unknown;
  /** The version that was read. */
  seen?: number;
}

/** Written by every request, whatever it does. */
const notOfTheWrite = ['kept_answers', 'sessions', 'rate_limits'];

describeOnEveryEngine('every write that declares Idempotency-Key', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  const invited = async () => {
    const edies = await team();
    const invitee = await given.person({ name: 'Kim Reid', findable: true });
    const { body } = await given.as(edies.owner).post(`/v1/teams/${edies.id}/invitations`, {
      to: { personId: invitee.id },
      relationship: 'volunteer',
      grants: {},
    });
    return { owner: given.as(edies.owner), invitee: given.as(invitee), id: String(body.id) };
  };
  const answering = (word: string) => async (): Promise<Write> => {
    const { invitee, id } = await invited();
    return { by: invitee, path: `/v1/invitations/${id}/${word}`, body: {} };
  };
  const staffed = async () => {
    const edies = await team();
    const sam = await member(edies);
    return { edies, owner: given.as(edies.owner), sam, shift: await visit(edies) };
  };

  const withNote = async ({ rest = '', ...write }: Partial<Write> & { rest?: string }) => {
    const { edies, owner } = await staffed();
    const path = `/v1/teams/${edies.id}/notes`;
    const { body } = await owner.post(path, { text: 'Ate well.' });
    return { by: owner, seen: 1, ...write, path: `${path}/${String(body.id)}${rest}` };
  };

  const emergency = {
    ...{ capability: 'see_notes', category: 'missing_person' },
    reason: 'She does not answer the door.',
  };
  const coaching = async () => {
    const edies = await team();
    const gwen = await member(edies, { name: 'Gwen Hale', relationship: 'coach' });
    return { by: given.as(gwen), path: `/v1/teams/${edies.id}/emergency-access` };
  };

  const hosted = async () => {
    const { edies, sam } = await staffed();
    const key = await given.apiKey({ id: edies.coopId, slug: '', name: '' });
    const body = {
      personId: sam.id,
      teamId: edies.id,
      capabilities: ['see_rota'],
      origins: ['https://www.larkmoor.example'],
    };
    return { host: given.asHost(key), body };
  };
  const minted = async () => {
    const made = await hosted();
    await made.host.post('/v1/embed-sessions', made.body);
    return made;
  };
  const managing = async () => {
    const key = await given.apiKey(undefined, { scopes: ['api_keys:manage'] });
    return { by: given.asHost(key), id: key.id };
  };

  const writes: Record<string, () => Promise<Write>> = {
    createEmbedSession: async () => {
      const { host: by, body } = await hosted();
      return { by, path: '/v1/embed-sessions', body };
    },
    revokeEmbedSessions: async () => {
      const { host, body } = await minted();
      return { by: host, path: '/v1/embed-sessions/revoke', body: { personId: body.personId } };
    },
    createApiKey: async () => {
      const body = { name: 'Website', scopes: ['api_keys:manage'] };
      return { by: (await managing()).by, path: '/v1/api-keys', body };
    },
    rotateApiKey: async () => {
      const { by, id } = await managing();
      return { by, path: `/v1/api-keys/${id}/rotate`, body: {} };
    },
    revokeApiKey: async () => {
      const { by } = await managing();
      const other = await given.apiKey();
      return { by, path: `/v1/api-keys/${other.id}/revoke` };
    },
    updateCoop: async () => {
      const coop = await given.coop();
      const by = given.as(await given.person({ coop, hats: ['coordinator'] }));
      const body = { telephone: '01632 960000' };
      return { by, method: 'patch', path: '/v1/coop', body, seen: 1 };
    },
    updateOwnProfile: async () => {
      const by = given.as(await given.person());
      return { by, method: 'patch', path: '/v1/people/me', body: { pronouns: 'they' }, seen: 1 };
    },
    createTeam: async () => {
      return {
        by: given.as(await given.person()),
        path: '/v1/teams',
        body: { name: 'Sam’s team' },
      };
    },
    updateTeam: async () => {
      const { edies, owner } = await staffed();
      const path = `/v1/teams/${edies.id}`;
      return { by: owner, method: 'patch', path, body: { name: 'Edie and us' }, seen: 1 };
    },
    updateMember: async () => {
      const { edies, owner, sam } = await staffed();
      const path = `/v1/teams/${edies.id}/members/${sam.membershipId}`;
      return { by: owner, method: 'patch', path, body: { grants: { see_notes: false } }, seen: 1 };
    },
    endMembership: async () => {
      const { edies, sam } = await staffed();
      const path = `/v1/teams/${edies.id}/members/${sam.membershipId}/end`;
      return { by: given.as(sam), path, body: {}, seen: 1 };
    },
    createInvitation: async () => {
      const { edies, owner } = await staffed();
      const body = { to: { email: 'kim@example.org' }, relationship: 'volunteer', grants: {} };
      return { by: owner, path: `/v1/teams/${edies.id}/invitations`, body };
    },
    writeNote: async () => {
      const { edies, owner } = await staffed();
      const path = `/v1/teams/${edies.id}/notes`;
      return { by: owner, path, body: { text: 'Ate well.' } };
    },
    amendNote: () => withNote({ method: 'patch', body: { text: 'Ate very well.' } }),
    withdrawNote: () => withNote({ rest: '/withdraw', body: {} }),
    changeNoteReadership: () =>
      withNote({
        rest: '/readership',
        body: { readership: { kind: 'author_and_owner' } },
      }),
    openInEmergency: async () => {
      const { by, path } = await coaching();
      return { by, path, body: emergency };
    },
    closeEmergencyAccess: async () => {
      const { by, path } = await coaching();
      const { body } = await by.post(path, emergency);
      return { by, path: `${path}/${String(body.id)}/close` };
    },
    acceptInvitation: answering('accept'),
    declineInvitation: answering('decline'),
    markInvitationSeen: answering('seen'),
    withdrawInvitation: async () => {
      const { owner, id } = await invited();
      return { by: owner, path: `/v1/invitations/${id}/withdraw`, body: {} };
    },
    createVisit: async () => {
      const { edies, owner } = await staffed();
      const body = {
        title: 'Tea',
        kind: 'visit',
        startsOn: '2026-08-05',
        startTime: '16:00',
        minutes: 30,
        repeats: 'once',
        slots: 1,
      };
      return { by: owner, path: `/v1/teams/${edies.id}/visits`, body };
    },
    cancelVisit: async () => {
      const { owner, shift } = await staffed();
      return { by: owner, path: `/v1/visits/${shift.id}/cancel`, body: {}, seen: 1 };
    },
    acceptSlot: async () => {
      const { sam, shift } = await staffed();
      return { by: given.as(sam), path: `/v1/slots/${shift.slotId}/accept`, body: {} };
    },
    undoHappening: async () => {
      const edies = await team();
      const sam = await member(edies);
      const gwen = await member(edies, { name: 'Gwen Hale', relationship: 'coach' });
      const place = `/v1/teams/${edies.id}/members/${sam.membershipId}`;
      const said = { grants: { see_rota: false }, onBehalfOf: edies.owner.id, method: 'phone' };
      const headers = { 'if-match': '"1"' };
      expect((await given.as(gwen).patch(place, said, { headers })).status).toBe(200);
      const by = given.as(edies.owner);
      const told = await by.get(`/v1/teams/${edies.id}/history?writtenDownFor=me&limit=1`);
      const number = String(told.body['items']?.[0]?.['number']);
      return { by, path: `/v1/teams/${edies.id}/history/${number}/undo`, body: {} };
    },
    startTeam: async () => {
      const tilly = await given.person({ name: 'Tilly Moss', hats: ['team_starter'] });
      const body = { name: 'Walter’s team', owner: { name: 'Walter Finch' }, method: 'phone' };
      return { by: given.as(tilly), path: '/v1/teams/start', body };
    },
    releaseSlot: async () => {
      const { edies, sam, shift } = await staffed();
      await accepted(edies, shift, sam);
      return { by: given.as(sam), path: `/v1/slots/${shift.slotId}/release`, body: {} };
    },
    markSlotDone: async () => {
      const { edies, sam } = await staffed();
      const span = { startsAt: '2026-08-03T07:00:00Z', endsAt: '2026-08-03T07:45:00Z' };
      const shift = await visit(edies, span);
      await accepted(edies, shift, sam, span);
      return { by: given.as(sam), path: `/v1/slots/${shift.slotId}/done`, body: {} };
    },
    recordAttendance: async () => {
      const { edies, sam } = await staffed();
      const span = { startsAt: '2026-08-03T07:00:00Z', endsAt: '2026-08-03T07:45:00Z' };
      const shift = await visit(edies, span);
      await accepted(edies, shift, sam, span);
      const path = `/v1/slots/${shift.slotId}/attendance`;
      return { by: given.as(edies.owner), path, body: { happened: 'missed' }, seen: 1 };
    },
  };

  const declaring = () => {
    const { paths } = openapiDocument(createApp(given.deps), '0.0.0') as unknown as {
      paths: Record<string, Record<string, Operation>>;
    };
    return Object.values(paths)
      .flatMap((item) => Object.values(item))
      .filter(({ parameters = [] }) => parameters.some(({ name }) => name === 'idempotency-key'))
      .map(({ operationId }) => operationId);
  };

  const send = ({ by, method = 'post', path, body, seen }: Write): Promise<Reply<unknown>> => {
    const headers = {
      'idempotency-key': 'one',
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    };
    return by[method](path, body, { headers });
  };

  /** Everything that is kept, table by table. */
  const everything = () =>
    given.deps.db.asOwnerOfSchema(async (tx) => {
      const { rows: tables } = await sql<{ name: string }>`
        select tablename as name from pg_tables where schemaname = current_schema()
        order by tablename`.execute(tx);
      const kept: Record<string, unknown> = {};
      for (const { name } of tables.filter(({ name: table }) => !notOfTheWrite.includes(table))) {
        const { rows } = await sql`
          select count(*) as rows, md5(string_agg(kept::text, ' ' order by kept::text)) as hash
          from ${sql.table(name)} as kept`.execute(tx);
        kept[name] = rows[0];
      }
      return kept;
    });

  it('is tried here', () => {
    expect(Object.keys(writes).sort()).toEqual(declaring().sort());
  });

  it.each(Object.keys(writes))('is done once when it is sent twice: %s', async (operationId) => {
    const write = (await writes[operationId]?.()) as Write;
    const before = await everything();
    const first = await send(write);
    expect(first.status, JSON.stringify(first.body)).toBeLessThan(300);
    const after = await everything();
    expect(after).not.toEqual(before);
    const second = await send(write);
    expect(second.body).toEqual(first.body);
    expect(second.status).toBe(first.status);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await everything()).toEqual(after);
  });
});
