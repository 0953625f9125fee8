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

/** Find a Tender: a broken promise serious enough to be published. */
export interface PerformanceFailure extends Open {
  id?: Id;
  description?: string | null;
  period?: Period;
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
