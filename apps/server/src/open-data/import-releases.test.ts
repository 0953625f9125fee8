import { readLines } from '@kith/ocds/read';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { aRelease, linesOf } from './given-releases.js';
import { importReleases, type Said } from './import-releases.js';

describeOnEveryEngine('importing open data', (given) => {
  // Open data is of no co-op, so tests of one database tell their processes apart by the ocid.
  let ocid = '';
  let tests = 0;
  beforeEach(() => {
    tests += 1;
    ocid = `ocds-213czf-import-${tests}`;
  });
  const importing = (
    text: string | Iterable<string> | AsyncIterable<string>,
    tell?: (said: Said) => void,
  ) =>
    importReleases(
      given.deps,
      { name: 'notices.jsonl', lines: readLines(typeof text === 'string' ? [text] : text) },
      tell,
    );
  const held = () => given.rows('open_data_releases', { ocid });
  const listed = () => given.rows('open_data_contracts', { ocid });

  it('takes every release of a file once, however often the file is imported', async () => {
    const file = linesOf(aRelease({ ocid, id: 'one' }), aRelease({ ocid, id: 'two' }));

    expect(await importing(file)).toEqual({ taken: 2, alreadyHeld: 0, refused: 0, lines: 2 });
    expect(await importing(file)).toEqual({ taken: 0, alreadyHeld: 2, refused: 0, lines: 2 });
    expect(await held()).toHaveLength(2);
  });

  it('knows a release again when only the order of its fields is another', async () => {
    const release = aRelease({ ocid });
    const turned = Object.fromEntries(Object.entries(release).reverse());

    await importing(linesOf(release));

    expect(await importing(linesOf(turned))).toMatchObject({ alreadyHeld: 1, refused: 0 });
  });

  it('refuses what cannot be kept, and goes on with the rest of the file', async () => {
    const told: Said[] = [];
    const hostile = [
      aRelease({ ocid, id: 'before', date: '0000-01-01T00:00:00Z' }),
      aRelease({ ocid, id: 'after', date: '9999-12-31T23:59:59-23:59' }),
      aRelease({ ocid, id: Array.from({ length: 900 }, (_, index) => index).join('') }),
      aRelease({ ocid: `${ocid}-${'x'.repeat(200)}` }),
      [
        aRelease({ ocid, id: 'fine' }),
        aRelease({ ocid, id: 'late', date: '0000-12-31T00:00:00Z' }),
      ],
      aRelease({ ocid, id: 'good' }),
    ];

    const counts = await importing(linesOf(...hostile), (said) => told.push(said));

    expect(counts).toEqual({ taken: 1, alreadyHeld: 0, refused: 5, lines: 6 });
    const places = told.map((said) => (said.outcome === 'refused' ? said.pointer : said.id));
    expect(places).toEqual(['/date', '/date', '/id', '/ocid', '/1/date', 'good']);
  });

  it('refuses to change a release that is published, and says why', async () => {
    const told: Said[] = [];
    await importing(linesOf(aRelease({ ocid, language: 'en' })));

    const counts = await importing(linesOf(aRelease({ ocid, language: 'cy' })), (said) =>
      told.push(said),
    );

    expect(counts).toMatchObject({ taken: 0, refused: 1 });
    expect(told[0]).toMatchObject({ line: 1, outcome: 'refused', id: 'home-care-1' });
    expect(told[0]).toHaveProperty('reason', expect.stringContaining('never changes'));
    expect((await held())[0]).toMatchObject({ release: { language: 'en' } });
  });

  it('refuses the second of two releases in one file that share an id and differ', async () => {
    const counts = await importing(
      linesOf(aRelease({ ocid, language: 'en' }), aRelease({ ocid, language: 'cy' })),
    );

    expect(counts).toMatchObject({ taken: 1, refused: 1 });
  });

  it('lets the database itself refuse a change to a release', async () => {
    await importing(linesOf(aRelease({ ocid })));

    const change = given.deps.db.asOwnerOfSchema((tx) =>
      tx
        .updateTable('openDataReleases')
        .set({ license: 'none' })
        .where('ocid', '=', ocid)
        .execute(),
    );

    await expect(change).rejects.toMatchObject({ constraint: 'release_is_immutable' });
  });

  it('takes the good lines and tells of each bad one, in order, with its place', async () => {
    const told: Said[] = [];
    const file = `${linesOf(aRelease({ ocid, id: 'a' }))}{"ocid":\n${linesOf(
      { ...aRelease({ ocid, id: 'b' }), date: 'soon' },
      aRelease({ ocid, id: 'c' }),
    )}`;

    expect(await importing(file, (said) => told.push(said))).toEqual({
      taken: 2,
      alreadyHeld: 0,
      refused: 2,
      lines: 4,
    });
    expect(told.map(({ line, outcome }) => [line, outcome])).toEqual([
      [1, 'taken'],
      [2, 'refused'],
      [3, 'refused'],
      [4, 'taken'],
    ]);
    expect(told[2]).toMatchObject({ pointer: '/date' });
  });

  it('keeps nothing of a file whose reading fails half-way', async () => {
    async function* broken() {
      yield linesOf(...Array.from({ length: 250 }, (_, n) => aRelease({ ocid, id: `r${n}` })));
      throw new Error('the disk went away');
    }

    await expect(importing(broken())).rejects.toThrow('the disk went away');
    expect(await held()).toEqual([]);
    expect(await listed()).toEqual([]);
  });

  it('reads a package on one line or spread over many, with its publisher and licence', async () => {
    const license = 'https://creativecommons.org/licenses/by/4.0/';
    const about = { uri: 'https://example.org/package.json', version: '1.1', license };
    const packaged = (id: string) => ({
      ...about,
      publisher: { name: 'Westmere' },
      releases: [aRelease({ ocid, id })],
    });

    await importing(JSON.stringify(packaged('one')));
    await importing(JSON.stringify(packaged('two'), undefined, 2));

    expect(await held()).toMatchObject([
      { publisher: 'Westmere', license },
      { publisher: 'Westmere', license },
    ]);
  });

  it('takes a publisher for lines that name none, and leaves those alone that do', async () => {
    const packaged = {
      uri: 'https://example.org/package.json',
      publisher: { name: 'Westmere' },
      releases: [aRelease({ ocid, id: 'named' })],
    };
    const lines = readLines([linesOf(aRelease({ ocid, id: 'bare' })), JSON.stringify(packaged)]);
    const source = { name: 'notices.jsonl', lines, publisher: 'Find a Tender' };
    await importReleases(given.deps, source);

    const publishers = (await held()).map(({ publisher }) => publisher);
    expect(publishers.toSorted()).toEqual(['Find a Tender', 'Westmere']);
  });

  it('lists a contract as its releases together describe it', async () => {
    await importing(linesOf(aRelease({ ocid, id: 'one' })));
    const results = [{ id: 'visitsOnTime', observations: [{ id: 'q1', measure: 97 }] }];
    await importing(
      linesOf({
        ocid,
        id: 'two',
        date: '2026-07-15T09:00:00Z',
        tag: ['implementation'],
        contracts: [{ id: 'contract-1', implementation: { metrics: results } }],
      }),
    );

    expect(await listed()).toMatchObject([
      {
        promises: 1,
        summary: { title: 'Care at home, north', stage: 'implementation', reported: 1 },
      },
    ]);
  });

  it('leaves no empty batch behind when a file brought nothing new', async () => {
    const file = linesOf(aRelease({ ocid }));
    await importing(file);
    const before = await given.rows('open_data_batches');

    await importing(file);

    expect(await given.rows('open_data_batches')).toHaveLength(before.length);
  });

  it('lets everybody read and nobody write', async () => {
    await importing(linesOf(aRelease({ ocid })));
    const person = await given.person();

    const seen = await given.deps.db.as(given.actor(person), (tx) =>
      tx.selectFrom('openDataReleases').select('ocid').where('ocid', '=', ocid).execute(),
    );
    const write = given.deps.db.as(given.actor(person), (tx) =>
      tx.deleteFrom('openDataReleases').where('ocid', '=', ocid).execute(),
    );

    expect(seen).toHaveLength(1);
    await expect(write).rejects.toThrow(/permission denied/);
  });
});
