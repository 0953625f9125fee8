import type { ParseArgsConfig } from 'node:util';
import type { Deps } from '../deps.js';

export interface Call {
  /** What stands after the command's name. */
  args: string[];
  environment: Record<string, string | undefined>;
  /** Says one line to the person at the terminal. */
  say(line: string): void;
  /** Says one line beside the output, where that may be data: how it goes, what was done. */
  note?(line: string): void;
  /** What is open already, as in a server that runs. */
  deps?: Deps;
}

export interface Command {
  /** What may follow the name, such as `--coop SLUG --name NAME`. */
  usage: string;
  summary: string;
  run(call: Call): Promise<void>;
}

export type Options = NonNullable<ParseArgsConfig['options']>;
