import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  pgbouncerProgram,
  startPgbouncer,
} from '../../../packages/tools/src/testing/pgbouncer.mjs';
import { postgres } from '../../../packages/tools/src/testing/postgres.mjs';
import { servingAccount } from '../src/testing/postgres-database.js';

/**
 * Runs the server's suite with every request's transaction going through a PgBouncer in transaction
 * mode: `npm run test:pgbouncer --workspace apps/server`, with words for vitest after `--`.
 */
const program = pgbouncerProgram();
const database = await postgres((text) => void process.stdout.write(`${text}\n`));

if (program === undefined || database.url === undefined) {
  process.stderr.write(`${database.why ?? 'There is no pgbouncer on this machine.'}\n`);
  process.exitCode = 1;
} else {
  const between = await startPgbouncer(program, database.url, [
    { name: servingAccount, password: servingAccount },
  ]);
  const vitest = spawn('npx', ['vitest', 'run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      TEST_DATABASE_URL: database.url,
      TEST_PGBOUNCER_URL: between.urlOf(database.url),
    },
  });
  const [code] = (await once(vitest, 'close')) as [number | null];
  process.exitCode = code ?? 1;
  await between.stop();
}
await database.stop();
