import { describe, expect, it } from 'vitest';
import { run } from '../testing/cli.js';
import { folderForTest } from '../testing/files.js';
import { lines } from '../testing/folder.js';
import { release } from '../testing/given.js';

const spring = release({ date: '2026-04-01T00:00:00Z' });
const summer = release({ id: '2', date: '2026-07-01T00:00:00Z' });
const other = { ocid: 'ocds-213czf-other' };
const stdin = lines(
  { ...spring, buyer: { id: 'b' } },
  { ...summer, buyer: 'the council' },
  { ...spring, ...other, buyer: { id: 'b' }, awards: [{ id: '1' }, { id: '1' }] },
  { ...summer, ...other, buyer: 'the council', date: spring.date },
);

const merging = (folder: string) => [
  ['compile', '--both'],
  ['records', '--uri', 'https://w.example/1', '--publisher', 'W'],
  ['flatten', '--compiled', '-o', `${folder}/tables`],
];

describe('what merging finds odd', () => {
  it('is said alike by every command that merges, once for each field', async () => {
    for (const argv of merging(await folderForTest())) {
      const lenient = [...argv, '--on-conflict', 'keep-later'];
      const { code, stderr } = await run(lenient, { stdin });
      expect(code).toBe(0);
      expect(stderr.split('\n').filter((line) => !line.startsWith('The standard'))).toEqual([
        '2 times, buyer changes type. The later value stands. The first was in ocds-213czf-demo.',
        'In ocds-213czf-other, two items of awards share an id. What the later says stands.',
        'In ocds-213czf-other, two releases share a date. Their order in the input decided.',
        '',
      ]);
    }
  });

  it('is given to programs with its process and path', async () => {
    for (const argv of merging(await folderForTest())) {
      const { stderr } = await run([...argv, '--on-conflict', 'keep-later', '--json'], { stdin });
      const said = stderr
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
      expect(said.slice(0, 4)).toEqual([
        { warning: { ocid: spring.ocid, code: 'inconsistent_type', path: 'buyer' } },
        { warning: { ...other, code: 'duplicate_id', path: 'awards', id: '1' } },
        { warning: { ...other, code: 'repeated_date', path: 'date', date: spring.date } },
        { warning: { ...other, code: 'inconsistent_type', path: 'buyer' } },
      ]);
    }
  });

  it('is that releases with different offsets are merged in another order than that of time', async () => {
    const offsets = lines(
      { ...spring, date: '2026-08-10T17:12:56+01:00', language: 'en' },
      { ...spring, id: '2', date: '2026-08-10T16:28:17Z', language: 'cy' },
    );
    for (const argv of merging(await folderForTest())) {
      const { stderr } = await run(argv, { stdin: offsets });
      expect(stderr).toContain('In ocds-213czf-demo, releases give their dates with different');
    }
  });

  it('stops at what it cannot merge, and says so alike, with the process', async () => {
    const commands = [...merging(await folderForTest()).slice(1), ['metrics'], ['compare']];
    const undated = lines({ ...spring, date: null }, summer);
    for (const argv of commands) {
      const { code, stderr } = await run([...argv, '--json'], { stdin: undated });
      expect(code).toBe(1);
      expect(JSON.parse(stderr.split('\n')[0] ?? '')).toMatchObject({
        error: {
          code: 'null_date_value',
          file: '-',
          message: expect.stringMatching(
            /^ocds-213czf-demo (cannot be merged|has no record)\. The/,
          ),
        },
      });
    }
  });
});
