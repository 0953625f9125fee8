import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { scopesOfWebsite } from '../contract/key-scope.js';
import { recordByItself } from '../events/record.js';
import { parseToken } from '../identity/tokens.js';
import { type OpenDeps, openDeps } from '../open-deps.js';
import { run } from './run.js';
import { withDeps } from './with-deps.js';

describe('the command line', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kith-cli-'));
  });
  afterAll(async () => {
    await open?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const environment = () => ({ KITH_DATA_DIR: path.join(folder, 'data'), LOG_LEVEL: 'silent' });
  /** Opened once, after the commands that open it themselves: to open it anew takes a second. */
  let open: OpenDeps | undefined;
  const database = () => ({ environment: environment(), ...(open && { deps: open.deps }) });
  const kith = async (...line: string[]) => {
    const said: string[] = [];
    const complained: string[] = [];
    const code = await run(line, {
      ...database(),
      say: (text) => void said.push(text),
      complain: (text) => void complained.push(text),
    });
    return { code, said, complained };
  };

  it('tells what it can do', async () => {
    const { code, said, complained } = await kith();
    expect([code, complained]).toEqual([0, []]);
    for (const name of [
      'serve',
      'migrate',
      'api-keys create',
      'demo load',
      'open-data import',
      'backup',
      'restore',
      'backup-keys create',
    ]) {
      expect(said.join('\n')).toContain(`kith ${name} `);
    }
  });

  it('says so when there is no such command, or a word is missing or too many', async () => {
    expect(await kith('sing')).toMatchObject({ code: 2, said: [] });
    expect(await kith('api-keys', 'create')).toEqual({
      code: 2,
      said: [],
      complained: ['kith api-keys create needs --coop.'],
    });
    const { code, complained } = await kith('serve', '--loud');
    expect(code).toBe(2);
    expect(complained).toEqual([
      expect.stringMatching(
        /--loud.*Call it so: kith serve \[--demo\] \[--port PORT\] \[--in-memory .*\]$/,
      ),
    ]);
  });

  it('brings data up to date once', { timeout: 180_000 }, async () => {
    const first = await kith('migrate');
    expect(first).toMatchObject({ code: 0, complained: [] });
    expect(first.said).toContain('Applied 0001_ground');
    expect(await kith('migrate')).toEqual({
      code: 0,
      said: ['The data is up to date.'],
      complained: [],
    });
    open = await openDeps(readConfig(environment()));
  });

  it('makes an API key, shows it once and keeps its hash', async () => {
    await withDeps(database(), ({ db, newId, now }) =>
      db.asOwnerOfSchema((tx) =>
        tx
          .insertInto('coops')
          .values({ id: newId(), slug: 'larkmoor', name: 'Larkmoor', recordedAt: now() })
          .execute(),
      ),
    );
    const { code, said } = await kith('api-keys', 'create', '--coop', 'larkmoor', '--name', 'Site');
    expect([code, said.length]).toEqual([0, 1]);
    const parsed = parseToken(said[0] ?? '', 'kak');
    const kept = await withDeps(database(), ({ db }) =>
      db.asOwnerOfSchema((tx) => tx.selectFrom('apiKeys').selectAll().execute()),
    );
    expect(kept).toMatchObject([
      { name: 'Site', coopId: parsed?.coopId, scopes: [...scopesOfWebsite], revokedAt: null },
    ]);
    expect(Buffer.from(kept[0]?.tokenHash ?? []).equals(parsed?.hash ?? Buffer.from(''))).toBe(
      true,
    );
  });

  it('makes a link to hand over, once for whoever may sign in with an address', async () => {
    await withDeps(database(), ({ db, newId, now }) =>
      db.asOwnerOfSchema(async (tx) => {
        const { id: coopId } = await tx.selectFrom('coops').select('id').executeTakeFirstOrThrow();
        const person = { coopId, id: newId(), preferredName: 'Sam Okoro', recordedAt: now() };
        await tx
          .insertInto('people')
          .values({
            ...person,
            accountStatus: 'registered',
            method: 'self',
          })
          .execute();
        const contact = { coopId, id: newId(), personId: person.id, addedAt: now() };
        await tx
          .insertInto('contactPoints')
          .values({ ...contact, kind: 'email', value: 'sam@example.org' })
          .execute();
      }),
    );
    const made = await kith('sign-in-links', 'create', '--email', 'Sam@example.org');
    expect(made.code).toBe(0);
    expect(made.said[0]).toMatch(/^Larkmoor: http.*\/sign-in\/link\?token=ksl_/);
    expect(await kith('sign-in-links', 'create', '--email', 'nobody@example.org')).toMatchObject({
      code: 1,
      said: [],
    });
    expect((await kith('sign-in-links', 'create', '--email', 'sam')).code).toBe(2);
  });

  it('lists what was given up, does it again or drops it, and shows nothing of what is in it', async () => {
    const [retried, dropped] = [v7(), v7()];
    await withDeps(database(), ({ db, now }) =>
      db.asOwnerOfSchema(async (tx) => {
        for (const id of [retried, dropped]) {
          const payload = { email: 'sam@example.org' };
          const entry = { coopId: v7(), id, kind: 'sign_in_letter', payload, attempts: 7 };
          const times = { dueAt: now(), firstDueAt: now() };
          await tx
            .insertInto('queue')
            .values({ ...entry, ...times, state: 'dead', lastFailure: 'smtp_550' })
            .execute();
        }
      }),
    );
    const { said } = await kith('queue', 'list', '--dead');
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(
      /^[0-9a-f-]{36} {2}sign_in_letter +dead +tried 7 +last failure smtp_550$/,
    );
    expect(said.join('')).not.toContain('sam');
    expect(await kith('queue', 'retry', retried)).toMatchObject({
      code: 0,
      said: ['It will be done again.'],
    });
    expect((await kith('queue', 'retry', retried)).code).toBe(1);
    expect((await kith('queue', 'retry')).complained).toEqual([
      'kith queue retry needs one id, as kith queue list shows it.',
    ]);
    expect((await kith('queue', 'drop', dropped)).code).toBe(0);
    expect((await kith('queue', 'drop', dropped)).code).toBe(1);
    const left = await kith('queue', 'list');
    expect(left.said).toEqual([
      expect.stringMatching(new RegExp(`^${retried} .*waiting +tried 0`)),
    ]);
  });

  it('lists, rotates and revokes API keys, and shows a new token once', async () => {
    const keys = (...line: string[]) => kith('api-keys', ...line, '--coop', 'larkmoor');
    const listed = async () => (await keys('list')).said.map((line) => line.split('  '));
    const [[first = '']] = (await listed()) as [string[]];
    const rotated = await keys('rotate', '--key', first, '--overlap-hours', '0');
    expect([rotated.code, rotated.said.length]).toEqual([0, 1]);
    const [next = [], old = []] = await listed();
    expect(next.slice(1)).toEqual([
      'Site',
      'embed_sessions:create embed_sessions:revoke',
      'never used',
      'does not end',
    ]);
    expect([old[0], old.at(-1)]).toEqual([first, expect.stringMatching(/^ends \d{4}-/)]);
    const revoked = await keys('revoke', '--key', next[0] ?? '');
    expect(revoked.said).toEqual(['The key "Site" opens nothing any more.']);
    expect((await listed())[0]?.at(-1)).toMatch(/^revoked \d{4}-/);
    expect(JSON.stringify(await listed())).not.toContain('kak_');
    expect(await keys('rotate', '--key', next[0] ?? '')).toMatchObject({
      code: 1,
      complained: ['This API key has ended.'],
    });
  });

  it('gives a hat of the co-op with what was looked at, lists it, and takes it back', async () => {
    const hats = (...line: string[]) => kith('hats', ...line, '--coop', 'larkmoor');
    const sam = ['--email', 'Sam@example.org', '--hat', 'coach'];
    expect((await hats('list')).said).toEqual(['Nobody wears a hat of the co-op yet.']);
    expect((await hats('give', ...sam)).complained).toEqual(['kith hats give needs --evidence.']);
    const given = await hats('give', ...sam, '--evidence', 'Contract and DBS seen.');
    expect([given.code, given.said]).toEqual([
      0,
      ['Sam Okoro may now take the place of a coach in a team.'],
    ]);
    expect((await hats('list')).said).toEqual([
      expect.stringMatching(/^Sam Okoro: coach in 0 teams, since \d{4}-.*Contract and DBS seen\.$/),
    ]);
    expect((await hats('give', ...sam, '--evidence', 'Again.')).complained).toEqual([
      'This person wears this hat of the co-op already.',
    ]);
    const ended = await hats('end', ...sam, '--reason', 'Moved away.');
    expect(ended.said).toEqual(['Sam Okoro is no coach any more. Places ended: 0.']);
    expect((await hats('give', '--email', 'a@b.cd', '--hat', 'owner')).complained).toEqual([
      '--hat must be one of coach, team_starter, legal_representative, coordinator.',
    ]);
  });

  it('lets an address be shared, of somebody who has it', async () => {
    const share = (email: string) =>
      kith('addresses', 'share', '--coop', 'larkmoor', '--email', email);
    expect(await share('nobody@example.org')).toMatchObject({
      code: 1,
      complained: ['Nobody of this co-op has that address.'],
    });
    expect((await share('Sam@example.org')).code).toBe(0);
    const made = await kith('sign-in-links', 'create', '--email', 'sam@example.org');
    expect(made.said[0]).toMatch(/^Larkmoor, Sam Okoro: http/);
  });

  it('finds what was changed in what is kept of a team, and names the team and the row', async () => {
    const [coopId, id, personId, ownerId] = [v7(), v7(), v7(), v7()];
    await withDeps(database(), async ({ db, now }) => {
      await db.asOwnerOfSchema(async (tx) => {
        const recordedAt = now();
        const coop = { id: coopId, slug: 'larkmoor-history', name: 'Larkmoor', recordedAt };
        await tx.insertInto('coops').values(coop).execute();
        const about = { name: 'Ours', timeZone: 'Europe/London', state: 'forming' } as const;
        const team = { coopId, id, ...about, method: 'import', recordedAt } as const;
        await tx.insertInto('teams').values(team).execute();
        const happened = [{ type: 'team.formed', subjectId: id }] as const;
        await recordByItself(tx, { coopId, teamId: id, now: now() }, happened);
        for (const [person, relationship] of [
          [ownerId, 'owner'],
          [personId, 'volunteer'],
        ] as const) {
          await sql`insert into people (coop_id, id, preferred_name, method, recorded_at)
            values (${coopId}, ${person}, 'Somebody', 'import', ${recordedAt})`.execute(tx);
          await sql`insert into memberships
            (coop_id, id, team_id, person_id, relationship, since, method, recorded_at)
            values (${coopId}, ${v7()}, ${id}, ${person}, ${relationship}, ${recordedAt}, 'import',
              ${recordedAt})`.execute(tx);
        }
      });
      const actor = { coopId, personId, via: 'session', language: 'en' } as const;
      const look = { kind: 'rota', about: [ownerId], allowedBy: 'see_rota' };
      const looks = [{ ...look, allowedBecause: { code: 'usual', relationship: 'volunteer' } }];
      const given = [id, JSON.stringify(looks), 'session'];
      await db.glance<{ kept: number }>(actor, { kept: { name: 'kith_keep_looks', given } });
    });
    expect((await kith('audit', 'verify')).said).toEqual([
      '2 histories are whole, with 2 entries.',
      expect.stringMatching(/^Keep this to see later that no end was cut off: [0-9a-f]{64}$/),
    ]);
    await withDeps(database(), ({ db }) =>
      db.asOwnerOfSchema(async (tx) => {
        await sql`alter table events disable trigger user`.execute(tx);
        await sql`update events set type = 'team.renamed'`.execute(tx);
        await sql`alter table events enable trigger user`.execute(tx);
        await sql`alter table access_log disable trigger user`.execute(tx);
        await sql`update access_log set kind = 'members'`.execute(tx);
        await sql`alter table access_log enable trigger user`.execute(tx);
      }),
    );
    expect(await kith('audit', 'verify')).toEqual({
      code: 1,
      said: [],
      complained: [
        [
          `Team ${id}: event 1 is not what was written.`,
          `Team ${id}: look 1 is not what was written.`,
          '2 histories are broken.',
        ].join('\n'),
      ],
    });
  });

  it('says which scope, day or key it takes', async () => {
    const create = ['api-keys', 'create', '--coop', 'larkmoor', '--name', 'Site'];
    expect((await kith(...create, '--scope', 'everything')).complained).toEqual([
      '--scope must be one of embed_sessions:create, embed_sessions:revoke, api_keys:manage, coop:manage.',
    ]);
    expect((await kith(...create, '--expires', 'tomorrow')).complained).toEqual([
      '--expires must be a day such as 2027-04-01.',
    ]);
    const revoked = await kith('api-keys', 'revoke', '--coop', 'larkmoor', '--key', 'Site');
    expect(revoked.complained).toEqual(['--key must be an id that kith api-keys list shows.']);
  });

  it('makes no key for a co-op that is not there', async () => {
    expect(await kith('api-keys', 'create', '--coop', 'nowhere', '--name', 'Site')).toEqual({
      code: 1,
      said: [],
      complained: ['There is no co-op with the slug "nowhere".'],
    });
  });
});
