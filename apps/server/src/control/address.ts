import { createHash } from 'node:crypto';
import path from 'node:path';
import { inDataFolder } from '../db/data-folder.js';

/** The kernel allows a socket no longer a name, the zero at its end included (104 on macOS). */
const longest = 103;

/**
 * Where the server of a data folder hears commands: a socket in the folder, or on Windows a pipe
 * named after it. Undefined when no name of it is short enough for the kernel.
 */
export function controlAddress(folder: string): string | undefined {
  const absolute = path.resolve(folder);
  if (process.platform === 'win32') {
    const name = createHash('sha256').update(absolute.toLowerCase()).digest('hex');
    return `\\\\.\\pipe\\kith-${name.slice(0, 32)}`;
  }
  const { control } = inDataFolder(absolute);
  return [control, path.relative(process.cwd(), control)].find(
    (name) => Buffer.byteLength(name) <= longest,
  );
}
