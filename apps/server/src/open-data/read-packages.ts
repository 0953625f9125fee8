import { z } from 'zod';
import { givenInstantSchema } from '../contract/instants.js';
import { storableText } from '../contract/storable.js';
import type { Tx } from '../db/database.js';
import type { Deps } from '../deps.js';
import { refuse } from '../domain-error.js';
import { cursorOf, keyIn, type PageRequest } from '../http/paging.js';
import { type PackageAbout, recordPackage, releasePackage, underOneLicence } from './packages.js';
import * as store from './releases.sql.js';

const place = '/v1/open-data';
export const packageLimit = 100;

const releaseKey = z.tuple([givenInstantSchema, storableText, storableText]);
const recordKey = z.tuple([storableText]);

/** Open data is of no co-op, so nobody in particular reads it. */
export function asAnyone<T>({ db }: Pick<Deps, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.asNobody(work);
}

/** A page of every release, newest first. */
export function listReleases(deps: Deps, { cursor, limit = packageLimit }: PageRequest) {
  const after = keyIn(cursor, releaseKey);
  return asAnyone(deps, async (tx) => {
    const found = await store.selectReleases(tx, after, limit + 1);
    const page = underOneLicence(found.slice(0, limit), ({ license }) => license);
    const last = page.at(-1);
    const next =
      last !== undefined && page.length < found.length
        ? cursorOf([last.releasedAt.toString(), last.ocid, last.releaseId])
        : undefined;
    return releasePackage(page, await about(deps, tx, 'releases', { cursor, limit }, next));
  });
}

/** One release, in a package of its own. */
export function getRelease(deps: Deps, ocid: string, releaseId: string) {
  return asAnyone(deps, async (tx) => {
    const held = (await store.selectRelease(tx, ocid, releaseId)) ?? refuse('not_found');
    const path = `releases/${encodeURIComponent(ocid)}/${encodeURIComponent(releaseId)}`;
    return releasePackage([held], await about(deps, tx, path));
  });
}

/** A page of every process with all of its releases, by ocid. */
export function listRecords(deps: Deps, { cursor, limit = packageLimit }: PageRequest) {
  const [after = ''] = keyIn(cursor, recordKey) ?? [];
  return asAnyone(deps, async (tx) => {
    const ocids = await store.selectOcids(tx, after, limit + 1);
    const processes = byProcess(await store.selectReleasesOf(tx, ocids.slice(0, limit)));
    const page = underOneLicence(processes, licenceOf);
    const last = page.at(-1)?.[0]?.ocid;
    const next = last !== undefined && page.length < ocids.length ? cursorOf([last]) : undefined;
    return recordPackage(page, await about(deps, tx, 'records', { cursor, limit }, next));
  });
}

/** One process with all of its releases, and what they come to. */
export function getRecord(deps: Deps, ocid: string) {
  return asAnyone(deps, async (tx) => {
    const releases = await store.selectReleasesOf(tx, [ocid]);
    if (releases.length === 0) return refuse('not_found');
    return recordPackage([releases], await about(deps, tx, `records/${encodeURIComponent(ocid)}`));
  });
}

function byProcess(releases: readonly store.HeldRelease[]): store.HeldRelease[][] {
  const processes = new Map<string, store.HeldRelease[]>();
  for (const release of releases) {
    const process = processes.get(release.ocid) ?? [];
    process.push(release);
    processes.set(release.ocid, process);
  }
  return [...processes.values()];
}

const licenceOf = (process: readonly store.HeldRelease[]) => process.at(-1)?.license;

async function about(
  { config }: Deps,
  tx: Tx,
  path: string,
  page: PageRequest = {},
  next?: string,
): Promise<PackageAbout> {
  const address = (query: PageRequest) => {
    const url = new URL(`${config.publicUrl}${place}/${path}`);
    if (query.cursor !== undefined) url.searchParams.set('cursor', query.cursor);
    if (query.limit !== undefined) url.searchParams.set('limit', String(query.limit));
    return url.href;
  };
  return {
    uri: address(page),
    keeper: new URL(config.publicUrl).host,
    lastImport: await store.selectLastImport(tx),
    next: next === undefined ? undefined : address({ ...page, cursor: next }),
  };
}
