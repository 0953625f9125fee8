import * as z from 'zod/mini';
import { block, required } from './fields.js';
import { releaseSchema, tagSchema } from './release.js';
import { versionedReleaseSchema } from './versioned.js';

/** A release that stands elsewhere. */
export const linkedReleaseSchema = block({
  url: z.nullable(required.uri),
  date: required.dateTime,
  tag: z.exactOptional(tagSchema),
});

/** Everything published about one process. Its releases are all linked or all embedded. */
export const recordSchema = block({
  ocid: required.text,
  releases: z.xor([
    z.array(linkedReleaseSchema).check(z.minLength(1)),
    z.array(releaseSchema).check(z.minLength(1)),
  ]),
  compiledRelease: z.exactOptional(releaseSchema),
  versionedRelease: z.exactOptional(versionedReleaseSchema),
});
