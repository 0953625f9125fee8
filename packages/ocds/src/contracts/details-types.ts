import type { ContractSummary } from './types.js';

/** A place as its publisher wrote it: names, a code of a region such as `UKI34`, or both. */
export interface Place {
  /** A NUTS or ITL code. */
  region?: string;
  /** Town, county or a description. */
  name?: string;
  /** An ISO 3166-1 code, such as GB. */
  country?: string;
}

export interface LotDetails {
  id: string;
  title?: string;
  /** Paragraphs. */
  description: string[];
  value?: ContractSummary['value'];
  period?: ContractSummary['period'];
}

export interface DocumentDetails {
  /** What the publisher calls it; absent where it says its type alone. */
  title?: string;
  /** A code of the standard or of the publisher, such as `biddingDocuments`. */
  type?: string;
  /** Always http or https; absent for a document that is only named, or said to be unpublished. */
  url?: string;
  /** Day as YYYY-MM-DD. */
  published?: string;
}

/** One field that a notice changed, in the publisher's words. */
export interface ChangeDetails {
  where?: string;
  was?: string;
  now?: string;
}

/** In the order of a contract's life, which is that of several on one day. */
export const eventKinds = [
  'notice',
  'amended',
  'questionsUntil',
  'offersUntil',
  'awarded',
  'standstillUntil',
  'signatureDue',
  'signed',
  'starts',
  'ends',
  'mayGoOnUntil',
] as const;

export type EventKind = (typeof eventKinds)[number];

/** Something on a day in the life of a contract, be it past or to come. */
export interface ContractEvent {
  /** YYYY-MM-DD. */
  day: string;
  kind: EventKind;
  /** What the publisher says of it. */
  text?: string;
  /** Number of the notice. */
  notice?: string;
  /** The notice as a page for people. */
  url?: string;
  /** What the notice is: its OCDS tags. */
  tags?: string[];
  changes?: ChangeDetails[];
}

/** What is published of a contract beside what a table of contracts holds. Lists may be empty. */
export interface ContractDetails {
  /** Paragraphs: of the contract, else of its award, else of its process; and of its only lot. */
  description: string[];
  /** What it is for, by the names of its classifications. */
  purposes: string[];
  /** Where the work is done. */
  places: Place[];
  procedure: {
    /** The standard's code: open, selective, limited or direct. */
    method?: string;
    /** What the publisher calls it. */
    name?: string;
    /** Why it was not open. */
    rationale: string[];
    /** Codes of regimes with rules of their own, such as `lightTouch`. */
    regimes: string[];
    isFramework: boolean;
  };
  /** How it may be made longer, in paragraphs. */
  extension: string[];
  /** What else may be bought, in paragraphs. */
  options: string[];
  /** Those that the contract is for; all of the process where that is not said. */
  lots: LotDetails[];
  /** How many lots the whole process has. */
  lotsInAll: number;
  /** All but the notices, which stand in the time line. */
  documents: DocumentDetails[];
  timeline: ContractEvent[];
  /** The buyer's own page, where a reader may ask: always http or https. */
  buyerUrl?: string;
}

export interface ContractInFull extends ContractSummary {
  details: ContractDetails;
}
