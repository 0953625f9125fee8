import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReleases } from '../../testing/any-releases.js';
import { gathered } from '../../testing/gathered.js';
import { unflatten } from '../unflatten.js';
import {
  readCsvFolder,
  readWorkbook,
  releasesFrom,
  writeCsvFolder,
  writeWorkbook,
} from './index.js';

describe('writing any releases at all to files and reading them again', () => {
  it('gives the same releases from a folder of CSV files', async () => {
    await inFolder((folder) =>
      fc.assert(
        fc.asyncProperty(anyReleases, fc.nat(), fc.boolean(), async (releases, turn, titles) => {
          const path = join(folder, String(turn));
          await rm(path, { recursive: true, force: true });
          await writeCsvFolder(path, () => releases, { titles });
          expect(unflatten(await readCsvFolder(path))).toEqual({ releases, problems: [] });
          expect(await gathered(releasesFrom(path))).toEqual(releases);
        }),
        { numRuns: 50 },
      ),
    );
  });

  it('gives the same releases from a workbook', async () => {
    await inFolder((folder) =>
      fc.assert(
        fc.asyncProperty(anyReleases, fc.boolean(), async (releases, titles) => {
          const path = join(folder, 'tables.xlsx');
          await writeWorkbook(path, () => releases, { titles });
          expect(unflatten(await readWorkbook(path))).toEqual({ releases, problems: [] });
        }),
        { numRuns: 50 },
      ),
    );
  });
});

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-ocds-tables-'));
  try {
    await test(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
