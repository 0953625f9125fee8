import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, lines } from '../child.mjs';
import { freePort } from '../ports.mjs';
import { accountFor, own } from './account.mjs';
import { isExecutable, which } from './which.mjs';

/**
 * A PostgreSQL of one's own. `restart` and `stop` end it as PostgreSQL calls it: `fast` lets go of
 * everybody, `immediate` is a crash.
 *
 * @typedef {'fast' | 'immediate'} Ending
 * @typedef {object} Cluster
 * @property {string} url
 * @property {(how: Ending) => Promise<void>} restart
 * @property {(how?: Ending) => Promise<void>} stop ends it and leaves nothing of it
 */

/** Its data lives as long as one test run. */
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** A crash of PostgreSQL, though not of the machine, must lose nothing that was committed. */
const crashSafe = { fsync: 'off', synchronous_commit: 'on', full_page_writes: 'on' };

/** Where initdb and postgres are: Debian keeps them off PATH. */
export async function programsFolder() {
  const folders = [];
  if (which(['pg_config'])) folders.push((await capture('pg_config', ['--bindir'])).output.trim());
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian)) {
    const versions = readdirSync(debian).sort((one, other) => Number(other) - Number(one));
    folders.push(...versions.map((version) => join(debian, version, 'bin')));
  }
  return folders.find(
    (folder) => isExecutable(join(folder, 'initdb')) && isExecutable(join(folder, 'postgres')),
  );
}

/**
 * A cluster in a temporary folder: no name, port or data of the machine's own is touched.
 *
 * @param {string} programs
 * @param {{ isCrashSafe?: boolean }} [options]
 * @returns {Promise<Cluster>}
 */
export async function startCluster(programs, { isCrashSafe = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kith-postgres-'));
  const account = await accountFor('postgres');
  own(folder, account);
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  own(passwordFile, account);
  const data = join(folder, 'data');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const made = await capture(
    join(programs, 'initdb'),
    [
      `--pgdata=${data}`,
      '--username=kith',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...account, cwd: folder },
  );
  if (made.code !== 0) {
    remove();
    throw new Error(made.output.trim().split('\n').at(-1));
  }
  const port = await freePort();
  const words = ['-D', data, ...flags(port, folder, isCrashSafe ? crashSafe : forgetful)];
  const start = async () => {
    const server = spawn(join(programs, 'postgres'), words, {
      ...account,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
      // Ctrl-C must not reach it before the tests have let go of it.
      detached: true,
    });
    const ended = new Promise((resolve) => server.on('close', resolve));
    await isReady(server);
    return { server, ended };
  };
  let running = await start().catch((error) => {
    remove();
    throw error;
  });
  /** @param {Ending} how */
  const end = async (how) => {
    running.server.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await running.ended;
  };
  const atExit = () => {
    running.server.kill('SIGQUIT');
    remove();
  };
  process.on('exit', atExit);
  return {
    url: `postgres://kith:${password}@127.0.0.1:${port}/postgres`,
    async restart(how) {
      await end(how);
      running = await start();
    },
    async stop(how = 'immediate') {
      await end(how);
      remove();
      process.off('exit', atExit);
    },
  };
}

/**
 * @param {number} port
 * @param {string} folder
 * @param {Record<string, string>} durability
 */
function flags(port, folder, durability) {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: 200,
    ...durability,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** @param {import('node:child_process').ChildProcess} server */
function isReady(server) {
  return new Promise((resolve, reject) => {
    let last = '';
    if (server.stderr) {
      lines(server.stderr, (line) => {
        last = line;
        if (line.includes('ready to accept connections')) resolve(undefined);
      });
    }
    server.on('error', reject);
    server.on('close', () => reject(new Error(last)));
  });
}
