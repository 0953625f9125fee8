export { builtInStandard } from './built-in/built-in.js';
export { builtInCodelists, type Codelists } from './codelists.js';
export type { PackageKind } from './document.js';
export { loadExtensions, type Resolver } from './extensions/load.js';
export type {
  AppliedExtension,
  CodelistFiles,
  Extension,
  InvalidExtension,
  InvalidExtensionCode,
  Registry,
  ReportExtensions,
} from './extensions/types.js';
export type { ValidationOptions } from './options.js';
export type { Place } from './place.js';
export { findingsIn, reportText } from './report-text.js';
export type { PackageScope } from './scope.js';
export type { Standard } from './standard.js';
export type {
  AdditionalField,
  BadPrefix,
  CheckFinding,
  CodelistFinding,
  Counts,
  DeprecatedField,
  EmptyField,
  EngineName,
  Finding,
  FoundValue,
  Report,
  ReportKind,
  SchemaError,
  Version,
} from './types.js';
export { startValidation, validate } from './validate.js';
export type { Validation } from './validation.js';
