import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileForTest } from '../testing/files.js';
import { release } from '../testing/given.js';
import type { Entry } from './entries.js';
import { openInput } from './open-input.js';
import type { OpenOptions } from './source.js';

const one = release({ id: '1' });
const two = release({ id: '2', ocid: 'ocds-213czf-other' });
const about = { uri: 'https://example.org/releases', version: '1.1' };
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');

/** All of an input: its entries without how far they reach, and what its packages say. */
async function read(name: string, options?: OpenOptions) {
  const input = await openInput(name, options);
  const entries: Omit<Entry, 'bytesRead'>[] = [];
  for await (const { bytesRead: _bytesRead, ...entry } of input.entries()) entries.push(entry);
  const all = { form: input.form, name: input.name, packages: await input.packages(), entries };
  await input.close();
  return all;
}

const inFile = async (content: string | Uint8Array, options?: OpenOptions) =>
  read(await fileForTest(content), options);
const values = ({ entries }: { entries: object[] }) =>
  entries.map((entry) => ('value' in entry ? entry.value : entry));

describe('opening an input', () => {
  it('finds a release that stands alone, set out over many lines or on one', async () => {
    for (const text of [
      JSON.stringify(one),
      JSON.stringify(one, null, 2),
      `\uFEFF ${lines(one)}\r\n`,
    ])
      expect(await inFile(text)).toMatchObject({
        form: 'document',
        packages: [],
        entries: [{ kind: 'release', value: one, pointer: '' }],
      });
  });

  it('finds the releases of a package and what the package says of itself', async () => {
    expect(await inFile(JSON.stringify({ ...about, releases: [one, two] }))).toMatchObject({
      packages: [about],
      entries: [
        { kind: 'release', value: one, pointer: '/releases/0', package: 0 },
        { kind: 'release', value: two, pointer: '/releases/1', package: 0 },
      ],
    });
  });

  it('tells records from releases', async () => {
    const record = { ocid: one.ocid, releases: [one], compiledRelease: one };
    const packaged = await inFile(JSON.stringify({ ...about, records: [record] }));
    expect(packaged.entries).toEqual([
      { kind: 'record', value: record, pointer: '/records/0', package: 0 },
    ]);
    expect((await inFile(lines(record))).entries).toEqual([
      { kind: 'record', value: record, pointer: '' },
    ]);
  });

  it('reads JSON Lines of anything, past blank lines, and names the line', async () => {
    const text = `\uFEFF${lines(one)}\r\n\n  \n${lines([two], { ...about, releases: [one] })}\n`;
    expect(await inFile(text)).toMatchObject({
      form: 'lines',
      packages: [about],
      entries: [
        { value: one, line: 1, pointer: '' },
        { value: two, line: 4, pointer: '/0' },
        { value: one, line: 5, pointer: '/releases/0', package: 0 },
      ],
    });
  });

  it('names the line that is broken and reads on', async () => {
    const { entries } = await inFile(`${lines(one)}\n{"ocid":\n${lines(two)}\n"text"\n`);
    expect(entries).toMatchObject([
      { value: one },
      { kind: 'problem', problem: { code: 'not_json', line: 2 } },
      { value: two },
      { kind: 'problem', problem: { code: 'unknown_shape', line: 4 } },
    ]);
  });

  it('says what is wrong with a document that is broken, empty or not UTF-8', async () => {
    const entries = async (content: string | Uint8Array, options?: OpenOptions) =>
      (await inFile(content, options)).entries;
    expect(await entries('{"releases": [\n{}\n')).toMatchObject([
      { problem: { code: 'not_json' } },
    ]);
    expect(await entries('')).toMatchObject([{ problem: { code: 'empty' } }]);
    expect(await entries(Buffer.from([0x22, 0xff, 0x22]))).toMatchObject([
      { problem: { code: 'not_utf8' } },
    ]);
    expect((await entries(`{"releases":[{}],\n"ocid" 1}`, { piece: 5 })).at(-1)).toMatchObject({
      problem: { code: 'not_json' },
    });
  });

  it('undoes gzip and reads a pipe, from the start as often as asked', async () => {
    const zipped = gzipSync(lines(one, two));
    expect(values(await inFile(zipped))).toEqual([one, two]);
    const stdin = Readable.from([zipped.subarray(0, 1), zipped.subarray(1)]);
    const input = await openInput('-', { stdin });
    expect(input.name).toBe('Standard input');
    for (let time = 0; time < 2; time += 1) {
      const found: unknown[] = [];
      for await (const entry of input.entries()) found.push('value' in entry && entry.value);
      expect(found).toEqual([one, two]);
    }
    await input.close();
  });

  it('says in a sentence which input cannot be opened', async () => {
    const absent = await fileForTest('').then((path) => `${path}.absent`);
    await expect(openInput(absent)).rejects.toThrow(`${absent} does not exist.`);
    const folder = absent.slice(0, absent.lastIndexOf('/'));
    await expect(openInput(folder)).rejects.toThrow(`${folder} is a folder. A file is accepted.`);
    const torn = gzipSync(lines(one)).subarray(0, 40);
    await expect(openInput('-', { stdin: Readable.from([torn]) })).rejects.toThrow(
      'Standard input ends in the middle of its gzip data.',
    );
  });
});

it.each([1, undefined])('tells of each package before what is in it (piece %s)', async (piece) => {
  const packages = lines({ releases: [one], ...about }, { ...about, releases: [two] });
  const name = await fileForTest(packages);
  const input = await openInput(name, piece === undefined ? {} : { piece });
  const heard: unknown[] = [];
  for await (const entry of input.entries((metadata) => heard.push(metadata)))
    heard.push('value' in entry ? entry.value : entry);
  await input.close();
  expect(heard).toEqual([about, one, about, two]);
});

describe('an input too long for one piece', () => {
  const json = fc
    .jsonValue({ maxDepth: 4 })
    .filter((value) => !JSON.stringify(value).includes('Infinity'));
  const members = fc.array(fc.dictionary(fc.string(), json), { minLength: 1, maxLength: 5 });
  const layout = fc.constantFrom(0, 1, '\t');

  it('is cut into the same releases, whatever they hold and however they are set out', async () => {
    await fc.assert(
      fc.asyncProperty(
        members,
        layout,
        fc.constantFrom('releases', 'records', ''),
        async (given, indent, list) => {
          const value = list
            ? { 'a"[': { releases: [] }, ...about, [list]: given, links: {} }
            : given;
          const path = await fileForTest(JSON.stringify(value, null, indent));
          const whole = await read(path);
          expect(await read(path, { piece: 1 })).toEqual({ ...whole, form: expect.any(String) });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is one document where each of its lines goes on with the one before', async () => {
    for (const text of [
      `[${lines(one)}\n,${lines(two)}\n]\n`,
      `{"uri":"${about.uri}"\n,"releases":[${lines(one)}\n,${lines(two)}]}\n`,
      `{\n"releases": [${lines(one)}]\r\n}\r\n`,
    ]) {
      const path = await fileForTest(text);
      const whole = await read(path);
      expect(whole.form).toBe('document');
      expect(await read(path, { piece: 1 })).toEqual(whole);
    }
  });

  it('may be a release or a record that stands alone', async () => {
    const record = { ocid: one.ocid, compiledRelease: one };
    for (const alone of [one, record])
      for (const text of [JSON.stringify(alone, null, 1), lines(alone, two)])
        expect((await inFile(text, { piece: 1 })).entries).toEqual((await inFile(text)).entries);
    expect((await inFile('5', { piece: 0 })).entries).toMatchObject([
      { kind: 'problem', problem: { code: 'unknown_shape' } },
    ]);
  });

  it('is refused where what cannot be cut is too long to be held', async () => {
    const long = { ...one, title: 'x'.repeat((64 << 20) + 1) };
    expect((await inFile(JSON.stringify(long))).entries).toMatchObject([
      { kind: 'problem', problem: { code: 'line_too_long' } },
    ]);
  });

  it('may have an empty list before the one that holds something', async () => {
    const text = JSON.stringify({ ...about, releases: [], records: [{ ocid: 'a' }] });
    expect((await inFile(text, { piece: 1 })).entries).toMatchObject([
      { value: { ocid: 'a' }, pointer: '/records/0' },
    ]);
  });

  it('may be a line longer than the window it is read through', async () => {
    const long = {
      ...about,
      releases: Array.from({ length: 3000 }, () => ({ ...one, title: 'x'.repeat(500) })),
    };
    const { entries } = await inFile(lines(one, long, two), { piece: 1 << 19 });
    expect(entries).toHaveLength(3002);
    expect(entries.at(-2)).toMatchObject({ line: 2, pointer: '/releases/2999' });
    expect(entries.at(-1)).toMatchObject({ line: 3, value: two });
  });
});
