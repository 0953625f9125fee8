import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { press } from '../backup/seal.js';
import { takeBackup } from '../backup/take-backup.js';
import type { Command } from '../cli/command.js';
import type { Deps } from '../deps.js';
import { StartError } from '../start-error.js';
import { controlAddress } from './address.js';
import { spool } from './spool.js';

const askedSchema = z.strictObject({ name: z.string(), args: z.array(z.string()).max(100) });

/** One line of the answer to a command: something to say, or how it ended. */
export type Line = { say: string } | { end: number; complain?: string };

/**
 * While a server runs, the folder of its embedded database is its alone. So it hears the commands
 * of whoever may open a socket in that folder, and does them itself. Resolves to what stops that.
 */
export async function listenForCommands(
  deps: Deps,
  commands: Record<string, Command>,
): Promise<() => Promise<void>> {
  if (deps.db.engine.kind !== 'pglite') return async () => {};
  const address = controlAddress(deps.config.dataDir);
  if (address === undefined) {
    deps.log.warn('the path of the data folder is too long: commands must wait until this stops');
    return async () => {};
  }
  const server = createServer((request, response) => {
    answer(deps, commands, request, response).catch((error: unknown) => {
      deps.log.error({ error }, 'a command failed');
      response.destroy();
    });
  });
  try {
    // A killed server leaves its socket behind; the folder is locked, so it is nobody's.
    if (process.platform !== 'win32') await rm(address, { force: true });
    await listenPrivately(server, address);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    deps.log.warn({ code }, 'commands must wait until this stops: it cannot hear them');
    return async () => {};
  }
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

/** The socket is nobody else's from its first moment: it is made while the mask is on. */
function listenPrivately(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const mask = process.umask(0o177);
    try {
      server.listen(address, resolve);
    } finally {
      process.umask(mask);
    }
  });
}

async function answer(
  deps: Deps,
  commands: Record<string, Command>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.method === 'POST' && request.url === '/backup') return sendBackup(deps, response);
  if (request.method === 'POST' && request.url === '/commands') {
    const asked = askedSchema.parse(await json(request));
    const command = commands[asked.name];
    if (command !== undefined) return runCommand(deps, command, asked.args, response);
  }
  response.writeHead(404).end();
}

async function sendBackup({ db, now, config }: Deps, response: ServerResponse) {
  const pressed = press(takeBackup(db.engine, { now }));
  const whole = await spool(pressed, config.dataDir).catch((error: unknown) => error as Error);
  if (whole instanceof Error) {
    response.writeHead(500).end(whole instanceof StartError ? whole.message : '');
    if (!(whole instanceof StartError)) throw whole;
    return;
  }
  response.writeHead(200, { 'content-type': 'application/gzip' });
  await pipeline(whole, response);
}

async function runCommand(deps: Deps, command: Command, args: string[], response: ServerResponse) {
  const write = (line: Line) => void response.write(`${JSON.stringify(line)}\n`);
  response.writeHead(200, { 'content-type': 'application/jsonl' });
  try {
    await command.run({ args, environment: {}, deps, say: (say) => write({ say }) });
    write({ end: 0 });
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    write({ end: error.exitCode, complain: error.message });
  }
  response.end();
}
