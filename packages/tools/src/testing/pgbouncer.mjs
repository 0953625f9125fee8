import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lines } from '../child.mjs';
import { freePort } from '../ports.mjs';
import { accountFor, own } from './account.mjs';
import { which } from './which.mjs';

/**
 * `urlOf` leads an address of a database of the PostgreSQL behind it through it.
 *
 * @typedef {{ urlOf(url: string): string, stop(): Promise<void> }} Pgbouncer
 */

/** Debian keeps it off PATH for most people. */
export function pgbouncerProgram() {
  return which(['pgbouncer'], `${process.env.PATH}:/usr/sbin`);
}

/**
 * A PgBouncer in transaction mode before every database of one PostgreSQL.
 *
 * @param {string} program
 * @param {string} url of the PostgreSQL
 * @param {readonly { name: string, password: string }[]} accounts that may come through it
 * @returns {Promise<Pgbouncer>}
 */
export async function startPgbouncer(program, url, accounts) {
  const { hostname, port: behind } = new URL(url);
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'kith-pgbouncer-'));
  const account = await accountFor('postgres');
  own(folder, account);
  /** @type {(name: string, text: string) => string} */
  const put = (name, text) => {
    const file = join(folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    own(file, account);
    return file;
  };
  const known = accounts.map(({ name, password }) => `"${name}" "${password}"\n`);
  const users = put('users.txt', known.join(''));
  const settings = put(
    'pgbouncer.ini',
    `[databases]
* = host=${hostname} port=${behind}

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
default_pool_size = 8
max_client_conn = 500
server_login_retry = 1
query_wait_timeout = 5
`,
  );
  const child = spawn(program, [settings], {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const atExit = () => {
    child.kill('SIGKILL');
    remove();
  };
  process.on('exit', atExit);
  await isReady(child);
  return {
    urlOf(direct) {
      const through = new URL(direct);
      through.hostname = '127.0.0.1';
      through.port = String(port);
      return through.href;
    },
    async stop() {
      child.kill('SIGTERM'); // At once, where SIGINT would wait for everybody.
      await ended;
      remove();
      process.off('exit', atExit);
    },
  };
}

/** @param {import('node:child_process').ChildProcess} child */
function isReady(child) {
  return new Promise((resolve, reject) => {
    let last = '';
    if (child.stderr) {
      lines(child.stderr, (line) => {
        last = line;
        if (line.includes('process up')) resolve(undefined);
      });
    }
    child.on('error', reject);
    child.on('close', () => reject(new Error(last)));
  });
}
