import type { Commands } from './command.js';

/** In the order in which `--help` lists them. */
export const commands: Commands = {
  validate: async () => (await import('./commands/validate.js')).validate,
  compile: async () => (await import('./commands/compile.js')).compile,
  diff: async () => (await import('./commands/diff.js')).diffCommand,
  records: async () => (await import('./commands/records.js')).records,
  flatten: async () => (await import('./commands/flatten.js')).flatten,
  unflatten: async () => (await import('./commands/unflatten.js')).unflatten,
  metrics: async () => (await import('./commands/metrics.js')).metrics,
  compare: async () => (await import('./commands/compare.js')).compare,
  upgrade: async () => (await import('./commands/upgrade.js')).upgradeCommand,
  split: async () => (await import('./commands/split.js')).split,
  combine: async () => (await import('./commands/combine.js')).combine,
};
