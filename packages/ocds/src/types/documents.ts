import type { Id, Open } from './common.js';

export interface OcdsDocument extends Open {
  id?: Id;
  documentType?: string | null;
  title?: string | null;
  description?: string | null;
  url?: string | null;
  datePublished?: string | null;
  dateModified?: string | null;
  format?: string | null;
  language?: string | null;
  /** Find a Tender: the kind of notice, such as UK9 for contract performance. */
  noticeType?: string | null;
}

export interface Milestone extends Open {
  id?: Id;
  title?: string | null;
  type?: string | null;
  description?: string | null;
  code?: string | null;
  dueDate?: string | null;
  dateMet?: string | null;
  dateModified?: string | null;
  status?: string | null;
  /** Deprecated in 1.1: documents belong to the stage that the milestone is of. */
  documents?: OcdsDocument[];
}

/** Deprecated in 1.1: one field before it was amended. */
export interface Change extends Open {
  property?: string;
  former_value?: string | number | unknown[] | Open | null;
}

export interface Amendment extends Open {
  id?: string | null;
  date?: string | null;
  rationale?: string | null;
  description?: string | null;
  amendsReleaseID?: string | null;
  releaseID?: string | null;
  /** Deprecated in 1.1: publish a release from before the change and one from after. */
  changes?: Change[];
}

export interface RelatedProcess extends Open {
  id?: string;
  relationship?: string[] | null;
  title?: string | null;
  scheme?: string | null;
  identifier?: string | null;
  uri?: string | null;
}
