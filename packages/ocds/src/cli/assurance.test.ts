import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../testing/cli.js';
import { fileForTest, folderForTest } from '../testing/files.js';
import { release } from '../testing/given.js';
import { validate } from '../validate/index.js';

const patch = {
  definitions: {
    Tender: {
      required: ['care'],
      properties: { care: { $ref: '#/definitions/Care' } },
    },
    Care: {
      type: 'object',
      required: ['hours'],
      properties: {
        hours: { type: 'integer', minimum: 1 },
        kind: { type: 'string', enum: ['home', 'day'] },
        begins: { type: 'string', format: 'date-time' },
        areas: { type: 'array', minItems: 1, items: { type: 'string' } },
      },
    },
  },
};

/** An extension in a folder of its own, described by as much of an extension.json as is given. */
async function extension(about: object, schema: object | undefined = patch): Promise<string> {
  const folder = join(await folderForTest(), 'care');
  await mkdir(folder);
  await writeFile(join(folder, 'extension.json'), JSON.stringify(about));
  if (schema) await writeFile(join(folder, 'release-schema.json'), JSON.stringify(schema));
  return join(folder, 'extension.json');
}

async function report(data: unknown, ...options: string[]) {
  const file = await fileForTest(JSON.stringify(data));
  const { code, stdout, stderr } = await run(['validate', '--json', ...options, file]);
  return { code, stderr, ...(JSON.parse(stdout || '{}') as ReturnType<typeof validate>) };
}

const places = (errors: ReturnType<typeof validate>['errors']) =>
  errors.flatMap(({ code, pointers }) => pointers.map((pointer) => `${code} ${pointer}`)).sort();

describe('an extension on the built-in schema', () => {
  const faulty = { hours: 0.5, kind: 'night', begins: 'soon', areas: [] };

  it('has its rules kept, not only its fields known', async () => {
    const file = await extension({ name: { en: 'Care' }, documentationUrl: {} });
    const { code, errors } = await report(
      release({ tender: { id: 't', care: faulty } }),
      ...['--extension', file],
    );
    expect(code).toBe(1);
    expect(places(errors)).toEqual([
      'list_empty /tender/care/areas',
      'not_a_date_time /tender/care/begins',
      'value_not_allowed /tender/care/kind',
      'wrong_type /tender/care/hours',
    ]);
    const bare = await report(release({ tender: { id: 't' } }), '--extension', file);
    expect(places(bare.errors)).toEqual(['field_missing /tender']);
    const right = { hours: 4, kind: 'day', begins: '2026-04-01T00:00:00Z', areas: ['north'] };
    const clean = await report(
      release({ tender: { id: 't', care: right } }),
      ...['--extension', file],
    );
    expect(clean).toMatchObject({ code: 0, errors: [] });
  });

  it('is taken by its extension.json, whatever that leaves out', async () => {
    const file = await extension({ name: { en: 'Care' } });
    const { extensions, additionalFields } = await report(
      release({ tender: { id: 't', care: { hours: 4 } } }),
      ...['--extension', file],
    );
    expect(extensions.applied).toMatchObject([{ name: 'Care' }]);
    expect(additionalFields).toEqual([]);
  });

  it('is refused where it changes nothing', async () => {
    const file = await extension({ name: { en: 'Care' } }, null as never);
    const { code, stderr } = await report(release(), '--extension', file);
    expect(code).toBe(2);
    expect(stderr).toContain('This extension changes nothing.');
  });
});

describe('the command and the library', () => {
  it('both refuse text that holds NUL', async () => {
    const data = release({ tender: { id: 't', title: 'a\0b' } });
    const { code, errors } = await report(data);
    expect(code).toBe(1);
    expect(places(errors)).toEqual(['character_not_allowed /tender/title']);
    expect(places(validate(data).errors)).toEqual(places(errors));
  });

  it('both take a record without an ocid for a record', async () => {
    const data = {
      uri: 'https://westmere.example/1.json',
      version: '1.1',
      publishedDate: '2026-10-01T00:00:00Z',
      publisher: { name: 'Westmere' },
      records: [{ releases: [release()] }],
    };
    const { errors, counts } = await report(data);
    expect(places(errors)).toEqual(['field_missing /records/0']);
    expect(counts).toMatchObject({ records: 1, releases: 1 });
    expect(places(validate(data).errors)).toEqual(places(errors));
  });

  it('both tell of items that are alike, and of ids given twice, in any list', async () => {
    const documents = [{ title: 'Plan' }, { title: 'Plan' }, { id: '1' }, { id: '1' }];
    const data = release({ tender: { id: 't', documents } });
    const { checks } = await report(data);
    expect(checks.map(({ code, pointers }) => [code, ...pointers])).toEqual([
      ['items_alike', '/tender/documents/1'],
      ['item_id_repeated', '/tender/documents/3'],
    ]);
    expect(validate(data).checks).toEqual(checks);
  });
});
