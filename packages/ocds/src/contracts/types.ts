/** How far a process has come. */
export type Stage = 'planning' | 'tender' | 'award' | 'contract' | 'implementation';

/**
 * OCDS status codes, with the word of the stage where one code means several
 * things: an active tender is `open` and an active award is `awarded`. What a
 * notice said once is held against its own dates: an active contract that
 * begins later is `pending`, a tender whose last day for
 * offers has passed is `complete`, a contract that should have begun, of which
 * nobody said that it did, is `due`, and one whose last day has passed is
 * `ended`, or `extendable` where it may go on.
 */
export type ContractStatus =
  | 'planning'
  | 'planned'
  | 'open'
  | 'awarded'
  | 'pending'
  | 'due'
  | 'active'
  | 'extendable'
  | 'ended'
  | 'complete'
  | 'terminated'
  | 'cancelled'
  | 'unsuccessful'
  | 'withdrawn'
  | 'unknown';

export interface NamedOrganization {
  /** Empty when the publisher gives none. */
  id: string;
  /** Never empty: the id, or `notNamed`, where there is no name. */
  name: string;
}

/** One row of a table of contracts. */
export interface ContractSummary {
  /** Unique in the list and stable between readings. */
  key: string;
  ocid: string;
  /** Id of the contract, else of the award or tender. Unique only within its process. */
  id: string;
  title: string;
  buyer: NamedOrganization;
  suppliers: NamedOrganization[];
  /** `withTax` where both are published: then `amount` is known to be without. */
  value?: { amount: number; currency: string; includesTax: boolean; withTax?: number };
  /** Days as YYYY-MM-DD. */
  period?: { startDate?: string; endDate?: string; maxExtentDate?: string };
  /** Last day for offers, where there is neither a contract nor an award. */
  offersUntil?: string;
  status: ContractStatus;
  stage: Stage;
  /** How many metrics were agreed. */
  commitments: number;
  /** How many metrics have a result. */
  reported: number;
  /** Date of the newest release, as published. */
  released: string;
  /** Id of the newest release, which publishers number their notices by; none of a compiled one. */
  notice?: string;
  /** The newest notice as a page for people; always http or https. */
  url?: string;
}
