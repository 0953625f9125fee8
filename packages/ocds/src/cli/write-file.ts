import { existsSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { CannotRun } from './command.js';

type Write = (text: string) => Promise<void>;

/** Writes a file that appears whole or not at all. Throws CannotRun where it exists already. */
export async function writeFileWhole(
  path: string,
  force: boolean,
  work: (write: Write) => Promise<void>,
): Promise<void> {
  refuseExisting(path, force);
  const beside = `${path}.${process.pid}.part`;
  const remove = () => rmSync(beside, { force: true });
  process.once('exit', remove);
  const file = await open(beside, 'w');
  try {
    await work(async (text) => {
      await file.write(text);
    });
    await file.close();
    await rename(beside, path);
  } catch (error) {
    await file.close();
    remove();
    throw error;
  } finally {
    process.off('exit', remove);
  }
}

export function refuseExisting(path: string, force: boolean): void {
  if (!force && existsSync(path))
    throw new CannotRun('This exists already. With --force it is replaced.', {
      code: 'file_exists',
      file: path,
    });
}
