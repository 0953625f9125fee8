/** Whose budget it is: all that they do draws on one. */
export type Whose = 'person' | 'host' | 'coop' | 'address';

export interface Budget {
  of: Whose;
  /** So many at once; and so many within the time, steadily. */
  most: number;
  each: { minutes: number } | { hours: number };
  /**
   * How many a process draws at a time and then gives out by itself, so that cheap requests do not
   * cost a write each. Never more than `most` pass; where a budget is tight this is 1.
   */
  lease: number;
}

/**
 * Generous for people, tight for letters and guesses. A busy coordinator asks two thousand times
 * in an hour; a page with every element of ours asks some thirty times when it opens.
 */
export const budgets = {
  person_reads: { of: 'person', most: 1_200, each: { minutes: 5 }, lease: 40 },
  person_writes: { of: 'person', most: 300, each: { minutes: 5 }, lease: 5 },
  person_searches: { of: 'person', most: 120, each: { minutes: 5 }, lease: 5 },
  host_reads: { of: 'host', most: 3_000, each: { minutes: 5 }, lease: 50 },
  host_writes: { of: 'host', most: 3_000, each: { minutes: 5 }, lease: 50 },
  coop_reads: { of: 'coop', most: 120_000, each: { minutes: 5 }, lease: 1_000 },
  coop_writes: { of: 'coop', most: 12_000, each: { minutes: 5 }, lease: 100 },

  // Whoever is not signed in. A whole office may stand behind one address.
  address_reads: { of: 'address', most: 6_000, each: { minutes: 5 }, lease: 50 },
  address_writes: { of: 'address', most: 300, each: { minutes: 5 }, lease: 5 },
  address_links: { of: 'address', most: 30, each: { hours: 1 }, lease: 1 },
  address_link_uses: { of: 'address', most: 60, each: { minutes: 10 }, lease: 1 },
  // Pages of other sites that the database must be asked about, before any caller is known.
  address_origins: { of: 'address', most: 300, each: { minutes: 5 }, lease: 10 },
  address_guesses: { of: 'address', most: 100, each: { minutes: 10 }, lease: 1 },

  // Letters, drawn in the transaction that writes them.
  links_to_person: { of: 'person', most: 5, each: { hours: 1 }, lease: 1 },
  links_of_coop: { of: 'coop', most: 600, each: { hours: 1 }, lease: 1 },
  invitations_by_person: { of: 'person', most: 50, each: { hours: 24 }, lease: 1 },
  invitations_to_mailbox: { of: 'person', most: 5, each: { hours: 24 }, lease: 1 },
  invitations_of_coop: { of: 'coop', most: 1_000, each: { hours: 24 }, lease: 1 },
} as const satisfies Record<string, Budget>;

export type BudgetName = keyof typeof budgets;

/** What every request draws on, by who makes it and whether it may change something. */
export const ofEveryRequest = {
  person: { read: ['person_reads', 'coop_reads'], write: ['person_writes', 'coop_writes'] },
  host: { read: ['host_reads', 'coop_reads'], write: ['host_writes', 'coop_writes'] },
  anyone: { read: ['address_reads'], write: ['address_writes'] },
} as const satisfies Record<string, Record<'read' | 'write', readonly BudgetName[]>>;

/** What some draw on besides. */
export const ofOperations: Readonly<Record<string, BudgetName>> = {
  'GET /v1/people': 'person_searches',
  'POST /v1/teams/:teamId/notes/search': 'person_searches',
  'POST /v1/sign-in-links': 'address_links',
  'POST /sign-in': 'address_links',
  'POST /v1/session': 'address_link_uses',
  'POST /sign-in/link': 'address_link_uses',
};

/** For whoever watches over the server; a number for each of many processes adds up. */
export const freeOfLimits = ['/health/', '/metrics'];

/** Event streams that one process holds open at once. */
export const openStreams = { ofPerson: 50, ofAddress: 500, inAll: 4_000 } as const;
