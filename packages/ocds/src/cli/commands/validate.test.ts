import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run } from '../../testing/cli.js';
import { folder, lines } from '../../testing/folder.js';
import { release } from '../../testing/given.js';
import { sharedIsHere, sharedPath, whenShared } from '../../testing/shared.js';
import { type Report, validate } from '../../validate/index.js';

const about = {
  uri: 'https://westmere.example/releases/1.json',
  version: '1.1',
  publishedDate: '2026-10-01T00:00:00Z',
  publisher: { name: 'Westmere' },
};
const wrong = { ...release({ id: '2' }), language: 5 };
const lots = {
  'extension.json': { name: { en: 'Lots' }, schemas: ['release-schema.json'] },
  'release-schema.json': {
    definitions: {
      Tender: { properties: { lots: { type: 'array', items: { properties: { id: {} } } } } },
    },
  },
};
const withLots = release({ tender: { id: '1', lots: [{ id: '1' }] } });

async function reportOf(argv: readonly string[], stdin?: string | Uint8Array) {
  const ran = await run(['validate', '--json', ...argv], stdin === undefined ? {} : { stdin });
  const report = ran.code < 2 ? (JSON.parse(ran.stdout) as Report) : undefined;
  return { ...ran, report };
}

describe('kith-ocds validate', () => {
  it('ends with 0 and says so when nothing is found', async () => {
    const ran = await run(['validate', '-'], { stdin: lines(release()) });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/1 release of 1 process.*\n\nNothing was found\.\n$/);
  });

  it('ends with 1 and says what to put right, and where', async () => {
    const { code, stdout } = await run(['validate'], { stdin: lines(release(), wrong) });
    expect(code).toBe(1);
    expect(stdout).toMatch(/This is a whole number\. Text or null is accepted\./);
    expect(stdout).toContain('    1 ×  /language  on line 2: 5\n');
  });

  it('writes the report as one JSON object with --json', async () => {
    const { code, report, stdout } = await reportOf([], lines(release(), wrong));
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(report).toMatchObject({
      kind: 'lines',
      errors: [{ code: 'wrong_type', type: 'string', path: '/language', lines: [2], value: 5 }],
    });
  });

  it.each([
    ['a package', { ...about, releases: [release(), wrong] }],
    ['an empty page', { ...about, releases: [] }],
    ['a package without releases', about],
    ['a record package', { ...about, records: [{ ocid: release().ocid, releases: [release()] }] }],
    ['a list', [release(), wrong]],
    ['a release', wrong],
  ])('reports of %s what the library does', async (_, input) => {
    const { report } = await reportOf([], JSON.stringify(input));
    expect(report).toEqual(validate(input));
  });

  it('reports of several files one by one', async () => {
    const { write } = folder();
    const files = [write('good.json', release()), write('bad.jsonl', lines(wrong))];
    const { code, stdout } = await run(['validate', ...files]);
    expect(code).toBe(1);
    expect(stdout.split('\n').filter((line) => line.includes(': 1 release'))).toHaveLength(2);
    const json = await run(['validate', '--json', ...files]);
    const reports = json.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(reports).toMatchObject([
      { file: files[0], kind: 'release', errors: [] },
      { file: files[1], errors: [{ path: '/language' }] },
    ]);
  });

  it('says which line it cannot read', async () => {
    const { code, report } = await reportOf([], `${lines(release())}{"ocid":\n${lines(wrong)}`);
    expect(code).toBe(1);
    expect(report?.errors).toMatchObject([
      { code: 'not_json', type: 'json', lines: [2] },
      { lines: [3] },
    ]);
  });

  it('reads gzip, and finds numbers too large to hold', async () => {
    const text = JSON.stringify(release({ tender: { id: '1', value: { amount: 4321 } } }));
    const { report } = await reportOf([], gzipSync(text.replace('4321', '1e9999')));
    expect(report?.errors).toMatchObject([
      { code: 'number_not_finite', path: '/tender/value/amount' },
    ]);
  });

  it('takes an extension by its extension.json, its patch, or the address that packages name', async () => {
    const { path } = folder(lots);
    const input = JSON.stringify(withLots);
    for (const file of ['extension.json', 'release-schema.json'])
      expect((await reportOf(['--extension', `${path}/${file}`], input)).report).toMatchObject({
        additionalFields: [],
        extensions: { applied: [{ pinned: true }] },
      });
    const url = 'https://westmere.example/lots/v1/extension.json';
    const page = JSON.stringify({ ...about, extensions: [url], releases: [withLots] });
    const given = ['--extension', `${url}=${path}/extension.json`];
    expect((await reportOf(given, page)).report?.extensions.applied).toMatchObject([
      { url, name: 'Lots' },
    ]);
    expect((await reportOf(given, input)).report?.additionalFields).toHaveLength(1);
  });

  it('takes codelists from a folder', async () => {
    const { path } = folder({ 'tenderStatus.csv': 'Code,Title\nlost,Lost\n' });
    const input = JSON.stringify(release({ tender: { id: '1', status: 'active' } }));
    const { report } = await reportOf(['--codelists', path], input);
    expect(report?.codelists.closed).toMatchObject([
      { path: '/tender/status', values: ['active'] },
    ]);
  });

  it('takes the release schema out of a dereferenced package schema', async () => {
    const own = { type: 'object', properties: { ocid: {}, tag: {} }, required: ['own'] };
    const { write } = folder();
    const schema = write('package.json', {
      properties: { releases: { type: 'array', items: own } },
    });
    const { report } = await reportOf(['--schema', schema], JSON.stringify(release()));
    expect(report?.errors).toMatchObject([{ field: 'own' }]);
  });

  it('takes a release schema, and finds it beside a package schema', async () => {
    const schema = { type: 'object', properties: { ocid: { type: 'string' } }, required: ['own'] };
    const { path } = folder({
      'release-schema.json': schema,
      'release-package-schema.json': {
        properties: {
          releases: { type: 'array', items: { $ref: 'https://westmere.example/r.json' } },
        },
      },
    });
    const input = JSON.stringify({ ...about, releases: [release()] });
    for (const file of ['release-schema.json', 'release-package-schema.json']) {
      const { report } = await reportOf(['--schema', `${path}/${file}`], input);
      expect(report).toMatchObject({ schema: { engine: 'official' } });
      expect(report?.errors).toContainEqual(
        expect.objectContaining({ field: 'own', path: '/releases' }),
      );
    }
  });

  it.each([
    [['--schema', 'absent.json'], /absent\.json/],
    [['--codelists', 'absent'], /absent.*folder/],
    [['--extension', 'absent.json'], /absent\.json/],
    [['--pointers', 'many'], /--pointers is "many"/],
    [['absent-1.json', 'absent-2.json'], /absent-1\.json/],
    [['absent.json'], /absent\.json/],
  ])('ends with 2 and says why when it cannot run: %j', async (argv, why) => {
    const { code, stdout, stderr } = await run(['validate', ...argv], { stdin: lines(release()) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(why);
  });

  it('ends with 2 for a schema that cannot be used', async () => {
    const { path, write } = folder();
    const bad = write('bad.json', { properties: { ocid: { type: 'text' } } });
    const other = write('other.json', { properties: {} });
    const alone = write('package.json', {
      properties: {
        releases: { type: 'array', items: { $ref: 'https://westmere.example/r.json' } },
      },
    });
    const patch = write('patch.json', { properties: { ocid: { type: 'text' } } });
    const why = async (...argv: string[]) => {
      const { code, stderr } = await run(['validate', ...argv], { stdin: lines(release()) });
      expect(code).toBe(2);
      return stderr.replaceAll(path, '');
    };
    expect(await why('--schema', bad)).toMatch(/bad\.json.*cannot|bad\.json.*not a schema/);
    expect(await why('--schema', other)).toMatch(/other\.json.*neither a release nor a package/);
    expect(await why('--schema', alone)).toMatch(/package\.json.*release-schema\.json beside it/);
    const good = write('good.json', { properties: { ocid: { type: 'string' } } });
    expect(await why('--schema', good, '--extension', patch)).toMatch(/With these extensions/);
  });

  it.skipIf(!sharedIsHere)(
    `checks real notices against the official schemas${whenShared}`,
    async () => {
      const official = sharedPath('schema-1.1.5');
      const { code, report } = await reportOf([
        ...['--schema', `${official}/release-package-schema.json`],
        ...['--codelists', `${official}/codelists`],
        ...['--extension', sharedPath('extensions/metrics/extension.json')],
        sharedPath('real/find-a-tender-social-care.jsonl'),
      ]);
      expect(code).toBe(1);
      expect(report).toMatchObject({
        kind: 'lines',
        counts: { releases: 98 },
        errors: [
          { code: 'not_a_date_time', type: 'date-time', path: '/tender/tenderPeriod/endDate' },
        ],
        codelists: { unavailable: [] },
        extensions: { applied: [{ name: 'Metrics', pinned: true }] },
      });
    },
  );
});
