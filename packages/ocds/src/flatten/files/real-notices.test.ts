import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../index.js';
import { compile, version } from '../../merge/index.js';
import { folderForTest } from '../../testing/files.js';
import { gathered } from '../../testing/gathered.js';
import { sharedIsHere, sharedText, whenShared } from '../../testing/shared.js';
import { releasesFrom, schemaTitles, writeCsvFolder, writeWorkbook } from './index.js';

describe.skipIf(!sharedIsHere)(`flattening real notices${whenShared}`, () => {
  const forms = {
    'as they were published': () => notices(),
    compiled: () => processes().map((of) => compile(of, { onConflict: 'keep-later' })),
    versioned: () => processes().map((of) => version(of, { onConflict: 'keep-later' })),
  };
  for (const [form, releases] of Object.entries(forms)) {
    it(`gives the same releases from CSV files, ${form}`, async () => {
      const folder = join(await folderForTest(), 'tables');
      await writeCsvFolder(folder, releases);
      expect(await gathered(releasesFrom(folder))).toEqual(releases());
    });

    it(`gives the same releases from a workbook, ${form}`, async () => {
      const workbook = join(await folderForTest(), 'tables.xlsx');
      await writeWorkbook(workbook, releases, { titles: schemaTitles });
      expect(await gathered(releasesFrom(workbook))).toEqual(releases());
    });
  }
});

function notices(): Release[] {
  return ['find-a-tender-performance', 'find-a-tender-social-care'].flatMap((name) =>
    sharedText(`real/${name}.jsonl`)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Release),
  );
}

function processes(): Release[][] {
  const found = new Map<string, Release[]>();
  for (const notice of notices())
    found.set(notice.ocid, [...(found.get(notice.ocid) ?? []), notice]);
  return [...found.values()];
}
