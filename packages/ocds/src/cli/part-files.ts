import { appendFileSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { refuseExisting } from './output-file.js';

/** One file that is being written. */
export interface PartFile {
  path: string;
  entries: number;
  bytes: number;
}

interface Growing extends PartFile {
  pending: string;
}

/** Held back before any of it is written: few large writes instead of many small ones. */
const enough = 8 << 20;

/**
 * Writes many files side by side into a folder. They stand in a folder of
 * their own until `finish` puts them in place, so that none is ever half there.
 */
export class PartFiles {
  private readonly parts = new Map<string, Growing>();
  private pending = 0;
  private readonly remove = () => rmSync(this.beside, { recursive: true, force: true });

  private constructor(
    private readonly folder: string,
    private readonly beside: string,
    private readonly force: boolean,
  ) {
    process.once('exit', this.remove);
  }

  static async into(folder: string, force: boolean): Promise<PartFiles> {
    await mkdir(folder, { recursive: true });
    return new PartFiles(folder, await mkdtemp(join(folder, '.kith-ocds-')), force);
  }

  /** Adds an entry: after `start` where the part is new, else after `between`. */
  add(name: string, start: () => string, between: string, entry: string): void {
    let part = this.parts.get(name);
    if (!part) {
      const path = join(this.folder, fileName(name));
      refuseExisting(path, this.force);
      part = { path, entries: 0, bytes: 0, pending: '' };
      this.parts.set(name, part);
    }
    const text = (part.entries > 0 ? between : start()) + entry;
    part.entries += 1;
    part.pending += text;
    this.pending += text.length;
    if (this.pending >= enough) this.flush('');
  }

  /** Ends every file, puts it in place and says what was written. */
  async finish(end: string): Promise<PartFile[]> {
    this.flush(end);
    for (const [name, { path }] of this.parts)
      await rename(join(this.beside, fileName(name)), path);
    return Array.from(this.parts.values(), ({ path, entries, bytes }) => ({
      path,
      entries,
      bytes,
    }));
  }

  /** Removes what was not put in place. */
  close(): void {
    this.remove();
    process.off('exit', this.remove);
  }

  private flush(end: string): void {
    for (const [name, part] of this.parts) {
      const text = part.pending + end;
      if (!text) continue;
      appendFileSync(join(this.beside, fileName(name)), text);
      part.bytes += Buffer.byteLength(text);
      part.pending = '';
    }
    this.pending = 0;
  }
}

/** A name that no file system takes for a path, different for every part. */
export function fileName(name: string): string {
  const safe = name.replace(
    /[^\w.-]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${safe.replace(/^\./, '%002e')}.json`;
}
