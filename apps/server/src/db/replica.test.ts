import { describe, expect, it } from 'vitest';
import { throwawayDatabase } from '../testing/postgres-database.js';
import { publicUrl, startTestServer } from '../testing/test-server.js';
import { openPostgres } from './postgres-engine.js';

const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';

describe.skipIf(serverUrl === '')(
  'a process whose requests go to a database that only reads',
  () => {
    it('serves open data, and says of what would write that it is away', async () => {
      const { url, ownerUrl, drop } = await throwawayDatabase(serverUrl);
      const replica = new URL(url);
      replica.searchParams.set('options', '-c default_transaction_read_only=on');
      const server = await startTestServer(openPostgres({ url: replica.href, ownerUrl }));
      const statusOf = async (path: string) =>
        (await server.fetch(new Request(new URL(path, publicUrl)))).status;

      expect(await statusOf('/health/ready')).toBe(200);
      expect(await statusOf('/v1/open-data/contracts')).toBe(200);
      const touching = server.deps.db.asCoop(server.deps.newId(), (tx) =>
        tx.updateTable('sessions').set({ lastUsedAt: server.deps.now() }).execute(),
      );
      await expect(touching).rejects.toMatchObject({ kind: 'away', code: '25006' });

      await server.close();
      await drop();
    });
  },
);
