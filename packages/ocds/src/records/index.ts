export {
  type CombineMetadataOptions,
  combineMetadata,
  type DifferingMetadata,
} from './combine-metadata.js';
export {
  type CombineOptions,
  type CombineWarning,
  combinePackages,
  type PackageKind,
} from './combine-packages.js';
export {
  ConflictingMetadataError,
  DuplicateRecordError,
  MixedPackagesError,
  MixedProcessesError,
  MixedReleasesError,
  RecordError,
  UnlinkableReleaseError,
} from './errors.js';
export { extendRecord } from './extend-record.js';
export { packageText } from './package-text.js';
export type { SplitRule } from './part-namer.js';
export { recordOf } from './record-of.js';
export { recordPackage, recordsOf, streamRecords } from './records-of.js';
export { type Part, type SplitOptions, splitPackage } from './split-package.js';
export type {
  EmbeddedOptions,
  LinkedOptions,
  RecordOptions,
  RequiredMetadata,
} from './types.js';
export { type UpgradeOptions, upgrade } from './upgrade.js';
export type { UpgradeWarning } from './upgrade-release.js';
