import { fetchPackages } from './fetch-packages.js';
import { type Page, readPage } from './read-page.js';

/** What an element asks of open contracting data. */
export interface OpenDataQuestion {
  /** Address of the data. */
  src: string;
  /** The data itself, or a promise of it; used instead of the address. */
  data: unknown;
  /** What relative addresses are relative to. */
  base: string;
  /** The day that counts as today. */
  asOf: Date;
}

/** All pages of the data, from where it is. Rejects with OpenDataError; stops when `signal` says so. */
export async function* pagesOf(
  { src, data, base }: Omit<OpenDataQuestion, 'asOf'>,
  { signal }: { signal: AbortSignal },
): AsyncGenerator<Page, void, undefined> {
  if (data === undefined) yield* fetchPackages(src, { signal, base });
  else yield await readPage(await Promise.resolve(data), base, { signal });
}
