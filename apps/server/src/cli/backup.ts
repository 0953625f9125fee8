import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Temporal } from 'temporal-polyfill';
import { press, seal } from '../backup/seal.js';
import { takeBackup } from '../backup/take-backup.js';
import { checkTarget, writeFileWhole } from '../backup/write-file.js';
import { readConfig } from '../config.js';
import { askForBackup } from '../control/ask-server.js';
import { openAsItIs } from '../db/open-as-it-is.js';
import { StartError } from '../start-error.js';
import { optionsOf } from './arguments.js';
import type { Call, Command } from './command.js';
import { secretGiven, secretOptions, secretUsage } from './secret-options.js';

const name = 'backup';
const usage = `FILE ${secretUsage} [--force]`;
const options = { ...secretOptions, force: { type: 'boolean' } } as const;

/** Writes to standard output for `-`. What it says, it says on standard error. */
export const backUp: Command = {
  usage,
  summary: 'Write all data into a file, also while the server runs; - for standard output',
  async run(call) {
    const { values, positionals } = optionsOf(call.args, options, { name, usage });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) {
      throw new StartError(`Say which file: kith ${name} ${usage}`, 2);
    }
    if (file !== '-') await checkTarget(file, values.force ?? false);
    else if (process.stdout.isTTY) throw new StartError('A backup is no text for a screen.', 2);
    const secret = await secretGiven(values, call, 'twice');
    await withPressed(call, async (pressed) => {
      const sealed = secret === undefined ? pressed : await seal(pressed, secret);
      if (file === '-') await pipeline(sealed, process.stdout, { end: false });
      else await writeFileWhole(file, sealed);
    });
    const where = file === '-' ? 'The backup is written' : `The backup is in ${file}`;
    call.note?.(`${where}, ${secret === undefined ? 'not encrypted' : 'encrypted'}.`);
  },
};

/** From the server where one has the data folder; else from the database itself. */
async function withPressed(call: Call, work: (pressed: Readable) => Promise<void>): Promise<void> {
  const config = readConfig(call.environment);
  const served = await askForBackup(config);
  if (served !== undefined) {
    return work(served).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET') throw error;
      throw new StartError('The server stopped before the backup was whole. Nothing was kept.');
    });
  }
  const engine = await openAsItIs(config);
  const done = (table: string, rows: number) => call.note?.(`  ${table}: ${rows}`);
  await work(press(takeBackup(engine, { now: Temporal.Now.instant, done }))).finally(() =>
    engine.end(),
  );
}
