import type { Config } from '../config.js';
import { openPglite } from '../db/pglite-engine.js';
import { pgliteTemplate } from '../db/pglite-template.js';
import { schemaOfKith } from '../schema.js';
import { type Given, type GivenCoop, givenOn } from './given.js';
import { recordingOn } from './recording-engine.js';
import { startTestServer, type TestServer } from './test-server.js';

export type ServerForTests = TestServer & { given: Given };

/** A whole server in memory for other packages' tests: `fetch`, builders, a settable clock. */
export async function createServerForTests(
  settings: Partial<Config> = {},
  newId?: () => string,
): Promise<ServerForTests> {
  const engine = recordingOn(
    await openPglite({ template: await pgliteTemplate(await schemaOfKith()) }),
  );
  const server = await startTestServer(engine, settings, newId);
  let coop: Promise<GivenCoop> | undefined;
  const given: Given = givenOn(
    () => server,
    () => (coop ??= given.coop()),
    () => engine,
  );
  return { ...server, given };
}
