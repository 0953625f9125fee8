import {
  contractListSchema,
  recordPackageSchema,
  releasePackageSchema,
} from '../generated/schemas.js';
import { Page } from '../page.js';
import type { RequestOptions } from '../transport/options.js';
import { type Path, path } from '../transport/path.js';
import type { Query } from '../transport/transport.js';
import { Resource } from './resource.js';
import type { Answered, QueryOf } from './shapes.js';

export type Release = Answered<'Release'>;
export type ReleasePackage = Answered<'ReleasePackage'>;
export type OpenRecord = Answered<'Record'>;
export type RecordPackage = Answered<'RecordPackage'>;
export type ContractSummary = Answered<'ContractSummary'>;
export type ContractList = Answered<'ContractList'>;
export type OpenDataQuery = QueryOf<'listReleases'>;
export type ContractQuery = QueryOf<'listContracts'>;

/** Open contracting data. It needs no session. */
export class OpenData extends Resource {
  /** Releases, newest first. Awaited, it is the first package. */
  releases(query: OpenDataQuery = {}, options?: RequestOptions): Page<Release, ReleasePackage> {
    const at = () => path`v1/open-data/releases`;
    return packages(
      (next) => this.read(releasePackageSchema, at, { ...query, ...next }, options),
      ({ releases }) => releases,
    );
  }

  /** Contracting processes. Awaited, it is the first package. */
  records(query: OpenDataQuery = {}, options?: RequestOptions): Page<OpenRecord, RecordPackage> {
    const at = () => path`v1/open-data/records`;
    return packages(
      (next) => this.read(recordPackageSchema, at, { ...query, ...next }, options),
      ({ records }) => records,
    );
  }

  /** One contracting process: its releases and what they come to. */
  record(ocid: string, options?: RequestOptions): Promise<RecordPackage> {
    return this.read(recordPackageSchema, () => path`v1/open-data/records/${ocid}`, {}, options);
  }

  /** One release, in a package. */
  release(ocid: string, releaseId: string, options?: RequestOptions): Promise<ReleasePackage> {
    const at = (): Path => path`v1/open-data/releases/${ocid}/${releaseId}`;
    return this.read(releasePackageSchema, at, {}, options);
  }

  /** Contracts as a list: buyer, supplier, value, period, promises. */
  contracts(
    query: ContractQuery = {},
    options?: RequestOptions,
  ): Page<ContractSummary, ContractList> {
    return this.page(contractListSchema, () => path`v1/open-data/contracts`, query, options);
  }
}

interface Linked {
  links?: { next?: string };
}

/** OCDS packages link to the next one by its address, in which the cursor is. */
function packages<Item, Result extends Linked>(
  load: (query: Query) => Promise<Result>,
  itemsOf: (result: Result) => readonly Item[],
): Page<Item, Result> {
  return new Page<Item, Result>({
    load: (cursor) => load(cursor ? { cursor } : {}),
    itemsOf,
    nextOf: ({ links }) =>
      links?.next ? (new URL(links.next).searchParams.get('cursor') ?? undefined) : undefined,
  });
}
