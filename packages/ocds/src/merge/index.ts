export { compile, compileInSteps } from './compile.js';
export {
  InconsistentTypeError,
  MergeError,
  MissingDateKeyError,
  NonObjectReleaseError,
  NonStringDateValueError,
  NullDateValueError,
  OutOfOrderError,
} from './errors.js';
export { type Growing, startCompiling, startVersioning } from './incremental.js';
export {
  builtInRules,
  type MergeOverride,
  type MergeOverrides,
  type MergeRule,
  type MergeRules,
} from './rules.js';
export { rulesFrom } from './rules-from.js';
export type { MergeOptions, MergeWarning } from './types.js';
export { version } from './version.js';
export { isVersions, type Version } from './versions.js';
