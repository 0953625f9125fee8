/**
 * Kills a real server twenty times on each engine while clients write with keys:
 * `npm run trial:kills --workspace apps/server [-- 50]`. PostgreSQL where TEST_DATABASE_URL names one.
 */
import { throwawayDatabase } from '../src/testing/postgres-database.js';
import { killTrial } from '../test/kill-trial.js';
import { dataFolder } from '../test/kith.js';

const kills = Number(process.argv[2] ?? 20);
const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';

async function tryOn(engine: string, environment: Record<string, string>) {
  const { writes, foundDone, doubled, lost } = await killTrial({ kills, environment });
  process.stdout.write(
    `${engine}: killed ${kills} times during ${writes} writes. Kept though not answered: ${foundDone}. ` +
      `Done twice: ${doubled}. Answered and lost: ${lost}.\n`,
  );
  if (doubled + lost > 0) process.exitCode = 1;
}

const { folder, remove } = await dataFolder();
await tryOn('PGlite', { KITH_DATA_DIR: folder }).finally(remove);

if (serverUrl === '') process.stdout.write('PostgreSQL: TEST_DATABASE_URL names no server.\n');
else {
  const { url, ownerUrl, drop } = await throwawayDatabase(serverUrl);
  await tryOn('PostgreSQL', { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl }).finally(drop);
}
