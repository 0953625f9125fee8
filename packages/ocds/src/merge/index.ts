export { compile } from './compile.js';
export {
  InconsistentTypeError,
  MergeError,
  MissingDateKeyError,
  NonObjectReleaseError,
  NonStringDateValueError,
  NullDateValueError,
} from './errors.js';
export { builtInRules, type MergeRule, type MergeRules } from './rules.js';
export type { CompileOptions, MergeWarning } from './types.js';
