export type {
  Address,
  Classification,
  ContactPoint,
  Id,
  Identifier,
  Open,
  Period,
  Value,
} from './types/common.js';
export type {
  Contract,
  ContractTerms,
  Implementation,
  PerformanceFailure,
  Transaction,
} from './types/contract.js';
export type {
  Amendment,
  Change,
  Milestone,
  OcdsDocument,
  RelatedProcess,
} from './types/documents.js';
export type { Item, Unit } from './types/item.js';
export type {
  Dimensions,
  Direction,
  Interval,
  MeasureClassification,
  Metric,
  Observation,
  Suppression,
} from './types/metric.js';
export type {
  Organization,
  OrganizationDetails,
  OrganizationReference,
} from './types/organization.js';
export type { PackageMetadata, Publisher, RecordPackage, ReleasePackage } from './types/package.js';
export type { LinkedRelease, OcdsRecord } from './types/record.js';
export type { CompiledRelease, Release } from './types/release.js';
export type { Award, BidStatistic, Bids, Budget, Lot, Planning, Tender } from './types/stages.js';
export type {
  Version,
  Versioned,
  VersionedBlock,
  VersionedItem,
  VersionedRelease,
} from './types/versioned.js';
