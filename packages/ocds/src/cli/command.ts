import type { Readable, Writable } from 'node:stream';
import type { ParseArgsConfig } from 'node:util';

/** 0: fine. 1: it ran and found something wrong in the data. 2: it could not run. */
export type ExitCode = 0 | 1 | 2;

export interface Streams {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}

/** Where in what was given something is wrong. */
export interface Place {
  /** Stable snake_case, for programs. */
  code?: string;
  /** As it was named on the command line; `-` is standard input. */
  file?: string;
  /** Counted from 1, in JSON Lines. */
  line?: number;
  /** JSON Pointer inside the document or line. */
  pointer?: string;
  /** In tables: their name, the row as a spreadsheet counts, and the head of the column. */
  table?: string;
  row?: number;
  column?: string;
}

/** One thing that is wrong, in a plain sentence. */
export interface Fault extends Place {
  message: string;
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
  /** Something wrong in the data, with its place, on standard error; with `--json`, as JSON. */
  report(fault: Fault): void;
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

/** The command cannot run: its message is a sentence, and its place is said before it. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
  readonly place: Place;

  constructor(message: string, place: Place = {}) {
    super(message);
    this.place = place;
  }
}

/** Commands by name, each loaded when it is asked for: some need libraries that take their time. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;
