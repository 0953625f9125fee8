import type { Command } from './command.js';
import { combine } from './commands/combine.js';
import { compile } from './commands/compile.js';
import { diffCommand } from './commands/diff.js';
import { flatten } from './commands/flatten.js';
import { records } from './commands/records.js';
import { split } from './commands/split.js';
import { unflatten } from './commands/unflatten.js';
import { upgradeCommand } from './commands/upgrade.js';
import { validate } from './commands/validate.js';

/** In the order in which `--help` lists them. */
export const commands: readonly Command[] = [
  validate,
  compile,
  diffCommand,
  records,
  flatten,
  unflatten,
  upgradeCommand,
  split,
  combine,
];
