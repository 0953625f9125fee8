import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { aRelease, linesOf } from './given-releases.js';
import { importFiles, importOpenData } from './import-command.js';

describeOnEveryEngine('kith open-data import', (given) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kith-import-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const file = async (name: string, content: string | Buffer) => {
    await writeFile(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const importing = async (files: string[], wanted: { json?: boolean; quiet?: boolean } = {}) => {
    const said: string[] = [];
    const options = { json: false, quiet: false, ...wanted };
    const failure = await importFiles(given.deps, files, options, (line) => said.push(line)).then(
      () => undefined,
      (error: unknown) => error,
    );
    return { said, failure };
  };

  it('reads plain files and gzipped ones, whatever they are called', async () => {
    const plain = await file('plain.jsonl', linesOf(aRelease({ ocid: 'ocds-213czf-plain' })));
    const packed = await file(
      'packed.json',
      gzipSync(linesOf(aRelease({ ocid: 'ocds-213czf-gz' }))),
    );

    expect(await importing([plain, packed])).toEqual({
      said: [
        'plain.jsonl:1 taken: ocds-213czf-plain home-care-1',
        'plain.jsonl: 1 release taken, 0 already here, 0 refused.',
        'packed.json:1 taken: ocds-213czf-gz home-care-1',
        'packed.json: 1 release taken, 0 already here, 0 refused.',
      ],
      failure: undefined,
    });
  });

  it('ends with code 1 when something was refused, and has said what', async () => {
    const mixed = await file(
      'mixed.jsonl',
      `${linesOf(aRelease({ ocid: 'ocds-213czf-m' }))}nonsense\n`,
    );

    const { said, failure } = await importing([mixed], { quiet: true });

    expect(failure).toMatchObject({ exitCode: 1 });
    expect(said).toEqual([
      expect.stringMatching(/^mixed\.jsonl:2 refused: This is not JSON/),
      'mixed.jsonl: 1 release taken, 0 already here, 1 refused.',
    ]);
  });

  it('ends with code 2 and keeps nothing when a file cannot be read to its end', async () => {
    const whole = gzipSync(
      linesOf(
        ...Array.from({ length: 300 }, (_, n) => aRelease({ ocid: 'ocds-213czf-cut', id: `${n}` })),
      ),
    );
    const cut = await file('cut.gz', whole.subarray(0, whole.length - 20));

    const { failure } = await importing([cut]);

    expect(failure).toMatchObject({
      exitCode: 2,
      message: 'cut.gz: its gzip ends too early. Nothing of it was kept.',
    });
    expect(await given.rows('open_data_releases', { ocid: 'ocds-213czf-cut' })).toEqual([]);
  });

  it('says that a file is not there, in one line', async () => {
    const { failure } = await importing([path.join(folder, 'nowhere.jsonl')]);

    expect(failure).toMatchObject({
      exitCode: 2,
      message: 'nowhere.jsonl: there is no such file. Nothing of it was kept.',
    });
  });

  it('tells programs the same as JSON, one thing a line', async () => {
    const plain = await file('json.jsonl', linesOf(aRelease({ ocid: 'ocds-213czf-json' })));

    const { said } = await importing([plain], { json: true });

    expect(said.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        file: 'json.jsonl',
        line: 1,
        outcome: 'taken',
        ocid: 'ocds-213czf-json',
        id: 'home-care-1',
      },
      { file: 'json.jsonl', outcome: 'read', taken: 1, alreadyHeld: 0, refused: 0, lines: 1 },
    ]);
  });
});

describe('how kith open-data import is called', () => {
  it.each([
    [[], /Say which file/],
    [['--what'], /Unknown option '--what'.* Call it so: kith open-data import FILE/],
    [['a.jsonl', '--license', 'mine'], /--license must be the address of a licence/],
  ])('refuses %j with one line and code 2, before it opens anything', async (args, message) => {
    const call = { args, environment: {}, say: () => undefined };

    await expect(importOpenData.run(call)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(message) as string,
    });
  });
});
