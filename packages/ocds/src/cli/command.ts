import type { Readable, Writable } from 'node:stream';
import type { ParseArgsConfig } from 'node:util';

/** 0: fine. 1: it ran and found something wrong in the data. 2: it could not run. */
export type ExitCode = 0 | 1 | 2;

export interface Streams {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}

/** One run of a command: what was asked, and where to say what. */
export interface Call {
  /** FILE arguments; `-` is standard input, and stands alone where no file was named. */
  files: string[];
  /** The command's own options, as `util.parseArgs` gives them. */
  values: Record<string, unknown>;
  /** `--json`: all that is written is JSON. */
  json: boolean;
  streams: Streams;
  /** Writes to standard output and waits while the reader is slow. */
  write(text: string | Uint8Array): Promise<void>;
  /** A sentence for people, on standard error. */
  say(text: string): void;
  /** Shows on a terminal how far the work is; silent everywhere else. */
  progress(what: string, done: number, of?: number): void;
}

export interface Command {
  name: string;
  /** What follows the name in `--help`, such as `[--versioned] FILE…`. */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** What each option means, by its name, for `--help`. */
  about: Record<string, string>;
  examples: readonly { line: string; does: string }[];
  run(call: Call): Promise<ExitCode>;
}

/** The command cannot run: its message names the file, the line and the pointer where it can. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
