import type { Release } from '@kith/ocds';
import { readLines } from '@kith/ocds/read';
import { importReleases } from '../open-data/import-releases.js';
import type { Given } from './given.js';

/** Puts releases among the open data of the server, as `kith open-data import` does. */
export async function publish({ deps }: Given, releases: readonly Release[]): Promise<void> {
  const text = releases.map((release) => `${JSON.stringify(release)}\n`).join('');
  await importReleases(deps, { name: 'notices.jsonl', lines: readLines([text]) });
}
