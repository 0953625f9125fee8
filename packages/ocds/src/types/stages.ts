import type { Id, Open, Period, Value } from './common.js';
import type { Amendment, Milestone, OcdsDocument } from './documents.js';
import type { Item } from './item.js';
import type { Metric } from './metric.js';
import type { OrganizationReference } from './organization.js';

export interface Budget extends Open {
  id?: Id | null;
  description?: string | null;
  amount?: Value;
  project?: string | null;
  projectID?: Id | null;
  uri?: string | null;
}

export interface Planning extends Open {
  rationale?: string | null;
  budget?: Budget;
  documents?: OcdsDocument[];
  milestones?: Milestone[];
  forecasts?: Metric[];
}

/** A part of a tender that can be won by itself. */
export interface Lot extends Open {
  id?: Id;
  title?: string | null;
  description?: string | null;
  status?: string | null;
  value?: Value;
  contractPeriod?: Period;
}

export interface Tender extends Open {
  id?: Id;
  title?: string | null;
  description?: string | null;
  status?: string | null;
  procuringEntity?: OrganizationReference;
  items?: Item[];
  value?: Value;
  minValue?: Value;
  procurementMethod?: string | null;
  procurementMethodDetails?: string | null;
  procurementMethodRationale?: string | null;
  mainProcurementCategory?: string | null;
  additionalProcurementCategories?: string[] | null;
  awardCriteria?: string | null;
  awardCriteriaDetails?: string | null;
  submissionMethod?: string[] | null;
  submissionMethodDetails?: string | null;
  tenderPeriod?: Period;
  enquiryPeriod?: Period;
  hasEnquiries?: boolean | null;
  eligibilityCriteria?: string | null;
  awardPeriod?: Period;
  contractPeriod?: Period;
  numberOfTenderers?: number | null;
  tenderers?: OrganizationReference[];
  documents?: OcdsDocument[];
  milestones?: Milestone[];
  amendments?: Amendment[];
  targets?: Metric[];
  lots?: Lot[];
}

export interface Award extends Open {
  id?: Id;
  title?: string | null;
  description?: string | null;
  status?: string | null;
  date?: string | null;
  value?: Value;
  suppliers?: OrganizationReference[];
  items?: Item[];
  contractPeriod?: Period;
  documents?: OcdsDocument[];
  amendments?: Amendment[];
  agreedMetrics?: Metric[];
  relatedLots?: string[];
}
