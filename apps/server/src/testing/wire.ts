import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire between a client and PostgreSQL that can be cut, or go dead without a word. */
export interface Wire {
  /** Leads an address of PostgreSQL over this wire. */
  urlOf(direct: string): string;
  /** From now on nothing comes through, and nobody is told. */
  goDead(): void;
  /** New connections work again; dead ones stay dead. */
  mend(): void;
  /** Cuts a connection as the client sends this; PostgreSQL hears it, the client no answer. */
  cutAfter(sent: string): void;
  /** How many connections there are. */
  open(): number;
  close(): void;
}

export async function openWire(serverUrl: string): Promise<Wire> {
  const { hostname, port } = new URL(serverUrl);
  const pairs = new Set<[Socket, Socket]>();
  let isDead = false;
  let last: string | undefined;

  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    const pair: [Socket, Socket] = [client, database];
    pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => {});
      socket.on('close', () => {
        pairs.delete(pair);
        client.destroy();
        database.destroy();
      });
    }
    if (isDead) return;
    client.on('data', (chunk) => {
      const cuts = last !== undefined && chunk.includes(last);
      if (cuts)
        database
          .unpipe(client)
          .once('data', () => client.destroy())
          .resume();
      database.write(chunk);
    });
    database.pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = server.address() as AddressInfo;

  return {
    urlOf(direct) {
      const over = new URL(direct);
      over.hostname = '127.0.0.1';
      over.port = String(own);
      return over.href;
    },
    goDead() {
      isDead = true;
      for (const [client, database] of pairs) {
        client.removeAllListeners('data').pause();
        database.unpipe(client).pause();
      }
    },
    mend() {
      isDead = false;
    },
    cutAfter(sent) {
      last = sent;
    },
    open: () => pairs.size,
    close() {
      server.close();
      for (const [client] of pairs) client.destroy();
    },
  };
}
