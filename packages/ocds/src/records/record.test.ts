import { describe, expect, it } from 'vitest';
import { compile, OutOfOrderError, version } from '../merge/index.js';
import { release } from '../testing/given.js';
import {
  DuplicateRecordError,
  MixedProcessesError,
  MixedReleasesError,
  UnlinkableReleaseError,
} from './errors.js';
import { extendRecord } from './extend-record.js';
import { recordOf } from './record-of.js';
import { recordPackage, recordsOf, streamRecords } from './records-of.js';

const spring = release({ id: '1', date: '2026-04-01T00:00:00Z', language: 'en' });
const summer = release({ id: '2', date: '2026-07-01T00:00:00Z', tag: ['contractUpdate'] });
const autumn = release({ id: '3', date: '2026-10-01T00:00:00Z', language: 'cy' });
const packageUri = 'https://westmere.example/releases.json';
const about = { uri: packageUri, publishedDate: '2026-10-01T00:00:00Z', publisher: { name: 'W' } };

describe('a record', () => {
  it('holds its releases oldest first and what they say together', () => {
    expect(recordOf([summer, spring])).toEqual({
      ocid: spring.ocid,
      releases: [spring, summer],
      compiledRelease: compile([spring, summer]),
    });
  });

  it('holds the history of each field when asked to, and no compiled release when asked not to', () => {
    expect(recordOf([summer, spring], { versioned: true, compiled: false })).toEqual({
      ocid: spring.ocid,
      releases: [spring, summer],
      versionedRelease: version([spring, summer]),
    });
  });

  it('links to its releases by the address of their package and their id', () => {
    const { releases, compiledRelease } = recordOf([summer, spring], {
      form: 'linked',
      packageUri,
    });
    expect(releases).toEqual([
      { url: `${packageUri}#1`, date: spring.date, tag: ['contract'] },
      { url: `${packageUri}#2`, date: summer.date, tag: ['contractUpdate'] },
    ]);
    expect(compiledRelease).toEqual(compile([spring, summer]));
  });

  it('links to releases in several packages', () => {
    const uri = ({ id }: { id: string }) => `https://westmere.example/${id}.json`;
    const { releases } = recordOf([summer, spring], { form: 'linked', packageUri: uri });
    expect(releases?.map(({ url }) => url)).toEqual([
      'https://westmere.example/1.json#1',
      'https://westmere.example/2.json#2',
    ]);
  });

  it('warns once of what it merges twice', () => {
    const codes: string[] = [];
    const again = { ...summer, id: '4' };
    recordOf([summer, again], { versioned: true, onWarning: ({ code }) => codes.push(code) });
    expect(codes).toEqual(['repeated_date']);
  });

  it.each([
    ['id_with_hash', release({ id: 'a#b' }), packageUri],
    ['missing_id', release({ id: '' }), packageUri],
    ['missing_package_uri', spring, ''],
    ['package_uri_with_hash', spring, `${packageUri}#x`],
  ])('refuses to link to a release with %s', (code, given, uri) => {
    const link = () => recordOf([given], { form: 'linked', packageUri: uri });
    expect(link).toThrow(UnlinkableReleaseError);
    expect(link).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a release id with # even where it need not link to it', () => {
    expect(() => recordOf([release({ id: 'a#b' })])).toThrow(UnlinkableReleaseError);
  });

  it('refuses releases of two processes, of none, and no releases at all', () => {
    const other = { ...summer, ocid: 'ocds-213czf-other' };
    expect(() => recordOf([spring, other])).toThrow('ocds-213czf-demo and ocds-213czf-other');
    expect(() => recordOf([release({ ocid: '' })])).toThrow(MixedProcessesError);
    expect(() => recordOf([])).toThrow(expect.objectContaining({ code: 'missing_ocid' }));
  });

  it('refuses a link among whole releases', () => {
    const link = { url: `${packageUri}#1`, date: spring.date, tag: spring.tag };
    expect(() => recordOf([link, summer])).toThrow(MixedReleasesError);
  });
});

describe('a record that one more release is added to', () => {
  const options = { versioned: true, onConflict: 'keep-later' } as const;
  const linked = { ...options, form: 'linked', packageUri } as const;

  it('is the record of all releases', () => {
    const record = recordOf([spring, summer], options);
    const before = JSON.stringify(record);
    expect(extendRecord(record, autumn, options)).toEqual(
      recordOf([spring, summer, autumn], options),
    );
    expect(JSON.stringify(record)).toBe(before);
  });

  it('needs none of the earlier releases where it links to them', () => {
    const record = recordOf([spring, summer], linked);
    expect(extendRecord(record, autumn, linked)).toEqual(
      recordOf([spring, summer, autumn], linked),
    );
  });

  it('is made anew where the release is older and the others are at hand', () => {
    const record = recordOf([spring, autumn], options);
    expect(extendRecord(record, summer, options)).toEqual(
      recordOf([spring, summer, autumn], options),
    );
  });

  it('refuses an older release where the others are only linked to', () => {
    expect(() => extendRecord(recordOf([spring, autumn], linked), summer, linked)).toThrow(
      OutOfOrderError,
    );
  });

  it('keeps fields that are not of the standard', () => {
    const record = { ...recordOf([spring]), seen: true };
    expect(extendRecord(record, summer)).toMatchObject({ seen: true });
  });

  it('refuses to mix forms and processes', () => {
    const record = recordOf([spring]);
    expect(() => extendRecord(record, summer, linked)).toThrow(MixedReleasesError);
    expect(() => extendRecord(recordOf([spring], linked), summer)).toThrow(MixedReleasesError);
    expect(() => extendRecord(record, { ...summer, ocid: 'x' })).toThrow(MixedProcessesError);
  });
});

describe('records', () => {
  const other = release({ ocid: 'ocds-213czf-other' });

  it('are one for each process, in the order of first appearance', () => {
    expect(recordsOf([summer, other, spring])).toEqual([
      recordOf([spring, summer]),
      recordOf([other]),
    ]);
  });

  it('are made one at a time from groups of releases as they arrive', async () => {
    const made = [];
    for await (const record of streamRecords([[summer, spring], [other]])) made.push(record);
    expect(made).toEqual(recordsOf([summer, other, spring]));
  });
});

describe('a record package', () => {
  it('says its version and lists the packages that its releases stand in', () => {
    const records = recordsOf([spring, summer], { form: 'linked', packageUri });
    expect(recordPackage(records, about)).toEqual({
      ...about,
      version: '1.1',
      packages: [packageUri],
      records,
    });
  });

  it('lists the sources that it is told', () => {
    const packages = ['https://westmere.example/1.json'];
    expect(recordPackage(recordsOf([spring]), { ...about, packages })).toMatchObject({ packages });
    expect(recordPackage(recordsOf([spring]), about)).not.toHaveProperty('packages');
  });

  it('refuses two records of one process', () => {
    const record = recordOf([spring]);
    expect(() => recordPackage([record, record], about)).toThrow(DuplicateRecordError);
  });

  it('refuses a record with both links and whole releases', () => {
    const releases = [spring, { url: `${packageUri}#2` }] as (typeof spring)[];
    expect(() => recordPackage([{ ocid: spring.ocid, releases }], about)).toThrow(
      MixedReleasesError,
    );
  });
});
