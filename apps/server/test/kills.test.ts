import { describe, expect, it } from 'vitest';
import { throwawayDatabase } from '../src/testing/postgres-database.js';
import { killTrial } from './kill-trial.js';
import { dataFolder } from './kith.js';

/** The short form: `npm run trial:kills --workspace apps/server` kills twenty times. */
const kills = 3;
const patience = 600_000;

describe('writes with keys, while the server is killed at random moments', () => {
  const once = { kills, doubled: 0, lost: 0 };

  it(
    'are each done exactly once on PGlite',
    async () => {
      const { folder, remove } = await dataFolder();
      try {
        const environment = { KITH_DATA_DIR: folder };
        expect(await killTrial({ kills, environment })).toMatchObject(once);
      } finally {
        await remove();
      }
    },
    patience,
  );

  const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';
  it.skipIf(serverUrl === '')(
    'are each done exactly once on PostgreSQL',
    async () => {
      const { url, ownerUrl, drop } = await throwawayDatabase(serverUrl);
      try {
        const environment = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
        expect(await killTrial({ kills, environment })).toMatchObject(once);
      } finally {
        await drop();
      }
    },
    patience,
  );
});
