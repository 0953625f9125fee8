import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, lines } from '../child.mjs';
import { freePort } from '../ports.mjs';
import { aptInstall, canUseApt } from './apt.mjs';
import { isExecutable, which } from './which.mjs';

/**
 * A PostgreSQL for tests: its `url`, or `why` none could be had.
 *
 * @typedef {{ url?: string, why?: string, stop(): Promise<void> }} Postgres
 * @param {(text: string) => void} say
 * @returns {Promise<Postgres>}
 */
export async function postgres(say) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: nothing };
  let programs = await programsFolder();
  if (!programs && canUseApt()) {
    say('installing the postgresql package');
    await aptInstall(['postgresql']);
    programs = await programsFolder();
  }
  if (!programs) {
    return { why: 'no PostgreSQL was found; install one or set TEST_DATABASE_URL', stop: nothing };
  }
  try {
    return await throwaway(programs);
  } catch (error) {
    return {
      why: `PostgreSQL would not start (${/** @type {Error} */ (error).message})`,
      stop: nothing,
    };
  }
}

async function nothing() {}

/** Where initdb and postgres are: Debian keeps them off PATH. */
async function programsFolder() {
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
 * A cluster of its own in a temporary folder: no name, port or data of the machine's own is touched.
 *
 * @param {string} programs
 */
async function throwaway(programs) {
  const folder = mkdtempSync(join(tmpdir(), 'kith-postgres-'));
  const account = await accountFor(folder);
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid && account.gid) chownSync(passwordFile, account.uid, account.gid);
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
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...flags(port, folder)], {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
    // Ctrl-C must not reach it before the tests have let go of it.
    detached: true,
  });
  const ended = new Promise((resolve) => server.on('close', resolve));
  const atExit = () => {
    server.kill('SIGQUIT');
    remove();
  };
  process.on('exit', atExit);
  await isReady(server);
  return {
    url: `postgres://kith:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGQUIT');
      await ended;
      remove();
      process.off('exit', atExit);
    },
  };
}

/**
 * @param {number} port
 * @param {string} folder
 */
function flags(port, folder) {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: 200,
    // Its data lives as long as one test run.
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
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

/**
 * initdb refuses root, so as root the cluster belongs to the postgres account.
 *
 * @param {string} folder
 * @returns {Promise<{ uid?: number, gid?: number }>} what spawn() takes
 */
async function accountFor(folder) {
  if (process.getuid?.() !== 0) return {};
  const uid = Number((await capture('id', ['-u', 'postgres'])).output);
  const gid = Number((await capture('id', ['-g', 'postgres'])).output);
  if (!uid || !gid) throw new Error('there is no account named postgres to run it as');
  chownSync(folder, uid, gid);
  return { uid, gid };
}
