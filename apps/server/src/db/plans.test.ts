import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.js';
import {
  filledCarer,
  filledOwner,
  filledTeam,
  fillWithVisits,
} from '../testing/fill-with-visits.sql.js';
import { type Given, givenOn } from '../testing/given.js';
import { teamsOf } from '../testing/given-team.js';
import {
  type Plan,
  type PostgresWithPlans,
  postgresWithPlans,
} from '../testing/postgres-with-plans.js';
import { recordingOn } from '../testing/recording-engine.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { type Cast, letADayPass, useEverything } from '../testing/use-everything.js';

/** Tables that stay small, and why. Every other may be read only by an index. */
const small = {
  access_rules: 'the permission matrix: as many rows as it has cells',
  access_edition: 'one row',
  access_relationships: 'a dozen rows of core',
  grantable_capabilities: 'some rows of core',
  api_keys: 'a co-op has few websites',
  coop_keys: 'a co-op has one or two',
  coops: 'a server has few',
  coop_changes: 'a co-op changes what it says of itself now and then',
  coop_hat_decisions: 'a co-op has some dozens of coaches and team starters',
  demonstrations: 'at most one row',
  kith_signing_key: 'one row',
  jobs: 'one row for each kind of job',
  migrations: 'one row for each migration',
  network_salt: 'one row',
  rate_limits: 'a job takes away what is full again, most of it, every few minutes',
  open_data_batches: 'one row for each file that was ever imported',
};

/** Statements that read a whole table because that is what was asked. */
const wholeOnPurpose = [
  // The list says how many there are.
  'select count(*) as total from open_data_contracts',
];

/** Operations that are there in the demonstration only, whose database holds one small co-op. */
const onlyInDemonstration = ['listDemoPeople', 'becomeDemoPerson'];

const serverUrl = process.env['TEST_DATABASE_URL'];
if (!serverUrl) it.skip('plans: skipped, because TEST_DATABASE_URL names no PostgreSQL');

describe.runIf(serverUrl)('on tables with millions of rows', () => {
  let server: TestServer;
  let given: Given;
  let cast: Cast;
  let planned: PostgresWithPlans['planned'];
  const asked = new Set<string>();

  beforeAll(async () => {
    const postgres = await postgresWithPlans(serverUrl as string);
    planned = postgres.planned;
    const engine = recordingOn(postgres.engine);
    server = noting(await startTestServer(engine), asked);
    given = givenOn(
      () => server,
      () => given.coop(),
      () => engine,
    );
    cast = await castOf(given);
    // So that every table has rows before the planner is told that it has many.
    await useEverything(given, cast);
    await grow(postgres);
  });
  afterAll(() => server.close());

  async function grow(postgres: PostgresWithPlans) {
    const { rows } = await given.deps.db.asOwnerOfSchema((tx) =>
      sql<{ name: string }>`
        select relname as name from pg_class
        where relkind = 'r' and relnamespace = current_schema()::regnamespace
      `.execute(tx),
    );
    const names = rows.map(({ name }) => name).filter((name) => !(name in small));
    // Of an empty table the planner believes nothing: whoever adds one lets everything use it.
    expect(await emptyOf(names)).toEqual([]);
    await postgres.grow(names, 200);
  }

  const emptyOf = (tables: readonly string[]) =>
    given.deps.db.asOwnerOfSchema(async (tx) => {
      const empty: string[] = [];
      for (const table of tables) {
        const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(tx);
        if (rows.length === 0) empty.push(table);
      }
      return empty;
    });

  it('no statement of any operation, job, command or policy reads a table from end to end', async () => {
    const plans = await planned(async () => {
      await useEverything(given, cast);
      await letADayPass(given);
    });
    expect(plans.length).toBeGreaterThan(300);
    expect(scans(plans)).toEqual([]);
    // The functions of row-level security and the checks of references are among them.
    const statements = plans.map(({ statement }) => statement).join('\n');
    for (const part of ['access_rules r on r.capability = asked', 'FOR KEY SHARE OF x']) {
      expect(statements).toContain(part);
    }
  });

  it('every operation of the contract has been looked at', () => {
    const operations = createApp(server.deps).openAPIRegistry.definitions.flatMap((definition) =>
      definition.type === 'route' ? [definition.route] : [],
    );
    const left = operations.filter(({ method, path, operationId }) => {
      const pattern = new RegExp(`^${method} ${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`, 'i');
      const seen = [...asked].some((request) => pattern.test(request));
      return !seen && !onlyInDemonstration.includes(String(operationId));
    });
    expect(left.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('and it is noticed when an index is missing', async () => {
    await given.deps.db.asOwnerOfSchema((tx) => sql`drop index acceptances_of_slot`.execute(tx));
    const week = `/v1/teams/${cast.teamId}/rota`;
    const plans = await planned(() => given.as(cast.owner).get(week));
    expect(scans(plans).map(({ scanned }) => scanned)).toContainEqual(['acceptances']);
  });
});

function scans(plans: readonly Plan[]): Plan[] {
  return plans
    .map(({ statement, scanned }) => ({
      statement: shortened(statement),
      scanned: scanned.filter((table) => !(table in small)),
    }))
    .filter(({ scanned }) => scanned.length > 0)
    .filter(({ statement }) => !wholeOnPurpose.some((start) => statement.startsWith(start)));
}

/** The beginning and the end: in the middle it is all columns. */
function shortened(statement: string): string {
  const line = statement.replaceAll(/\s+/g, ' ').trim();
  return line.length < 300 ? line : `${line.slice(0, 120)} … ${line.slice(-160)}`;
}

async function castOf(given: Given): Promise<Cast> {
  const coop = await given.coop();
  const size = { teams: 100, weeks: 48, visitsAWeek: 6 };
  const filling = { coopId: coop.id, ...size, monday: '2026-08-03' };
  await given.deps.db.asOwnerOfSchema((tx) => fillWithVisits(tx, filling));
  // As PostgreSQL does by itself within a minute.
  await given.deps.db.asOwnerOfSchema((tx) => sql`analyze`.execute(tx));
  const person = (id: string, name: string) => ({ coopId: coop.id, id, name, email: '' });
  const owner = person(filledOwner(1), 'Owner 1');
  const place = { id: filledTeam(1), coopId: coop.id, owner, ownerMembershipId: '' };
  const relationship = 'legal_representative';
  await teamsOf(given).member(place, { relationship, legalAuthorities: ['health_and_welfare'] });
  return {
    coop,
    teamId: filledTeam(1),
    owner,
    carer: person(filledCarer(1, 0), 'Carer 1.0'),
  };
}

/** Notes what is asked of a server: `GET /v1/teams`. */
function noting(server: TestServer, asked: Set<string>): TestServer {
  return {
    ...server,
    fetch: (request) => {
      asked.add(`${request.method} ${new URL(request.url).pathname}`);
      return server.fetch(request);
    },
  };
}
