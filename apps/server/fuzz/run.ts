/* eslint-disable no-console -- what it finds is for the terminal */
import { parseArgs } from 'node:util';
import { openPglite } from '../src/db/pglite-engine.js';
import { pgliteTemplate } from '../src/db/pglite-template.js';
import { schemaOfKith } from '../src/schema.js';
import { givenOn } from '../src/testing/given.js';
import { throwawayPostgres } from '../src/testing/postgres-database.js';
import { recordingOn } from '../src/testing/recording-engine.js';
import { startTestServer } from '../src/testing/test-server.js';
import { fuzz } from './fuzz.js';
import { linesOf, tableOf } from './report.js';
import type { Wanted } from './requests.js';

/**
 * Sends requests, drawn from the contract and twisted, to every operation, and holds every answer to
 * the contract. Ends with 1 when one was wrong. PostgreSQL is the server of TEST_DATABASE_URL.
 */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '5000' },
    engine: { type: 'string', default: 'pglite' },
    seed: { type: 'string', default: '1' },
    request: { type: 'string' },
  },
});
const only = values.request === undefined ? undefined : (JSON.parse(values.request) as Wanted);
const total = only === undefined ? Number(values.requests) : 1;
const engines = values.engine === 'both' ? ['pglite', 'postgres'] : [values.engine];

for (const name of engines) {
  const started = performance.now();
  const engine = recordingOn(await engineNamed(name));
  const server = await startTestServer(engine);
  const coop = () => Promise.reject<never>(new Error('Every person of a world has a co-op.'));
  const found = await fuzz(
    givenOn(
      () => server,
      coop,
      () => engine,
    ),
    {
      requests: total,
      seed: Number(values.seed),
      only,
    },
  );
  await server.close();
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(tableOf(found));
  for (const failure of found.failures) console.log(linesOf(failure, name));
  console.log(
    `${name}: ${found.requests} requests, seed ${values.seed}, ${seconds} s, ${found.failures.length} kinds of failure.`,
  );
  if (found.failures.length > 0) process.exitCode = 1;
}

function engineNamed(name: string) {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (name === 'pglite')
    return schemaOfKith()
      .then(pgliteTemplate)
      .then((template) => openPglite({ template }));
  if (name !== 'postgres') throw new Error('--engine is pglite, postgres or both.');
  if (serverUrl === undefined) throw new Error('TEST_DATABASE_URL must name a PostgreSQL server.');
  return throwawayPostgres(serverUrl);
}
