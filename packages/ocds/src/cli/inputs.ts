import { closeSync, openSync, statSync } from 'node:fs';
import { type Input, openInput } from '../stream/open-input.js';
import { bytesOf } from '../stream/source.js';
import { type Call, CannotRun } from './command.js';

/** Opens all files of a command; where one cannot be opened, those before it are closed again. */
export async function openInputs({
  files,
  streams,
}: Pick<Call, 'files' | 'streams'>): Promise<Input[]> {
  const inputs: Input[] = [];
  try {
    for (const file of files) {
      refuseOtherKinds(file);
      inputs.push(await openInput(file, file === '-' ? { stdin: streams.stdin } : {}));
    }
    return inputs;
  } catch (error) {
    for (const input of inputs) await input.close();
    throw error;
  }
}

/** How files begin that publishers take for JSON, and what to do about them. */
const otherKinds = [
  {
    begins: ['504b0304'],
    message:
      'This is a workbook or another zip file. unflatten reads workbooks; take JSON out of a zip file first.',
  },
  {
    begins: ['fffe', 'feff'],
    message:
      'This is UTF-16 text, as Windows PowerShell writes it with >. UTF-8 is accepted; -o FILE writes that.',
  },
];

/** Throws CannotRun for what is plainly something else than JSON in UTF-8. */
function refuseOtherKinds(file: string): void {
  const start = file === '-' ? '' : startOf(file);
  const kind = otherKinds.find(({ begins }) => begins.some((bytes) => start.startsWith(bytes)));
  if (kind) throw new CannotRun(kind.message, { code: 'cannot_open', file });
}

/**
 * The first bytes in hexadecimal. None where the file cannot be read, which opening it says better,
 * nor of a pipe, from which they would be gone.
 */
function startOf(file: string): string {
  try {
    if (!statSync(file).isFile()) return '';
    const fd = openSync(file, 'r');
    try {
      return bytesOf({ fd }, 0, 4).toString('hex');
    } finally {
      closeSync(fd);
    }
  } catch {
    return '';
  }
}
