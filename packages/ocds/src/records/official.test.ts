import draft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { release } from '../testing/given.js';
import { sharedIsHere, sharedText, whenShared } from '../testing/shared.js';
import { recordPackage, recordsOf } from './records-of.js';
import { upgrade } from './upgrade.js';

const metadata = {
  uri: 'https://westmere.example/records.json',
  publishedDate: '2026-10-01T00:00:00Z',
  publisher: { name: 'Westmere' },
};
const council = {
  name: 'Westmere Council',
  identifier: { scheme: 'GB-LAE', id: 'WST' },
  contactPoint: { name: 'Commissioning' },
};
const old = {
  ...release({ id: '1' }),
  buyer: council,
  tender: { id: 't', procuringEntity: council, tenderers: [{ name: 'Harbour Home Care' }] },
  awards: [
    {
      id: 'a',
      suppliers: [{ name: 'Harbour Home Care' }],
      amendment: { rationale: 'More visits', date: '2026-05-01T00:00:00Z' },
    },
  ],
  contracts: [
    {
      id: 'c',
      awardID: 'a',
      implementation: {
        transactions: [
          {
            id: 'p',
            amount: { amount: 10, currency: 'GBP' },
            providerOrganization: council.identifier,
            receiverOrganization: { legalName: 'Harbour Home Care Limited' },
          },
        ],
      },
    },
  ],
};

describe.skipIf(!sharedIsHere)(`the standard's own schemas${whenShared}`, () => {
  it('accept an upgraded release', () => {
    const errors = errorsOf('schema-1.1.5/dereferenced-release-schema.json', upgrade(old));
    expect(errors).toEqual([]);
  });

  it('refuse what was not upgraded', () => {
    const wrong = { ...old, parties: [{ ...council, roles: 'buyer' }] };
    expect(errorsOf('schema-1.1.5/dereferenced-release-schema.json', wrong)).not.toEqual([]);
  });

  it.each(['embedded', 'linked'] as const)('accept a package of records, %s', (form) => {
    const releases = [upgrade(old), release({ id: '2', date: '2026-07-01T00:00:00Z' })];
    const packageUri = 'https://westmere.example/releases.json';
    const options = form === 'linked' ? { form, packageUri } : { form };
    const records = recordsOf(releases, { ...options, versioned: true });
    const made = recordPackage(records, metadata);
    expect(errorsOf('schema-1.1.5/record-package-schema.json', made)).toEqual([]);
  });

  it('refuse a record package that links to no release', () => {
    const made = recordPackage(
      [{ ocid: 'ocds-213czf-1', releases: [{ url: 5 } as never] }],
      metadata,
    );
    expect(errorsOf('schema-1.1.5/record-package-schema.json', made)).not.toEqual([]);
  });
});

function errorsOf(path: string, value: unknown): unknown[] {
  const ajv = new draft4.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const release = JSON.parse(sharedText('schema-1.1.5/dereferenced-release-schema.json')) as object;
  const text = sharedText(path);
  // The package schemas name the release schemas by their addresses on the web; nothing is fetched.
  for (const address of new Set(text.match(/https?:[^"#]+\/[\w-]*release[\w-]*schema\.json/g)))
    if (path.includes('package'))
      ajv.addSchema(address.includes('versioned') ? {} : { ...release, id: address }, address);
  const schema = JSON.parse(text) as object;
  return ajv.validate(schema, value) ? [] : (ajv.errors ?? []);
}
