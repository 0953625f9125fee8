export type { Figure, Statistic } from '../metrics/answers/types.js';
export { canBeDerived, type DeriveOptions } from './can-be-derived.js';
export type { CountName } from './counts.js';
export { FiguresError } from './errors.js';
export { type ProtectOptions, protect } from './protect.js';
export {
  type DisclosureRules,
  defaultRules,
  type RuleChanges,
  type Subject,
  type SubjectRules,
} from './rules.js';
export type { Derivable, Protected, RefusedCross, Withheld, WithholdingRule } from './types.js';
