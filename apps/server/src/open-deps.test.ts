import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from './config.js';
import { openDeps } from './open-deps.js';
import { StartError } from './start-error.js';
import { throwawayDatabase } from './testing/postgres-database.js';
import { openWire } from './testing/wire.js';

const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';

describe.skipIf(serverUrl === '')('a start during which PostgreSQL goes away', () => {
  const undo: Array<() => unknown> = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  it.each([
    ['while it is brought up to date', 'pg_advisory_lock'],
    ['as it begins to listen', 'listen'],
  ])('ends in one line %s, and leaves no connection behind', async (_, statement) => {
    const { url, ownerUrl, drop } = await throwawayDatabase(serverUrl);
    undo.push(drop);
    const wire = await openWire(url);
    undo.push(() => wire.close());
    wire.cutAfter(statement);
    const config = readConfig({
      DATABASE_URL: wire.urlOf(url),
      DATABASE_OWNER_URL: wire.urlOf(ownerUrl),
      LOG_LEVEL: 'silent',
    });
    const refused = await openDeps(config).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StartError);
    expect((refused as StartError).message).toMatch(/^PostgreSQL at .+ went away .+ Try again\.$/);
    await expect.poll(() => wire.open()).toBe(0);
  });
});
