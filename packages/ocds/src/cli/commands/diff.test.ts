import { describe, expect, it } from 'vitest';
import { compile } from '../../merge/index.js';
import { run } from '../../testing/cli.js';
import { folder, lines } from '../../testing/folder.js';
import { contract, release } from '../../testing/given.js';
import { diffCommand } from './diff.js';

const before = release({ contracts: [contract()] });
const ended = contract({ status: 'terminated' });
const after = release({ date: '2026-05-01T00:00:00Z', contracts: [ended] });

/** Runs the command on two files. */
async function difference(previous: unknown, next: unknown, ...options: string[]) {
  const { write } = folder();
  const files = [write('previous.json', previous), write('next.json', next)];
  return await run(['diff', ...files, ...options], { commands: [diffCommand] });
}

describe('kith-ocds diff', () => {
  it('writes the release that turns one state into the other', async () => {
    const { code, stdout, stderr } = await difference(before, after);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      ocid: before.ocid,
      id: 'ocds-213czf-demo-2026-05-01T00:00:00Z',
      date: '2026-05-01T00:00:00Z',
      tag: ['contractTermination'],
      initiationType: 'tender',
      contracts: [{ id: '1', awardID: '1', status: 'terminated' }],
    });
    expect(compile([before, JSON.parse(stdout)]).contracts).toEqual([ended]);
  });

  it('takes an id, a date and a tag', async () => {
    const { stdout } = await difference(
      before,
      after,
      ...['--id', '7', '--date', '2026-06-01T01:00:00+01:00', '--tag', 'contractUpdate'],
    );
    expect(JSON.parse(stdout)).toMatchObject({
      id: '7',
      date: '2026-06-01T00:00:00Z',
      tag: ['contractUpdate'],
    });
  });

  it('says when nothing changed', async () => {
    const { code, stdout, stderr } = await difference(before, {
      ...after,
      contracts: [contract()],
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe('Nothing changed, so there is no release to publish.\n');
  });

  it('reads a history, a package or a record as what it says in the end', async () => {
    const middle = release({ date: '2026-04-15T00:00:00Z', contracts: [contract({ title: 'x' })] });
    const { write } = folder();
    const history = write('history.jsonl', lines(before, middle));
    const record = { ocid: before.ocid, releases: [middle], compiledRelease: before };
    const records = write('records.json', { uri: 'https://a.example', records: [record] });
    const next = write('next.json', { releases: [after] });
    for (const previous of [history, records]) {
      const { stdout } = await run(['diff', previous, next], { commands: [diffCommand] });
      expect(JSON.parse(stdout).contracts).toEqual([
        { id: '1', awardID: '1', title: ended.title, status: 'terminated' },
      ]);
    }
  });

  it('takes the compiled release of a record without releases of its own', async () => {
    const record = { ocid: before.ocid, compiledRelease: before };
    expect((await difference({ records: [record] }, after)).code).toBe(0);
  });

  it('names what no release can do', async () => {
    const { code, stdout, stderr } = await difference(
      before,
      { ...after, contracts: [] },
      '--json',
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({
      error: { code: 'item_deleted', pointer: '/contracts/0' },
    });
  });

  it('names what cannot be merged', async () => {
    const awards = [
      { id: '1', value: { amount: 1 } },
      { id: '1', value: 'much' },
    ];
    const { code, stderr } = await difference(before, { ...after, awards });
    expect(code).toBe(1);
    expect(stderr).toContain('awards.value');
  });

  it.each([
    [before, 'Give the date of the new release: --date 2026-04-01T00:00:00Z.'],
    [{ ...after, date: '2026-05-01' }, 'next.json, /date: This is not a date and time.'],
    [{ ...after, ocid: 7 }, 'next.json: The ocid is missing.'],
    [{ ...after, ocid: 'ocds-213czf-other' }, 'There are several processes here.'],
    [[], 'There is no release in it.'],
    [
      { records: [{ ocid: before.ocid, releases: [{ url: 'https://a.example#1' }] }] },
      'only links',
    ],
  ])('cannot run on %j', async (next, sentence) => {
    const changed = Array.isArray(next) ? next : { language: 'cy', ...next };
    const { code, stderr } = await difference(before, changed);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });

  it('refuses an id that no link could name, and any number of files but two', async () => {
    expect((await difference(before, after, '--id', 'a#b')).stderr).toContain('--id: The id is');
    const alone = await run(['diff', 'one.json'], { commands: [diffCommand] });
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain('diff needs two files');
  });

  it('writes nothing where a file cannot be read whole', async () => {
    const { write } = folder();
    const files = [write('a.jsonl', `${lines(before)}{"ocid":\n`), write('b.json', after)];
    const { code, stdout } = await run(['diff', ...files], { commands: [diffCommand] });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});
