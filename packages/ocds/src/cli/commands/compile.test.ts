import { execFileSync, spawn } from 'node:child_process';
import { lstatSync, statSync, symlinkSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { compile, version } from '../../merge/index.js';
import { run } from '../../testing/cli.js';
import { fileForTest } from '../../testing/files.js';
import { folder } from '../../testing/folder.js';
import { release } from '../../testing/given.js';
import { sharedIsHere, sharedPath, whenShared } from '../../testing/shared.js';

const care = release({ ocid: 'ocds-213czf-care', id: '1', date: '2026-01-01T00:00:00Z' });
const later = { ...care, id: '2', date: '2026-02-01T00:00:00Z', language: 'cy' };
const meals = release({ ocid: 'ocds-213czf-meals', tender: { id: 't', title: 'Meals £' } });
const lines = (...values: unknown[]) =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
const wholeList = { type: 'array', wholeListMerge: true, items: { properties: { id: {} } } };
const parsed = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('kith-ocds compile', () => {
  it('writes a line for each process in order of first appearance', async () => {
    const { code, stdout, stderr } = await run(['compile'], { stdin: lines(later, meals, care) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(parsed(stdout)).toEqual([
      { ocid: care.ocid, compiledRelease: compile([care, later]) },
      { ocid: meals.ocid, compiledRelease: compile([meals]) },
    ]);
  });

  it('takes releases, lists and packages on the lines of several files', async () => {
    const one = await fileForTest(lines([meals, care]));
    const two = await fileForTest(
      JSON.stringify({ uri: 'https://example.org', releases: [later] }, null, 2),
    );
    const { stdout } = await run(['compile', one, two]);
    expect(parsed(stdout).map(({ ocid }) => ocid)).toEqual([meals.ocid, care.ocid]);
    expect(parsed(stdout)[1].compiledRelease.language).toBe('cy');
  });

  it('writes versioned releases, alone or beside the compiled', async () => {
    const stdin = lines(care, later, meals);
    const versioned = [version([care, later]), version([meals])];
    const alone = await run(['compile', '--versioned'], { stdin });
    expect(parsed(alone.stdout)).toEqual([
      { ocid: care.ocid, versionedRelease: versioned[0] },
      { ocid: meals.ocid, versionedRelease: versioned[1] },
    ]);
    const both = await run(['compile', '--both'], { stdin });
    expect(parsed(both.stdout)[0]).toEqual({
      ocid: care.ocid,
      compiledRelease: compile([care, later]),
      versionedRelease: versioned[0],
    });
  });

  it('says on its line why a process cannot be merged, and goes on', async () => {
    const odd = { ...later, buyer: 'the council' };
    const stdin = lines({ ...care, buyer: { id: 'b' } }, odd, meals);
    const { code, stdout, stderr } = await run(['compile'], { stdin });
    expect(code).toBe(1);
    expect(stderr).toBe(
      '1 process has an error instead of a merged release. With --on-conflict keep-later, a field that changes type is no error.\n',
    );
    expect(parsed(stdout)).toMatchObject([
      {
        ocid: care.ocid,
        error: 'InconsistentTypeError: buyer changes from object to value.',
      },
      { ocid: meals.ocid, compiledRelease: { ocid: meals.ocid } },
    ]);
    const kept = await run(['compile', '--on-conflict', 'keep-later'], { stdin });
    expect(kept).toMatchObject({
      code: 0,
      stderr: `In ${care.ocid}, buyer changes type. The later value stands.\n`,
    });
    expect(parsed(kept.stdout)[0].compiledRelease.buyer).toBe('the council');
  });

  it('names the line of what belongs to no process', async () => {
    const stdin = `${lines(care)}{"ocid":"ocds-213czf-care",\n${lines({ id: 'x' }, 7)}`;
    const { code, stdout, stderr } = await run(['compile'], { stdin });
    expect(code).toBe(1);
    expect(parsed(stdout)).toEqual([
      { ocid: care.ocid, error: expect.stringContaining('not JSON') },
    ]);
    expect(stderr).toContain('standard input, line 2: This is not JSON.');
    expect(stderr).toContain('standard input, line 3, /ocid: The ocid is missing.');
    expect(stderr).toContain('standard input, line 4: This is not open contracting data.');
  });

  it('refuses a number that JSON cannot write, with its place', async () => {
    const stdin = lines(care, later).replace(
      '"language":"cy"',
      '"tender":{"value":{"amount":1e999}}',
    );
    const { code, stdout, stderr } = await run(['compile', '--json'], { stdin });
    expect(code).toBe(1);
    expect(parsed(stdout)).toEqual([
      { ocid: care.ocid, error: expect.stringContaining('too large') },
    ]);
    expect(parsed(stderr)).toEqual([
      {
        error: {
          code: 'number_out_of_range',
          file: '-',
          line: 2,
          pointer: '/tender/value/amount',
          message: 'This number is too large. A finite number is accepted.',
        },
      },
    ]);
  });

  it('refuses such a number in a release of a megabyte and more too', async () => {
    const long = lines({ ...care, title: 'x'.repeat(1 << 20), n: 0 }).replace('"n":0', '"n":1e999');
    const { code, stdout } = await run(['compile'], { stdin: long });
    expect(code).toBe(1);
    expect(parsed(stdout)).toEqual([
      { ocid: care.ocid, error: expect.stringContaining('too large') },
    ]);
  });

  it('refuses a release that gives its ocid twice', async () => {
    const stdin = `{"ocid":"ocds-213czf-one","id":"1","ocid":"ocds-213czf-two"}\n${lines(meals)}`;
    const { code, stdout } = await run(['compile'], { stdin });
    expect(code).toBe(1);
    expect(parsed(stdout)[0]).toEqual({
      ocid: 'ocds-213czf-one',
      error: 'This field is given twice. Each name is accepted once.',
    });
  });

  it('merges the releases inside records, and says where a record only links to them', async () => {
    const record = { ocid: care.ocid, releases: [care, later] };
    const linked = { ocid: meals.ocid, releases: [{ url: 'https://example.org#1' }] };
    const { stdout } = await run(['compile'], { stdin: lines(record, linked) });
    expect(parsed(stdout)).toEqual([
      { ocid: care.ocid, compiledRelease: compile([care, later]) },
      { ocid: meals.ocid, error: expect.stringContaining('only links') },
    ]);
  });

  it.each([
    [['--on-conflict', 'keep-first'], '--on-conflict is "keep-first". keep-later is accepted.'],
    [['--threads', 'many'], '--threads is "many". A whole number from 1 to 64 is accepted.'],
    [['--both', '--versioned'], 'One of them is accepted.'],
    [['--extension', 'x.json'], 'x.json: There is no such file.'],
    [['--schema', '/nowhere/release-schema.json'], 'There is no such file.'],
  ])('says of %j what is accepted', async (options, sentence) => {
    const { code, stderr } = await run(['compile', ...options], { stdin: lines(care) });
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });

  it('adds an extension to the standard, named by its file or with its address', async () => {
    const lots = { definitions: { Tender: { properties: { lots: wholeList } } } };
    const file = await fileForTest(JSON.stringify(lots));
    const lot = (nth: number) => ({ tender: { id: 't', lots: [{ id: nth }] } });
    const stdin = lines({ ...care, ...lot(1) }, { ...later, ...lot(2) });
    for (const word of [file, `https://lots.example/extension.json=${file}`]) {
      const { code, stdout } = await run(['compile', '--extension', word], { stdin });
      expect(code).toBe(0);
      expect(parsed(stdout)[0].compiledRelease.tender).toEqual(lot(2).tender);
    }
  });

  it('takes a package schema with the release schema beside it', async () => {
    const { path, write } = folder({
      'release-schema.json': { properties: { ocid: { type: 'string' }, notes: wholeList } },
      'package.json': { properties: { releases: { items: { $ref: 'https://s.example/r.json' } } } },
    });
    const schema = `${path}/package.json`;
    const stdin = lines({ ...care, notes: [{ id: 1 }] }, { ...later, notes: [{ id: 2 }] });
    const { stdout } = await run(['compile', '--schema', schema], { stdin });
    expect(parsed(stdout)[0].compiledRelease.notes).toEqual([{ id: 2 }]);
    const neither = await run(['compile', '--schema', write('x.json', {})], { stdin });
    expect(neither).toMatchObject({ code: 2 });
    expect(neither.stderr).toContain('A release schema or a package schema is accepted.');
  });

  it('writes a file that appears whole, and replaces none unless told to', async () => {
    const { path, read } = folder();
    const argv = ['compile', '-o', `${path}/compiled.jsonl`];
    const piped = await run(['compile'], { stdin: lines(care, meals) });
    const { code, stdout } = await run(argv, { stdin: lines(care, meals) });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(read('compiled.jsonl')).toBe(piped.stdout);
    const again = await run(argv, { stdin: lines(care) });
    expect(again).toMatchObject({ code: 2 });
    expect(again.stderr).toContain('This exists already. With --force it is replaced.');
    expect(await run([...argv, '--force'], { stdin: lines(care) })).toMatchObject({ code: 0 });
    expect(parsed(read('compiled.jsonl'))).toHaveLength(1);
    const nowhere = await run(['compile', '-o', `${path}/none/a.json`], { stdin: lines(care) });
    expect(nowhere.stderr).toBe(
      `kith-ocds: ${path}/none/a.json: There is no such file or folder.\n`,
    );
  });

  it('writes into a named pipe or a device in place of replacing it', async () => {
    const { path } = folder();
    const pipe = `${path}/pipe`;
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'inherit'] });
    const heard = text(reader.stdout);
    const { code } = await run(['compile', '-o', pipe], { stdin: lines(care) });
    const { compiledRelease } = JSON.parse(await heard);
    expect({ code, id: compiledRelease.ocid }).toEqual({ code: 0, id: care.ocid });
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it('replaces the file behind a link, and leaves the link', async () => {
    const { path, write, read } = folder();
    const link = `${path}/latest.jsonl`;
    symlinkSync(write('2026.jsonl', ''), link);
    const argv = ['compile', '--force', '-o', link];
    expect(await run(argv, { stdin: lines(care) })).toMatchObject({ code: 0 });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(parsed(read('2026.jsonl'))).toHaveLength(1);
  });

  it('merges by the rules of a schema, its extensions and overrides', async () => {
    const schema = {
      properties: { ocid: { type: 'string' }, notes: { type: 'array', items: { properties: {} } } },
    };
    const lots = { properties: { lots: { type: 'array', wholeListMerge: true } } };
    const files = [
      await fileForTest(JSON.stringify(schema)),
      await fileForTest(JSON.stringify(lots)),
    ];
    const list = (nth: number) => [{ id: 1, [`n${nth}`]: nth }];
    const said = (nth: number, base: object) => ({
      ...base,
      notes: list(nth),
      lots: list(nth),
      bids: list(nth),
    });
    const stdin = lines(said(1, care), said(2, later));
    const rules = ['--schema', files[0] ?? '', '--extension', files[1] ?? '', '--append', 'bids'];
    const { stdout } = await run(['compile', ...rules], { stdin });
    expect(parsed(stdout)[0].compiledRelease).toMatchObject({
      notes: [{ id: 1, n2: 2 }],
      lots: [{ id: 1, n2: 2 }],
      bids: [
        { id: 1, n1: 1 },
        { id: 1, n2: 2 },
      ],
    });
  });
});

describe.skipIf(!sharedIsHere)(`kith-ocds compile over real notices${whenShared}`, () => {
  const notices = ['social-care', 'performance'].map((name) =>
    sharedPath(`real/find-a-tender-${name}.jsonl`),
  );

  it('compiles each process that Find a Tender sends', async () => {
    const { code, stdout, stderr } = await run(['compile', ...notices]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^In ocds-h6vhtk-\w+, two releases share a date\. [^\n]*\n$/);
    expect(parsed(stdout)).toHaveLength(99);
  });
});
