import { existsSync, rmSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
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
  refuseExisting(path, force);
  const beside = `${path}.${process.pid}.part`;
  const remove = () => rmSync(beside, { force: true });
  process.once('exit', remove);
  const file = await open(beside, 'w').catch((error: Error) => {
    throw Object.assign(error, { path });
  });
  const gathered = new Gathered(file);
  try {
    const code = await work((text) => gathered.write(text));
    await gathered.flush();
    await file.close();
    await rename(beside, path);
    return code;
  } catch (error) {
    await file.close();
    remove();
    throw error;
  } finally {
    process.off('exit', remove);
  }
}

const enough = 65_536;

/** Small writes together, so that the disk sees few of them. */
class Gathered {
  private text = '';

  constructor(private readonly file: FileHandle) {}

  async write(text: string | Uint8Array): Promise<void> {
    if (typeof text === 'string') this.text += text;
    if (typeof text !== 'string' || this.text.length >= enough) await this.flush();
    if (typeof text !== 'string') await this.file.appendFile(text);
  }

  async flush(): Promise<void> {
    const { text } = this;
    this.text = '';
    if (text) await this.file.appendFile(text);
  }
}

export function refuseExisting(path: string, force: boolean): void {
  if (!force && existsSync(path))
    throw new CannotRun('This exists already. With --force it is replaced.', {
      code: 'file_exists',
      file: path,
    });
}
