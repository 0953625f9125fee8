import * as z from 'zod/mini';
import { block, optional, required, requiredSetOf, setOf } from './fields.js';
import { recordSchema } from './record.js';
import { releaseSchema } from './release.js';

export const publisherSchema = block({
  name: required.text,
  scheme: optional.text,
  uid: optional.text,
  uri: optional.uri,
});

const metadata = {
  uri: required.uri,
  version: z.string().check(z.regex(/^(\d+\.)(\d+)$/, 'A version such as 1.1 is accepted.')),
  extensions: z.exactOptional(z.array(required.uri)),
  publishedDate: required.dateTime,
  publisher: publisherSchema,
  license: optional.uri,
  publicationPolicy: optional.uri,
};

/** Releases that were published together. */
export const releasePackageSchema = block({
  ...metadata,
  releases: requiredSetOf(releaseSchema, 1),
});

/** Records, with the addresses of the packages that they were made of. */
export const recordPackageSchema = block({
  ...metadata,
  packages: setOf(required.uri, 1),
  records: requiredSetOf(recordSchema, 1),
});
