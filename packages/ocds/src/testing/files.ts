import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that lasts as long as the test. */
export async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-ocds-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A file that lasts as long as the test. */
export async function fileForTest(content: string | Uint8Array, name = 'input.json') {
  const path = join(await folderForTest(), name);
  await writeFile(path, content);
  return path;
}
