import type { Command } from './command.js';
import { combine } from './commands/combine.js';
import { compile } from './commands/compile.js';
import { diffCommand } from './commands/diff.js';
import { records } from './commands/records.js';
import { split } from './commands/split.js';
import { upgradeCommand } from './commands/upgrade.js';
import { validate } from './commands/validate.js';

/** In the order in which `--help` lists them. */
export const commands: readonly Command[] = [
  validate,
  compile,
  records,
  upgradeCommand,
  split,
  combine,
];
