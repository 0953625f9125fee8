import type * as z from 'zod/mini';
import type { OcdsRecord, RecordPackage, Release, ReleasePackage } from '../index.js';
import { pointerTo } from '../read/messages.js';
import { recordPackageSchema, releasePackageSchema } from '../schema/package.js';
import type { JsonObject } from '../shared/objects.js';
import { present } from '../shared/present.js';
import { checkedBlocks, refuseInvalid, refuseUnfit } from './check.js';
import { type DateLike, utc } from './dates.js';
import { BuildError } from './errors.js';
import { checkedExtensions, metricsExtension } from './extensions.js';
import { checkedRecord, checkedRelease, refuseRepeated } from './members.js';
import { plain } from './plain.js';
import { usesMetrics } from './uses-metrics.js';

/** What a publisher says of a package; all of it is required. */
export interface PackageFields {
  /** Where this very package can be fetched. */
  uri: string;
  /** When it was first published: the same for the same package, whenever it is built. */
  publishedDate: DateLike;
  publisher: { name: string; scheme?: string; uid?: string; uri?: string };
  /** The address of the licence. */
  license: string;
  /** The address of the page that says what is published, and how. */
  publicationPolicy: string;
  /**
   * Addresses of `extension.json` by tag or commit. The Metrics extension is
   * added where the package holds metrics and does not name it.
   */
  extensions?: readonly string[];
  /** The pages before and after this one. */
  links?: { prev?: string; next?: string };
}

/** A release package; every release in it is checked again. Throws BuildError. */
export function buildReleasePackage(
  about: PackageFields,
  releases: readonly Release[],
): ReleasePackage {
  const content = {
    releases: checkedBlocks(releases, '/releases').map((one, at) =>
      checkedRelease(one, `/releases/${at}`),
    ),
  };
  refuseRepeated(content.releases);
  return checkedPackage(about, content, releasePackageSchema) as ReleasePackage;
}

/** A record package; `packages` are the addresses of the release packages it was made of. */
export function buildRecordPackage(
  about: PackageFields,
  records: readonly OcdsRecord[],
  packages?: readonly string[],
): RecordPackage {
  const checked = checkedBlocks(records, '/records').map((record, at) =>
    checkedRecord(record, `/records/${at}`),
  );
  const seen = new Set<string>();
  for (const [at, { ocid }] of checked.entries()) {
    if (seen.has(ocid))
      throw new BuildError(
        'repeated_release',
        `/records/${at}`,
        'This process has a record already.',
      );
    seen.add(ocid);
  }
  const content = present({ packages, records: checked });
  return checkedPackage(about, content, recordPackageSchema) as RecordPackage;
}

function checkedPackage(about: PackageFields, content: object, schema: z.ZodMiniType): JsonObject {
  const { uri, publisher, license, publicationPolicy, links } = about;
  const extensions = checkedExtensions(about.extensions ?? []);
  if (usesMetrics(content) && !extensions.some((url) => url.includes('ocds_metrics_extension')))
    extensions.push(metricsExtension);
  const written = present({
    uri,
    version: '1.1',
    extensions: extensions.length > 0 ? extensions : undefined,
    publishedDate: utc(about.publishedDate, '/publishedDate'),
    publisher,
    license,
    publicationPolicy,
    links,
    ...content,
  });
  const built = plain(written, schema) as JsonObject;
  for (const field of ['license', 'publicationPolicy'])
    if (typeof built[field] !== 'string')
      throw new BuildError(
        'not_valid',
        pointerTo('', field),
        'This is missing. An address is accepted.',
      );
  refuseUnfit(built);
  refuseInvalid(built, schema);
  return built;
}
