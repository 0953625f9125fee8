import type { Command } from './command.js';
import { compile } from './commands/compile.js';

/** In the order in which `--help` lists them. */
export const commands: readonly Command[] = [compile];
