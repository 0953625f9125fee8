/** How one page of a list is read, and what is in it. */
export interface PageReader<Item, Result> {
  load(cursor: string | undefined): Promise<Result>;
  itemsOf(result: Result): readonly Item[];
  /** Where the next page starts; nothing on the last. */
  nextOf(result: Result): string | undefined;
}

/**
 * A list of the API. Awaited, it is the first page; iterated, it is every item of every page, each
 * page asked for when it is needed.
 *
 * ```ts
 * const { items, nextCursor } = await kith.teams.list();
 * for await (const team of kith.teams.list()) show(team);
 * ```
 */
export class Page<Item, Result> implements PromiseLike<Result>, AsyncIterable<Item> {
  readonly #reader: PageReader<Item, Result>;
  #first: Promise<Result> | undefined;

  constructor(reader: PageReader<Item, Result>) {
    this.#reader = reader;
  }

  // Asked for once, and only when wanted: a list that nobody reads costs no call.
  #firstPage(): Promise<Result> {
    this.#first ??= this.#reader.load(undefined);
    return this.#first;
  }

  then<Kept = Result, Refused = never>(
    onKept?: ((result: Result) => Kept | PromiseLike<Kept>) | null,
    onRefused?: ((error: unknown) => Refused | PromiseLike<Refused>) | null,
  ): Promise<Kept | Refused> {
    return this.#firstPage().then(onKept, onRefused);
  }

  catch<Refused = never>(
    onRefused?: ((error: unknown) => Refused | PromiseLike<Refused>) | null,
  ): Promise<Result | Refused> {
    return this.#firstPage().catch(onRefused);
  }

  finally(onEnd?: (() => void) | null): Promise<Result> {
    return this.#firstPage().finally(onEnd);
  }

  /** Every page, the first one first. */
  async *pages(): AsyncGenerator<Result, void, void> {
    let page = await this.#firstPage();
    yield page;
    for (let next = this.#reader.nextOf(page); next; next = this.#reader.nextOf(page)) {
      page = await this.#reader.load(next);
      yield page;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, void> {
    for await (const page of this.pages()) yield* this.#reader.itemsOf(page);
  }
}
