/* eslint-disable no-console -- what it measures is for the terminal */
import { namedDatabase } from '../src/testing/postgres-database.js';
import { startChild } from './child.js';
import { type Measured, measured } from './load.js';

/**
 * The demonstration's records read over real HTTP, beside the same bytes from node:http. Ratios of
 * one run tell more than its figures.
 *
 *     TEST_DATABASE_URL=… npm run bench:open-data --workspace apps/server
 */
const serverUrl = process.env['TEST_DATABASE_URL'];
if (!serverUrl) throw new Error('Set TEST_DATABASE_URL to a PostgreSQL of your own.');

const database = await namedDatabase(serverUrl, 'kith_bench_open_data');
const kith = await startChild('kith', {
  DATABASE_URL: database.url,
  DATABASE_OWNER_URL: database.ownerUrl,
  KITH_DEMO: 'true',
  KITH_REQUEST_LIMITS: 'false',
  LOG_LEVEL: 'silent',
});
const path = '/v1/open-data/records';
const answer = await fetch(kith.address + path);
const bytes = Buffer.from(await answer.arrayBuffer());
if (!answer.ok) throw new Error(bytes.toString());
const bare = await startChild('bare', { BENCH_BODY: bytes.toString('base64') });

const read = async (address: string): Promise<Measured> => {
  const load = { address, connections: 50, requests: () => [{ path }] };
  await measured({ ...load, times: 200 });
  return measured({ ...load, seconds: 5 });
};
const [plain, ours] = [await read(bare.address), await read(kith.address)];
console.log(`\n50 connections; records of ${bytes.length} bytes`);
for (const [name, { perSecond, p50, p99 }] of Object.entries({ bare: plain, kith: ours })) {
  const figures = `${perSecond.toFixed(0)} a second, p50 ${p50} ms, p99 ${p99} ms`;
  console.log(`${name.padEnd(7)} ${figures}, ${(perSecond / ours.perSecond).toFixed(2)} × kith`);
}
for (const child of [kith, bare]) await child.stop();
await database.drop();
