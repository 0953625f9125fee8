import type { Id, Identifier, Open, Period, Value } from './common.js';
import type { Amendment, Milestone, OcdsDocument, RelatedProcess } from './documents.js';
import type { Item } from './item.js';
import type { Metric } from './metric.js';
import type { OrganizationReference } from './organization.js';

export interface Transaction extends Open {
  id?: Id;
  source?: string | null;
  date?: string | null;
  value?: Value;
  payer?: OrganizationReference;
  payee?: OrganizationReference;
  uri?: string | null;
  /** Deprecated in 1.1: `value`. */
  amount?: Value;
  /** Deprecated in 1.1: `payer`. */
  providerOrganization?: Identifier;
  /** Deprecated in 1.1: `payee`. */
  receiverOrganization?: Identifier;
}

/** One category of failures and what followed. */
export interface PerformanceFailure extends Open {
  id?: Id;
  period?: Period;
  category?: string | null;
  /** How many times it happened in the period. */
  events?: number | null;
  penaltyContracted?: string | null;
  penaltyImposed?: string | null;
  penaltyPaid?: boolean | null;
}

export interface Implementation extends Open {
  transactions?: Transaction[];
  milestones?: Milestone[];
  documents?: OcdsDocument[];
  /** Results. */
  metrics?: Metric[];
  performanceFailures?: PerformanceFailure[];
}

/** Find a Tender: a renewal or an option, in words. */
export interface ContractTerms extends Open {
  description?: string | null;
}

export interface Contract extends Open {
  id?: Id;
  awardID?: Id;
  title?: string | null;
  description?: string | null;
  status?: string | null;
  period?: Period;
  value?: Value;
  items?: Item[];
  dateSigned?: string | null;
  documents?: OcdsDocument[];
  implementation?: Implementation;
  relatedProcesses?: RelatedProcess[];
  milestones?: Milestone[];
  amendments?: Amendment[];
  /** Deprecated in 1.1: `amendments`. */
  amendment?: Amendment;
  /** Commitments. */
  agreedMetrics?: Metric[];
  /** Find a Tender: why a contract publishes no commitments. */
  noAgreedMetricsRationale?: string | null;
  /** Find a Tender: whether the duties of the Procurement Act 2023 apply in full. */
  aboveThreshold?: boolean | null;
  statusDetails?: string | null;
  hasRenewal?: boolean | null;
  renewal?: ContractTerms;
  hasOptions?: boolean | null;
  options?: ContractTerms;
}
