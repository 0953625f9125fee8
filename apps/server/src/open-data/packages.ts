import type { Release } from '@kith/ocds';
import { compile } from '@kith/ocds/merge';
import type { Temporal } from 'temporal-polyfill';
import { metricsExtension, openGovernmentLicence } from './licences.js';
import type { HeldRelease } from './releases.sql.js';

export interface PackageAbout {
  /** Where this very package is. */
  uri: string;
  /** Who keeps the store; stands for the publisher of what says none, or several. */
  keeper: string;
  /** When the store was last added to; what an empty package is dated by. */
  lastImport: Temporal.Instant | undefined;
  /** Where the next page is; none on the last. */
  next?: string | undefined;
}

/** A release package as JSON: each release stands in it letter by letter as it was kept. */
export function releasePackage(releases: readonly HeldRelease[], about: PackageAbout): string {
  const texts = releases.map(({ text }) => text);
  return withList(metadata(releases, about), 'releases', texts);
}

/** A record package as JSON. Each process has all of its releases, oldest first. */
export function recordPackage(processes: readonly HeldRelease[][], about: PackageAbout): string {
  return withList(metadata(processes.flat(), about), 'records', processes.map(record));
}

function record(releases: readonly HeldRelease[]): string {
  const parsed = releases.map(({ text }) => JSON.parse(text) as Release);
  const ocid = releases[0]?.ocid ?? '';
  const texts = releases.map(({ text }) => text).join(',');
  // Real publishers change the type of a field now and then: the later value is kept.
  const compiled = JSON.stringify(compile(parsed, { onConflict: 'keep-later' }));
  return `{"ocid":${JSON.stringify(ocid)},"releases":[${texts}],"compiledRelease":${compiled}}`;
}

function metadata(releases: readonly HeldRelease[], about: PackageAbout) {
  const { uri, keeper, lastImport, next } = about;
  const publishers = new Set(releases.map(({ publisher }) => publisher ?? keeper));
  const isOne = publishers.size === 1;
  const [publisher = keeper] = isOne ? publishers : [keeper];
  return {
    uri,
    version: '1.1',
    publishedDate: newest(releases) ?? lastImport?.toString() ?? '1970-01-01T00:00:00Z',
    publisher: { name: publisher },
    // Whose words these are and who keeps the copy are two things.
    keptBy: { name: keeper },
    ...(isOne || releases.length === 0 ? {} : { publishers: publishersOf(releases) }),
    license: releases[0]?.license ?? openGovernmentLicence,
    extensions: [metricsExtension],
    ...(next === undefined ? {} : { links: { next } }),
  };
}

/** A package has one publisher: where those of its releases differ, each has a list of its own. */
function publishersOf(releases: readonly HeldRelease[]) {
  const own = new Map<string, Array<{ ocid: string; id: string }>>();
  for (const { publisher, ocid, releaseId: id } of releases) {
    if (publisher === null) continue;
    const others = own.get(publisher);
    if (others) others.push({ ocid, id });
    else own.set(publisher, [{ ocid, id }]);
  }
  return [...own].map(([name, its]) => ({ name, releases: its }));
}

/** The same releases give the same date, whenever they are asked for. */
function newest(releases: readonly HeldRelease[]): string | undefined {
  const moments = releases.map(({ importedAt }) => importedAt.epochMilliseconds);
  if (moments.length === 0) return undefined;
  return new Date(moments.reduce((last, moment) => Math.max(last, moment))).toISOString();
}

function withList(metadata: object, name: string, items: readonly string[]): string {
  return `${JSON.stringify(metadata).slice(0, -1)},"${name}":[${items.join(',')}]}`;
}

/**
 * The first of these that may be published in one package: a package has one licence, so a page
 * ends where the licence changes.
 */
export function underOneLicence<Item>(
  items: readonly Item[],
  of: (item: Item) => string | undefined,
) {
  const [first] = items;
  if (first === undefined) return [];
  const end = items.findIndex((item) => of(item) !== of(first));
  return end === -1 ? [...items] : items.slice(0, end);
}
