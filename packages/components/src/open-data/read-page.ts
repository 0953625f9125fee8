import type { PackageMetadata, Release } from '@kith/ocds';
import { type Linked, type Problem, readReleasesInSteps } from '@kith/ocds/read';
import { inSlices } from '../base/in-slices.js';
import { OpenDataError } from './open-data-error.js';

/** One page of releases: a whole file, or one of the pages of a package. */
export interface Page {
  releases: Release[];
  /** Releases that a record only names, to be fetched from where they stand. */
  linked: Linked[];
  /** How many releases could not be taken. */
  refused: number;
  /** Where this was read from. */
  address: string;
  metadata: PackageMetadata;
  /** Address of the next page, where there is one. */
  next: string | undefined;
}

/**
 * Reads text or a value as open contracting data of any shape. Releases that cannot be taken are
 * left out and counted; data of which nothing can be taken is an error. Reads in slices.
 */
export async function readPage(
  input: unknown,
  address: string,
  { signal }: { signal: AbortSignal },
): Promise<Page> {
  const read = await inSlices(readReleasesInSteps(input), { signal });
  const { kind, releases, linked, problems, package: metadata = {} } = read;
  const [problem] = problems;
  if (problem && releases.length === 0 && linked.length === 0) {
    const json = kind !== 'unknown' || !['not_json', 'empty'].includes(problem.code);
    throw new OpenDataError(json ? 'not_ocds' : 'not_json', { address, reason: problem.message });
  }
  const refused = await inSlices(refusedIn(problems), { signal });
  return {
    releases,
    linked,
    refused,
    address,
    metadata,
    next: nextOf(metadata, address),
  };
}

function* refusedIn(problems: readonly Problem[]) {
  const refused = new Set<string>();
  for (const { line, pointer } of problems) {
    refused.add(`${line ?? 0}${releaseIn(pointer)}`);
    yield;
  }
  return refused.size;
}

/** `/releases/3/date` and `/releases/3/id` are one release with two problems. */
function releaseIn(pointer: string): string {
  return /^(\/records\/\d+(\/releases\/\d+)?|(\/releases)?\/\d+)/.exec(pointer)?.[0] ?? '';
}

function nextOf({ links }: PackageMetadata, address: string): string | undefined {
  const next: unknown = links?.next;
  if (typeof next !== 'string' || next === '' || !URL.canParse(next, address)) return undefined;
  const { protocol, href } = new URL(next, address);
  return /^https?:$/.test(protocol) ? href : undefined;
}
