import {
  closeSync,
  existsSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type Call, CannotRun, type Command, type ExitCode } from './command.js';

/** Where the result goes: the options of every command that writes one file. */
export const outputOptions = {
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
} satisfies Command['options'];

export const aboutOutput: Record<keyof typeof outputOptions, string> = {
  output: 'The file to write (default: standard output)',
  force: 'Replace the file if it exists',
};

export type Write = Call['write'];

/** Does the work with what writes where `-o` says: a file that appears whole or not at all. */
export async function toOutput(
  call: Call,
  work: (write: Write) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { output, force } = call.values;
  if (typeof output !== 'string') return await work(call.write);
  return await writeFileWhole(output, force === true, work);
}

/** Throws CannotRun where the file exists already. */
async function writeFileWhole(
  path: string,
  force: boolean,
  work: (write: Write) => Promise<ExitCode>,
): Promise<ExitCode> {
  const there = statSync(path, { throwIfNoEntry: false });
  // A device or a pipe is written into; renaming a file over it would do away with it.
  if (there && !there.isFile()) return await writeInto(path, work);
  refuseExisting(path, force);
  const whole = there ? realpathSync(path) : path;
  const beside = `${whole}.${process.pid}.part`;
  const remove = () => rmSync(beside, { force: true });
  process.once('exit', remove);
  try {
    const code = await writeInto(beside, work).catch((error: NodeJS.ErrnoException) => {
      throw error.path === beside ? Object.assign(error, { path }) : error;
    });
    renameSync(beside, whole);
    return code;
  } finally {
    remove();
    process.off('exit', remove);
  }
}

async function writeInto(
  path: string,
  work: (write: Write) => Promise<ExitCode>,
): Promise<ExitCode> {
  const file = openSync(path, 'w');
  const gathered = new Gathered(file);
  try {
    const code = await work(async (text) => gathered.write(text));
    gathered.flush();
    return code;
  } finally {
    closeSync(file);
  }
}

const enough = 65_536;

/** Small writes together, so that the disk sees few of them. */
class Gathered {
  private text = '';

  constructor(private readonly file: number) {}

  write(text: string | Uint8Array): void {
    if (typeof text === 'string') this.text += text;
    if (typeof text !== 'string' || this.text.length >= enough) this.flush();
    if (typeof text !== 'string') writeFileSync(this.file, text);
  }

  flush(): void {
    const { text } = this;
    this.text = '';
    if (text) writeFileSync(this.file, text);
  }
}

export function refuseExisting(path: string, force: boolean): void {
  if (!force && existsSync(path))
    throw new CannotRun('This exists already. With --force it is replaced.', {
      code: 'file_exists',
      file: path,
    });
}
