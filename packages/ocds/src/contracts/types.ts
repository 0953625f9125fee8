/** How far a process has come. */
export type Stage = 'planning' | 'tender' | 'award' | 'contract' | 'implementation';

/**
 * OCDS status codes, with the word of the stage where one code means several
 * things: an active tender is `open`, an active award is `awarded`, and an
 * active contract whose last day has passed is `ended`.
 */
export type ContractStatus =
  | 'planning'
  | 'planned'
  | 'open'
  | 'awarded'
  | 'pending'
  | 'active'
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
  value?: { amount: number; currency: string; includesTax: boolean };
  /** Days as YYYY-MM-DD. */
  period?: { startDate?: string; endDate?: string; maxExtentDate?: string };
  status: ContractStatus;
  stage: Stage;
  /** How many metrics were agreed. */
  commitments: number;
  /** How many metrics have a result. */
  reported: number;
  /** Date of the newest release, as published. */
  released: string;
  /** The newest notice as a page for people; always http or https. */
  url?: string;
}
