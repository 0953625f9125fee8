export type { DateLike } from './dates.js';
export { utc } from './dates.js';
export { type DiffOptions, diff } from './diff.js';
export {
  type BuildCode,
  BuildError,
  FieldNotRemovableError,
  ItemDeletedError,
  TypeChangedError,
} from './errors.js';
export { metricsExtension } from './extensions.js';
export type { ReleaseHead } from './head.js';
export { buildRecordPackage, buildReleasePackage, type PackageFields } from './package.js';
export { buildRelease, type FirstRelease } from './release.js';
export type { ReleaseTag } from './tags.js';
export { buildUpdate } from './update.js';
export type { ReleaseContent, UpdateContent } from './written.js';
