import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for one test, removed with all that is in it when the test is over. */
export function folder(files: Record<string, unknown> = {}): {
  path: string;
  /** Writes JSON, or text as it is, and gives the file's path. */
  write(name: string, content: unknown): string;
  read(name: string): string;
} {
  const path = mkdtempSync(join(tmpdir(), 'kith-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const write = (name: string, content: unknown) => {
    const file = join(path, name);
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(file, isText ? content : JSON.stringify(content));
    return file;
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return { path, write, read: (name) => readFileSync(join(path, name), 'utf8') };
}

/** JSON Lines of the values given. */
export function lines(...values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
