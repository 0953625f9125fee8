/* eslint-disable no-console -- what it measures is for the terminal */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { filledOwner, filledTeam } from '../src/testing/fill-with-visits.sql.js';
import { startChild } from './child.js';
import { measured } from './load.js';
import { signIn } from './sign-in.js';
import { sizedDatabase } from './sized-database.js';

/**
 * What the process has in memory while weeks are read without pause, minute by minute: beside the
 * minute after the second, by when everything is compiled and every connection open.
 *
 *     TEST_DATABASE_URL=… npm run bench:memory --workspace apps/server -- --minutes 10
 */
const { values: options } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const serverUrl = process.env['TEST_DATABASE_URL'];
if (!serverUrl) throw new Error('Set TEST_DATABASE_URL to a PostgreSQL of your own.');
const minutes = Number(options.minutes);

const { url, ownerUrl, superuserUrl } = await sizedDatabase(serverUrl, 10_000, false);
const [token = ''] = await signIn(superuserUrl, [filledOwner(1)]);
const kith = await startChild('kith', {
  DATABASE_URL: url,
  DATABASE_OWNER_URL: ownerUrl,
  KITH_REQUEST_LIMITS: 'false',
  LOG_LEVEL: 'silent',
});
const request = {
  path: `/v1/teams/${filledTeam(1)}/rota`,
  headers: { cookie: `kith_session=${token}` },
};
const load = measured({
  address: kith.address,
  connections: 10,
  seconds: minutes * 60,
  requests: () => [request],
});
let settled: number | undefined;
for (let minute = 1; minute <= minutes; minute += 1) {
  await wait(59_000);
  // The highest of a few: collecting garbage makes it swing.
  const bytes = Math.max(await kith.memory(), await wait(500).then(kith.memory));
  if (minute === 3) settled = bytes;
  const ratio = settled === undefined ? '' : `, ${(bytes / settled).toFixed(2)} × minute 3`;
  console.log(`minute ${minute}: ${Math.round(bytes / 1024 / 1024)} MiB${ratio}`);
}
const { perSecond, refused } = await load;
console.log(`${perSecond.toFixed(0)} weeks a second, ${refused} refused`);
await kith.stop();
