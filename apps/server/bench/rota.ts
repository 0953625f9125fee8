/* eslint-disable no-console -- what it measures is for the terminal */
import { parseArgs } from 'node:util';
import { filledCarer, filledOwner, filledTeam } from '../src/testing/fill-with-visits.sql.js';
import { startChild } from './child.js';
import { type Load, type Measured, measured } from './load.js';
import { openSlots, takeNothing } from './open-slots.js';
import { signIn } from './sign-in.js';
import { coopId, monday, sizedDatabase, teamsFor } from './sized-database.js';

/**
 * A week read and visits taken over real HTTP on PostgreSQL, beside what is possible: the same
 * bytes from node:http, and one statement by hand. Ratios of one run tell more than its figures.
 *
 *     TEST_DATABASE_URL=… npm run bench:rota --workspace apps/server -- --visits 10000,1000000
 */
const { values: options } = parseArgs({
  options: {
    visits: { type: 'string', default: '10000,1000000' },
    connections: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '5' },
    fresh: { type: 'boolean', default: false },
    drop: { type: 'boolean', default: false },
  },
});
const serverUrl = process.env['TEST_DATABASE_URL'];
if (!serverUrl) throw new Error('Set TEST_DATABASE_URL to a PostgreSQL of your own.');
const connections = Number(options.connections);
const seconds = Number(options.seconds);

async function bench(visits: number) {
  const database = await sizedDatabase(serverUrl as string, visits, options.fresh);
  const { url, ownerUrl, superuserUrl } = database;
  const teams = teamsFor(visits);
  /** Connections are of different teams where there are as many. */
  const teamOf = (connection: number) => 1 + ((connection * 37) % teams);
  const cookies = await signedIn(superuserUrl, teamOf);
  const kith = await startChild('kith', {
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    LOG_LEVEL: 'silent',
  });
  const expert = await startChild('expert', { DATABASE_URL: superuserUrl, BENCH_COOP: coopId });
  const headers = (connection: number, who: 'owner' | 'carer') => ({
    cookie: `kith_session=${cookies[who][connection] ?? ''}`,
    origin: kith.address,
  });
  const week = (connection: number) => `/v1/teams/${filledTeam(teamOf(connection))}/rota`;
  const body = await fetch(kith.address + week(0), { headers: headers(0, 'owner') });
  const bytes = Buffer.from(await body.arrayBuffer());
  if (!body.ok) throw new Error(bytes.toString());
  const bare = await startChild('bare', { BENCH_BODY: bytes.toString('base64') });

  const read = (address: string, requests: Load['requests']) =>
    warmed({ address, connections, seconds, requests });
  const days = `${monday.toString()}/${monday.add({ days: 6 }).toString()}`;
  const weeks = {
    bare: await read(bare.address, () => [{ path: '/' }]),
    expert: await read(expert.address, (connection) => [
      { path: `/week/${filledTeam(teamOf(connection))}/${days}` },
    ]),
    checked: await read(expert.address, (connection) => [
      {
        path: `/checked/${filledTeam(teamOf(connection))}/${days}/${cookies.owner[connection]}`,
      },
    ]),
    kith: await read(kith.address, (connection) => [
      { path: week(connection), headers: headers(connection, 'owner') },
    ]),
  };
  console.log(`\n${visits} visits, ${connections} connections; a week of ${bytes.length} bytes`);
  report(weeks);
  console.log(
    'checked is the expert’s statement with what no answer may leave out: the session, the right to\n' +
      'see the rota, what the reader has at those times, and what happened at each visit.',
  );

  await takeNothing(superuserUrl);
  const slots = await openSlots(superuserUrl, teamOf, connections);
  const half = Math.floor(Math.min(...slots.map(({ length }) => length)) / 2);
  const each = Math.min(half, 60);
  const times = each * connections;
  const accepts = {
    expert: await measured({
      address: expert.address,
      connections,
      times,
      requests: (connection) =>
        (slots[connection] ?? []).slice(0, each).map((slot) => ({
          path: `/accept/${slot}/${filledCarer(teamOf(connection), connection % 8)}`,
        })),
    }),
    kith: await measured({
      address: kith.address,
      connections,
      times,
      requests: (connection) =>
        (slots[connection] ?? []).slice(half, half + each).map((slot) => ({
          method: 'POST',
          path: `/v1/slots/${slot}/accept`,
          headers: { ...headers(connection, 'carer'), 'content-type': 'application/json' },
          body: '{}',
        })),
    }),
  };
  console.log(`\n${visits} visits; ${times} visits taken`);
  report(accepts);
  for (const child of [kith, expert, bare]) await child.stop();
  if (options.drop) await database.drop();
}

/** Asks a few times first: caches filled, code compiled, and nothing left under way. */
async function warmed({ seconds, ...load }: Load): Promise<Measured> {
  await measured({ ...load, times: connections * 2 });
  return measured({ ...load, seconds });
}

/** Sessions of an Owner and of a carer for each connection. */
async function signedIn(url: string, teamOf: (connection: number) => number) {
  const each = Array.from({ length: connections }, (_, connection) => connection);
  return {
    owner: await signIn(
      url,
      each.map((nth) => filledOwner(teamOf(nth))),
    ),
    carer: await signIn(
      url,
      each.map((nth) => filledCarer(teamOf(nth), nth % 8)),
    ),
  };
}

function report(results: Record<string, Measured>) {
  const { kith } = results;
  for (const [name, { perSecond, p50, p99, refused }] of Object.entries(results)) {
    const ratio = kith === undefined ? 1 : perSecond / kith.perSecond;
    const figures = `${perSecond.toFixed(0)} a second, p50 ${p50} ms, p99 ${p99} ms`;
    const more = refused > 0 ? `, ${refused} refused` : '';
    console.log(`${name.padEnd(7)} ${figures}, ${ratio.toFixed(2)} × kith${more}`);
  }
}

for (const visits of options.visits.split(',')) await bench(Number(visits));
