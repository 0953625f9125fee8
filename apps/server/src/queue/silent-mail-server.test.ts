import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createMailer } from '../mail/mailer.js';
import { kinds } from '../queue-kinds.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { teamsOf } from '../testing/given-team.js';
import { publicUrl } from '../testing/test-server.js';
import { startQueue } from './start-queue.js';

describeOnEveryEngine('a mail server that accepts and says nothing', (given) => {
  const { team } = teamsOf(given);
  let server: Server | undefined;
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server?.close();
  });

  async function withSilentServer() {
    server = createServer((socket) => void sockets.push(socket.on('error', () => {})));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as { port: number };
    const config = { ...given.deps.config, smtpUrl: `smtp://127.0.0.1:${port}`, publicUrl };
    return { ...given.deps, mail: createMailer(config, given.deps.log) };
  }

  it('holds nobody who waits for an answer, no transaction and no other work', async () => {
    const deps = await withSilentServer();
    const stop = await startQueue(deps, kinds, { patience: 0 });
    const place = await team();
    const sam = await given.person();
    for (let turn = 0; turn < 6; turn += 1) {
      const asked = await given.anyone.post('/v1/sign-in-links', { email: sam.email });
      expect(asked.status).toBe(202);
    }
    // As many as are sent at once hang, each on a connection of its own.
    await expect.poll(() => sockets.length).toBe(4);
    const invited = await given.as(place.owner).post(`/v1/teams/${place.id}/invitations`, {
      to: { email: 'gwen@example.org' },
      relationship: 'volunteer',
    });
    expect(invited).toMatchObject({ status: 201, body: { letter: 'queued' } });
    // The other kind of letter has its own turn.
    await expect.poll(() => sockets.length).toBe(5);
    expect((await given.as(sam).get('/v1/people/me')).status).toBe(200);
    const open = await given.deps.db.asOwnerOfSchema(async (tx) =>
      tx.selectFrom('queue').select('state').where('state', '=', 'running').execute(),
    );
    expect(open).toHaveLength(5);
    await stop();
    const left = await given.rows('queue');
    expect(left).toHaveLength(7);
    expect(left.every(({ state }) => state === 'waiting')).toBe(true);
    const shown = await given.as(place.owner).get(`/v1/invitations/${String(invited.body['id'])}`);
    expect(shown.body).toMatchObject({ letter: 'queued' });
  });
});
