import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/run.js';
import { packageFolder } from '../db/package-folder.js';
import { emptyPostgres } from '../testing/postgres-database.js';
import { leftOut } from './left-out.js';

const serverUrl = process.env['TEST_DATABASE_URL'] ?? '';

describe('docs/backup.md', { timeout: 300_000 }, () => {
  let text = '';
  let folder = '';
  const before = process.cwd();
  beforeAll(async () => {
    text = await readFile(path.join(packageFolder, '../../docs/backup.md'), 'utf8');
    folder = await mkdtemp(path.join(tmpdir(), 'kith-documented-'));
    process.chdir(folder);
  });
  afterAll(async () => {
    process.chdir(before);
    await rm(folder, { recursive: true, force: true });
  });

  /** Each line of its shell blocks: the settings before the command, and the command's words. */
  const commands = () =>
    [...text.matchAll(/^```sh\n([^`]*)```/gm)].flatMap(([, block = '']) =>
      block
        .trim()
        .split('\n')
        .map((line) => {
          const [settings = '', words = ''] = line.split('npx kith ');
          const pairs = settings.trim().split(' ').filter(Boolean);
          const environment = Object.fromEntries(pairs.map((pair) => pair.split('=', 2)));
          return { environment: environment as Record<string, string>, words: words.split(' ') };
        }),
    );

  const kith = async (words: string[], environment: Record<string, string>) => {
    const complained: string[] = [];
    const complain = (line: string) => void complained.push(line);
    const settings = { KITH_DATA_DIR: 'data', LOG_LEVEL: 'silent', ...environment };
    const code = await run(words, { environment: settings, say: () => {}, complain });
    return { words, code, ...(code === 0 ? {} : { complained }) };
  };

  it('shows commands that work, one after the other', async () => {
    await kith(['migrate'], {});
    const shown = commands();
    expect(shown.length).toBeGreaterThan(5);
    for (const { environment, words } of shown) {
      const { DATABASE_URL } = environment;
      if (DATABASE_URL !== undefined && serverUrl === '') continue;
      const postgres = DATABASE_URL === undefined ? undefined : await emptyPostgres(serverUrl);
      const given = { ...environment, ...(postgres && { DATABASE_URL: postgres.ownerUrl }) };
      const ended = await kith(words, given).finally(() => postgres?.end());
      expect(ended).toEqual({ words, code: 0 });
    }
  });

  it('names each table that is left out, with the reason', () => {
    const rows = [...text.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)];
    expect(Object.fromEntries(rows.map(([, table, why]) => [table, why]))).toEqual(leftOut);
  });
});
