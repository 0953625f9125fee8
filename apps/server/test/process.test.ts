import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { dataFolder, kith, serve } from './kith.js';

/** Each start is a whole database, and a busy machine takes its time. */
const patience = 900_000;

describe('kith as a process', () => {
  const undo: Array<() => unknown> = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });
  const freshFolder = async () => {
    const { folder, remove } = await dataFolder();
    undo.push(remove);
    return folder;
  };
  const running = async (environment: Record<string, string>) => {
    const server = await serve(environment);
    undo.push(() => server.child.kill('SIGKILL'));
    return server;
  };

  it(
    'refuses a data folder that another process has, and takes it once that one was killed',
    async () => {
      const KITH_DATA_DIR = await freshFolder();
      const first = await running({ KITH_DATA_DIR });
      const second = await kith(['serve'], { KITH_DATA_DIR }).ended;
      expect(second).toMatchObject({
        code: 1,
        stderr: `The data folder ${KITH_DATA_DIR} is in use by another Kith. Stop it, or set KITH_DATA_DIR to another folder.\n`,
      });
      first.child.kill('SIGKILL');
      await first.ended;
      const third = await running({ KITH_DATA_DIR });
      expect((await fetch(`${third.address}/health/ready`)).status).toBe(200);
    },
    patience,
  );

  it(
    'says that its port is taken before it touches any data',
    async () => {
      const KITH_DATA_DIR = await freshFolder();
      const other = createServer().listen(0, '127.0.0.1');
      undo.push(() => other.close());
      await once(other, 'listening');
      const { port } = other.address() as { port: number };
      expect(await kith(['serve'], { KITH_DATA_DIR, PORT: String(port) }).ended).toMatchObject({
        code: 1,
        stderr: `Port ${port} on 127.0.0.1 is in use by another program. Stop it, or set PORT to another.\n`,
      });
      await expect(access(KITH_DATA_DIR)).rejects.toThrow();
    },
    patience,
  );

  it(
    'says in one line what is wrong with a setting or with PostgreSQL',
    async () => {
      const [setting, unreachable, unknown] = await Promise.all([
        kith(['serve'], { PORT: 'http' }).ended,
        kith(['serve'], { DATABASE_URL: 'postgresql://kith:s3cret@127.0.0.1:1/kith' }).ended,
        kith(['sing']).ended,
      ]);
      expect(setting).toMatchObject({
        code: 2,
        stderr: 'PORT is "http"; it must be a port from 0 to 65535.\n',
      });
      expect(unreachable.code).toBe(1);
      expect(unreachable.stderr).toMatch(
        /^PostgreSQL at postgresql:\/\/kith@127.0.0.1:1\/kith cannot be reached .*\n$/,
      );
      expect(unknown).toMatchObject({ code: 2, stdout: '' });
    },
    patience,
  );

  it(
    'finishes a request that is under way when it is told to stop',
    async () => {
      const { address, child, ended } = await running({ KITH_DATA_DIR: await freshFolder() });
      const visit = request(`${address}/v1/sign-in-links`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', expect: '100-continue' },
      });
      const answer = once(visit, 'response');
      visit.write('{"email":');
      // Until the server says that it goes on, nothing shows that it has the request at all.
      await once(visit, 'continue');
      child.kill('SIGTERM');
      // Refusing newcomers is how it shows that it heard.
      await expect
        .poll(
          () =>
            fetch(`${address}/health/live`).then(
              () => 'open',
              () => 'closed',
            ),
          { timeout: 20_000 },
        )
        .toBe('closed');
      visit.end('"nobody@example.org"}');
      const [{ statusCode }] = (await answer) as [IncomingMessage];
      expect(statusCode).toBe(202);
      expect(await ended).toMatchObject({ code: 0, stderr: '' });
    },
    patience,
  );
});
