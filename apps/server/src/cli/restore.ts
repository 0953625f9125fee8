import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { planOf } from '../backup/check-migrations.js';
import { type Backup, readBackup } from '../backup/read-backup.js';
import { readLines } from '../backup/read-lines.js';
import { restoreBackup } from '../backup/restore-backup.js';
import { restoreIntoFolder } from '../backup/restore-into-folder.js';
import { open } from '../backup/seal.js';
import type { Secret } from '../backup/secrets.js';
import { type Config, readConfig } from '../config.js';
import type { Note } from '../db/code-data.js';
import type { Engine } from '../db/engine.js';
import { openPostgresAsItIs } from '../db/open-as-it-is.js';
import { schemaOfKith } from '../schema.js';
import { checkRestored } from '../sealed/check-restored.js';
import { StartError } from '../start-error.js';
import { optionsOf } from './arguments.js';
import type { Command } from './command.js';
import { secretGiven, secretOptions, secretUsage, typePassphrase } from './secret-options.js';

const name = 'restore';
const usage = `FILE ${secretUsage}`;

export const restore: Command = {
  usage,
  summary: 'Put a backup into an empty database or a new data folder; - for standard input',
  async run(call) {
    const { values, positionals } = optionsOf(call.args, secretOptions, { name, usage });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) {
      throw new StartError(`Say which file: kith ${name} ${usage}`, 2);
    }
    const config = readConfig(call.environment);
    const given = await secretGiven(values, call, 'once');
    const source = file === '-' ? process.stdin : await openFile(file);
    const text = open(source, {
      mustBeSealed: given !== undefined,
      secret: (kind) => secretFor(kind, given, file),
    });
    const backup = await readBackup(readLines(text));
    const schema = await schemaOfKith();
    // Before any place is touched: what cannot be restored at all is said at once.
    planOf(backup.header, schema.migrations);
    const done = (table: string, rows: number) => call.note?.(`  ${table}: ${rows}`);
    const tell = ({ level, sentence }: Note) => level === 'warn' && call.note?.(sentence);
    const { rows, unknown } = await intoEmptyPlace(config, (engine) =>
      restoreBackup(engine, backup, { ...schema, check: checkRestored(config), done, tell }),
    );
    for (const table of unknown) {
      call.note?.(`The table ${table} is none of Kith's and was passed over.`);
    }
    call.note?.(summaryOf(backup, rows));
  },
};

async function openFile(file: string): Promise<Readable> {
  const stream = createReadStream(file);
  return new Promise((resolve, reject) => {
    stream.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(new StartError(`${file} cannot be read (${code}).`)),
    );
    stream.once('open', () => resolve(stream));
  });
}

async function secretFor(kind: Secret['kind'], given: Secret | undefined, file: string) {
  if (given?.kind === kind) return given;
  if (kind === 'keys') throw new StartError('This backup is encrypted: say --key-file.', 2);
  if (given === undefined && file !== '-' && process.stdin.isTTY) return typePassphrase('once');
  throw new StartError(
    'This backup is encrypted with a passphrase: say --passphrase-file or --passphrase.',
    2,
  );
}

async function intoEmptyPlace<T>(config: Config, fill: (engine: Engine) => Promise<T>): Promise<T> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = config;
  if (databaseUrl === undefined) return restoreIntoFolder(dataDir, fill);
  const engine = await openPostgresAsItIs(databaseOwnerUrl ?? databaseUrl);
  return fill(engine).finally(() => engine.end());
}

const summaryOf = ({ header }: Backup, rows: number) =>
  `Restored ${rows} rows as of ${header.taken_at}, and read them back the same. ` +
  'Everybody signs in anew.';
