import type { Id, Open, Period, Value } from './common.js';
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
  /** Commitments. */
  agreedMetrics?: Metric[];
  /** Find a Tender: why a contract publishes no commitments. */
  noAgreedMetricsRationale?: string | null;
}
