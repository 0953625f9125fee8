import type { Linked } from '@kith/ocds/read';
import { type AskOptions, ask } from './ask.js';
import { OpenDataError } from './open-data-error.js';
import { type Page, readPage } from './read-page.js';

export interface FetchPackagesOptions extends AskOptions {
  /** What relative addresses are relative to. */
  base: string;
  /** Stop after so many requests. Default: 500. */
  most?: number;
}

/**
 * Reads open contracting data from any address, a page at a time: release and record packages,
 * lists, single releases, JSON Lines; follows `links.next`, and the addresses of releases that a
 * record only names. Rejects with OpenDataError; stops when `signal` says so.
 */
export async function* fetchPackages(
  source: string,
  { base, most = 500, ...options }: FetchPackagesOptions,
): AsyncGenerator<Page, void, undefined> {
  const asked = new Set<string>();
  let next: string | undefined = addressOf(source, base);
  while (next !== undefined && !asked.has(next) && asked.size < most) {
    asked.add(next);
    const page = await fetchPage(next, options);
    next = page.next;
    yield page;
    for (const [address, wanted] of byPackage(page.linked, page.address)) {
      if (asked.has(address) || asked.size >= most) continue;
      asked.add(address);
      yield only(wanted, await fetchPage(address, options));
    }
  }
}

function addressOf(source: string, base: string): string {
  const url = URL.canParse(source, base) ? new URL(source, base) : undefined;
  if (url && /^(https?|blob|data):$/.test(url.protocol)) return url.href;
  throw new OpenDataError('bad_address', { address: source });
}

async function fetchPage(address: string, options: AskOptions): Promise<Page> {
  const answer = await ask(address, options);
  return await readPage(answer.text, answer.address, options);
}

/** A linked release is named by its package's address, `#` and its id; a package is read once. */
function byPackage(linked: readonly Linked[], base: string): Map<string, Linked[]> {
  const packages = new Map<string, Linked[]>();
  for (const link of linked) {
    if (!URL.canParse(link.url, base)) continue;
    const url = new URL(link.url, base);
    url.hash = '';
    if (!/^https?:$/.test(url.protocol)) continue;
    const known = packages.get(url.href);
    if (known) known.push(link);
    else packages.set(url.href, [link]);
  }
  return packages;
}

/** Of a package that was fetched for some of its releases, those of the processes asked for. */
function only(wanted: readonly Linked[], page: Page): Page {
  const processes = new Set(wanted.map(({ ocid }) => ocid));
  const releases = page.releases.filter(({ ocid }) => processes.has(ocid));
  return { ...page, releases, linked: [], next: undefined };
}
