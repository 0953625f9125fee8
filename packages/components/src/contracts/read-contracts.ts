import type { Release } from '@kith/ocds';
import { type ContractInFull, contractsInFullInSteps, textToFind } from '@kith/ocds/contracts';
import { type Failure, failureOf } from '../base/failure.js';
import { inSlices } from '../base/in-slices.js';
import { type OpenDataQuestion, pagesOf } from '../open-data/pages-of.js';
import {
  type Publication,
  publicationOf,
  publishersIn,
  releaseName,
} from '../open-data/publication.js';
import type { Page } from '../open-data/read-page.js';

export interface ListedContract extends ContractInFull {
  /** BCP 47 tag of the title, where the publisher says it. */
  language?: string;
  /** What can be found in it; made here, once, because every key pressed looks through all. */
  text: string;
  /** Who published the newest notice of it, who keeps the copy, and under which licence. */
  publication: Publication;
}

/** What has been read so far. */
export interface ContractList {
  rows: readonly ListedContract[];
  /** How many releases could not be read. */
  refused: number;
  /** Whether there is more to come. */
  reading: boolean;
  /** Why the rest could not be read. */
  failure: Failure | undefined;
}

/** Releases after which there is news; later a half more than were told of, so that long lists are not told of again and again. */
const atOnce = 100;

/**
 * Lists contracts, with more of them each time. Rejects with OpenDataError where nothing could be
 * read; what fails later is told in the list, which keeps what it has.
 */
export async function* readContracts(
  question: OpenDataQuestion,
  { signal }: { signal: AbortSignal },
): AsyncGenerator<ContractList, void, undefined> {
  const book = new ContractBook(question.asOf);
  let failure: Failure | undefined;
  try {
    for await (const page of pagesOf(question, { signal })) {
      for (const part of book.parts(page)) {
        book.add(part, page);
        if (book.hasNews) yield await inSlices(book.list({ reading: true }), { signal });
      }
    }
  } catch (error) {
    if (signal.aborted || book.isEmpty) throw error;
    failure = failureOf(error);
  }
  yield await inSlices(book.list({ reading: false, failure }), { signal });
}

/** Rows by process: a later page may tell more of a process that an earlier one began. */
class ContractBook {
  readonly #processes = new Map<string, Release[]>();
  readonly #rows = new Map<string, ListedContract[]>();
  readonly #publications = new Map<string, Publication>();
  /** By process: the date of its newest release. */
  readonly #newest = new Map<string, string>();
  readonly #changed = new Set<string>();
  #refused = 0;
  #untold = 0;
  #told = 0;

  constructor(readonly asOf: Date) {}

  get isEmpty(): boolean {
    return this.#processes.size === 0;
  }

  /** The releases of a page in handfuls; one that is empty where the page is. */
  parts({ releases, refused }: Page): Release[][] {
    this.#refused += refused;
    const count = Math.max(1, Math.ceil(releases.length / atOnce));
    return Array.from({ length: count }, (_, part) =>
      releases.slice(part * atOnce, (part + 1) * atOnce),
    );
  }

  add(releases: readonly Release[], { metadata }: Pick<Page, 'metadata'>): void {
    const publication = publicationOf(metadata);
    const publishers = publishersIn(metadata);
    for (const release of releases) {
      const process = this.#processes.get(release.ocid);
      if (process) process.push(release);
      else this.#processes.set(release.ocid, [release]);
      if (this.#isNewest(release)) {
        const publisher = publishers.get(releaseName(release)) ?? publication.publisher;
        this.#publications.set(release.ocid, { ...publication, publisher });
      }
      this.#changed.add(release.ocid);
    }
    this.#untold += releases.length;
  }

  /** Pages come in any order, the newest first or last. */
  #isNewest({ ocid, date }: Release): boolean {
    const known = this.#newest.get(ocid);
    if (known !== undefined && known > date) return false;
    this.#newest.set(ocid, date);
    return true;
  }

  /** Whether enough is new for another list. */
  get hasNews(): boolean {
    return this.#told === 0 || this.#untold >= Math.max(atOnce, this.#told / 2);
  }

  *list({ reading, failure }: { reading: boolean; failure?: Failure | undefined }) {
    for (const ocid of this.#changed) {
      const process = this.#processes.get(ocid) ?? [];
      const { language } = process.at(-1) ?? {};
      const publication = this.#publications.get(ocid) ?? publicationOf({});
      const rows = yield* contractsInFullInSteps(process, { asOf: this.asOf });
      const spoken = typeof language === 'string' && language !== '' ? { language } : {};
      const told: ListedContract[] = [];
      for (const row of rows) {
        told.push({ ...row, ...spoken, publication, text: textToFind(row) });
        // One process may have thousands.
        yield;
      }
      this.#rows.set(ocid, told);
      yield;
    }
    this.#changed.clear();
    this.#told += this.#untold;
    this.#untold = 0;
    return { rows: [...this.#rows.values()].flat(), refused: this.#refused, reading, failure };
  }
}
