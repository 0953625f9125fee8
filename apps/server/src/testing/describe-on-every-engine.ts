import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import type { Config } from '../config.js';
import type { Engine } from '../db/engine.js';
import { startOfTests } from './clock.js';
import { type Given, type GivenCoop, givenOn } from './given.js';
import { throwawayPostgres } from './postgres-database.js';
import { type RecordingEngine, recordingOn } from './recording-engine.js';
import { freshPglite } from './shared-pglite.js';
import { startTestServer, type TestServer } from './test-server.js';

/**
 * The same tests on PGlite, and on PostgreSQL where TEST_DATABASE_URL names a server on which
 * databases may be made. Each engine gets one fresh database for the block; each test gets a
 * co-op of its own and the clock back at its start.
 */
export function describeOnEveryEngine(
  title: string,
  tests: (given: Given) => void,
  settings: Partial<Config> = {},
): void {
  describe(`${title}, on PGlite`, () => {
    tests(prepare(freshPglite, settings));
  });

  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (serverUrl === undefined || serverUrl === '') {
    it.skip(`${title}, on PostgreSQL: skipped, because TEST_DATABASE_URL names no server`);
    return;
  }
  describe(`${title}, on PostgreSQL`, () => {
    tests(prepare(() => throwawayPostgres(serverUrl), settings));
  });
}

function prepare(open: () => Promise<Engine>, settings: Partial<Config>): Given {
  let server: TestServer | undefined;
  let engine: RecordingEngine | undefined;
  let coop: Promise<GivenCoop> | undefined;
  const ready = () => {
    if (server === undefined) throw new Error('Builders work inside tests and hooks only.');
    return server;
  };
  const listening = () => {
    if (engine === undefined) throw new Error('Statements are heard inside tests and hooks only.');
    return engine;
  };
  const given = givenOn(
    ready,
    () => {
      coop ??= given.coop();
      return coop;
    },
    listening,
  );

  beforeAll(async () => {
    engine = recordingOn(await open());
    server = await startTestServer(engine, settings);
  });
  beforeEach(() => {
    coop = undefined;
    ready().clock.set(startOfTests);
    ready().letters.length = 0;
  });
  afterAll(() => server?.close());
  return given;
}
