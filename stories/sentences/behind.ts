/**
 * What stands behind the phrases of one catalogue, each by its key (`states.sent`; `states.*` for all
 * in a list of names). A phrase that is in none of these is not said.
 */
export interface Behind {
  /** Names what stands beside it, or says that it is under way: promises nothing. */
  names: string;
  /** Asks the reader, or says what to do, where that can be done. */
  asks: string;
  /** Offers or tells of what operations of the server do: `acceptSlot`. */
  does: Readonly<Record<string, string>>;
  /** Claims something: the test that shows it, as `file: title`. */
  shown: Readonly<Record<string, string>>;
}
