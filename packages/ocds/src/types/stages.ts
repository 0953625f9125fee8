import type { Classification, Id, Open, Period, Value } from './common.js';
import type { ContractTerms } from './contract.js';
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
  /** Deprecated in 1.1: `uri` or `description`. */
  source?: string | null;
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
  /** Deprecated in 1.1: `amendments`. */
  amendment?: Amendment;
  targets?: Metric[];
  /** Find a Tender, from here on. */
  lots?: Lot[];
  legalBasis?: Classification;
  classification?: Classification;
  aboveThreshold?: boolean | null;
  /** Regimes with lighter rules, such as lightTouch, which most social care is bought under. */
  specialRegime?: string[] | null;
  /** Treaties that cover the procurement, such as GPA. */
  coveredBy?: string[] | null;
  procurementMethodRationaleClassifications?: Classification[];
}

/** Find a Tender: one count about the bids. */
export interface BidStatistic extends Open {
  id?: Id;
  /** What is counted, such as bids or smeBids. */
  measure?: string | null;
  value?: number | null;
  relatedLot?: Id | null;
}

export interface Bids extends Open {
  statistics?: BidStatistic[];
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
  /** Deprecated in 1.1: `amendments`. */
  amendment?: Amendment;
  agreedMetrics?: Metric[];
  /** Find a Tender, from here on. */
  relatedLots?: string[];
  mainProcurementCategory?: string | null;
  milestones?: Milestone[];
  aboveThreshold?: boolean | null;
  statusDetails?: string | null;
  standstillPeriod?: Period;
  hasRenewal?: boolean | null;
  renewal?: ContractTerms;
  hasOptions?: boolean | null;
  options?: ContractTerms;
}
