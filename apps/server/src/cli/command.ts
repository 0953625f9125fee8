import type { ParseArgsConfig } from 'node:util';

export interface Call {
  /** What stands after the command's name. */
  args: string[];
  environment: Record<string, string | undefined>;
  /** Says one line to the person at the terminal. */
  say(line: string): void;
}

export interface Command {
  /** What may follow the name, such as `--coop SLUG --name NAME`. */
  usage: string;
  summary: string;
  run(call: Call): Promise<void>;
}

export type Options = NonNullable<ParseArgsConfig['options']>;
