import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../scripts/normalise.mjs';
import { createKith, type Kith } from '../index.js';
import { testUrl } from './create-test-kith.js';
import { larkmoor } from './larkmoor.js';
import { hostKey } from './server/read-request.js';
import { match } from './server/route.js';
import { routes } from './server/serve.js';

interface Operation {
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: object;
}

const contract = normalise(
  JSON.parse(
    await readFile(new URL(import.meta.resolve('@kith/openapi/kith.openapi.json')), 'utf8'),
  ),
) as Contract;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

const operations = Object.entries(contract.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    path: template.replaceAll(/{(.+?)}/g, ':$1'),
    ...operation,
  })),
);

/**
 * Signing in, sessions and keys are of Kith's own pages and of whoever runs it; tests and stories
 * begin with somebody signed in.
 */
const notForTests = [
  'becomeDemoPerson',
  'createApiKey',
  'createSession',
  'createSignInLink',
  'endAllSessions',
  'endOneSession',
  'endSession',
  'getSession',
  'listApiKeys',
  'listDemoPeople',
  'listSessions',
  'revokeApiKey',
  'revokeEmbedSessions',
  'rotateApiKey',
];

/** Every answer of the server in memory, held against the contract as it passes. */
function held() {
  const world = larkmoor();
  const answered = new Set<string>();
  const wrong: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const response = await world.fetch(request.clone());
    const { pathname } = new URL(request.url);
    const operation = operations.find(
      ({ method, path }) =>
        method === request.method && match({ path } as Parameters<typeof match>[0], pathname),
    );
    if (!operation) throw new Error(`Not in the contract: ${request.method} ${pathname}`);
    const name = `${operation.operationId} ${response.status}`;
    answered.add(name);
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    const schema = operation.responses[response.status]?.content?.[type]?.schema;
    if (!schema) wrong.push(`${name}: no ${type} in the contract`);
    else if (type.endsWith('json')) {
      const validate = ajv.compile({ ...schema, components: contract.components });
      if (!validate(await response.clone().json()))
        wrong.push(`${name}: ${ajv.errorsText(validate.errors)}`);
    }
    return response;
  };
  const client = (name: string) => world.as(name, { fetch });
  const host = createKith({ baseUrl: testUrl, fetch, apiKey: hostKey, retries: 0 });
  const anyone = createKith({ baseUrl: testUrl, fetch, retries: 0 });
  return { ...world, client, host, anyone, answered, wrong };
}

const refused = async (call: PromiseLike<unknown>) => {
  await expect(Promise.resolve(call)).rejects.toThrow();
};

/** Walks through every operation that tests and stories can call. */
async function useEverything(world: ReturnType<typeof held>): Promise<void> {
  const { client, host, anyone, teamId, ocid } = world;
  const edie = client('Edie Marsh');
  const ravi = client('Ravi Anand');
  await useTeams(edie, teamId);
  const { id: moId } = world.given.person('Mo Reilly');
  await useInvitations(edie, ravi, [client('Mo Reilly'), moId], teamId);
  await useRota(edie, client('Agnieszka Nowak'), teamId, (minutes) =>
    world.world.moveOn({ minutes }),
  );
  const { version, id } = await edie.people.me();
  await edie.people.updateMe({ pronouns: 'she/her' }, { version });
  await refused(edie.people.updateMe({}, { version }));
  await edie.people.find({ query: 'sam', limit: 1 });
  await edie.people.get(id);
  await host.embedSessions.create({
    personId: id,
    teamId,
    capabilities: ['see_rota'],
    origins: ['https://www.larkmoor.example'],
  });
  await refused(anyone.embedSessions.create({} as never));
  const { releases } = await anyone.openData.releases();
  await anyone.openData.release(ocid, releases[0]?.id ?? '');
  await anyone.openData.records();
  await anyone.openData.record(ocid);
  await anyone.openData.contracts({ query: 'support', withCommitments: 'true' });
  await refused(anyone.openData.record('nothing'));
}

async function useTeams(edie: Kith, teamId: string) {
  await edie.teams.list({ limit: 1 });
  await edie.teams.create({ name: 'Another' });
  await refused(edie.teams.create({ name: '' }));
  const { version } = await edie.teams.get(teamId);
  await edie.teams.update(teamId, { name: 'Ours' }, { version });
  await refused(edie.teams.update(teamId, { name: 'Ours' }, { version }));
  const members = edie.teams.members(teamId);
  const { items } = await members.list();
  const jo = items.find(({ person }) => person.name === 'Jo Pell');
  const of = await members.get(jo?.id ?? '');
  await refused(members.get('nobody'));
  const grants = { see_rota: false };
  const changed = await members.update(of.id, { grants }, { version: of.version });
  await refused(members.update(of.id, { grants: { see_money: true } }, changed));
  await members.end(of.id, {}, { version: changed.version });
}

async function useInvitations(edie: Kith, ravi: Kith, [mo, moId]: [Kith, string], teamId: string) {
  const { items } = await ravi.invitations.listMine();
  const [first] = items;
  await ravi.invitations.get(first?.id ?? '');
  await ravi.invitations.markSeen(first?.id ?? '');
  await ravi.invitations.accept(first?.id ?? '');
  await refused(ravi.invitations.decline(first?.id ?? ''));
  const again = { to: { personId: moId }, relationship: 'volunteer' } as const;
  const { id } = await edie.invitations.create(teamId, again);
  await mo.invitations.decline(id);
  const to = { email: 'someone@example.org' };
  const sent = await edie.invitations.create(teamId, { to, relationship: 'funder' });
  await edie.invitations.listForTeam(teamId, { state: 'sent' });
  await refused(edie.invitations.accept(sent.id));
  await edie.invitations.withdraw(sent.id);
  await refused(ravi.invitations.get(sent.id));
}

async function useRota(edie: Kith, worker: Kith, teamId: string, moveOn: (by: number) => void) {
  await edie.rota.week(teamId);
  const series = await edie.rota.arrange(teamId, {
    title: 'Tea',
    startsOn: '2026-08-04',
    startTime: '15:00',
    minutes: 30,
    repeats: 'weekly',
  });
  const [first, second] = series.visits;
  const slotId = first?.slots[0]?.id ?? '';
  await worker.rota.accept(slotId);
  await refused(worker.rota.markDone(slotId));
  await worker.rota.release(slotId);
  await worker.rota.accept(slotId);
  await edie.rota.cancel(second?.id ?? '', { version: second?.version ?? 0 });
  moveOn(2 * 24 * 60);
  await worker.rota.markDone(slotId);
}

describe('the server in memory', () => {
  it('knows every operation of the contract but signing in', () => {
    const known = operations
      .filter(({ method, path }) =>
        routes.some((route) => route.method === method && route.path === path),
      )
      .map(({ operationId }) => operationId);
    const all = operations.map(({ operationId }) => operationId);
    expect([...known, ...notForTests].sort()).toEqual(all.sort());
  });

  it('answers nothing that the contract does not say', async () => {
    const world = held();
    await useEverything(world);
    expect(world.wrong).toEqual([]);
    const kept = [...world.answered].filter((name) => / 2\d\d$/.test(name));
    const walked = new Set(kept.map((name) => name.split(' ')[0] ?? ''));
    const missed = operations
      .map(({ operationId }) => operationId)
      .filter((id) => !walked.has(id) && !notForTests.includes(id) && id !== 'teamEvents');
    expect(missed).toEqual([]);
  });
});
