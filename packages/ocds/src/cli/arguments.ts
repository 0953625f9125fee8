import { parseArgs } from 'node:util';
import { CannotRun, type Command } from './command.js';
import { nearest } from './nearest.js';

/** What every command takes besides its own options. */
export const commonOptions: Command['options'] = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

export interface Arguments {
  files: string[];
  values: Record<string, unknown>;
  json: boolean;
  help: boolean;
}

/** Reads a command's arguments. Throws CannotRun naming the option that is not accepted. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const options = { ...commonOptions, ...command.options };
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') check(token, options, command.name);
  if (positionals.filter((file) => file === '-').length > 1)
    throw usageError('Standard input, named by -, can be read only once.');
  const { json, help, ...own } = values;
  return { files: positionals, values: own, json: json === true, help: help === true };
}

interface OptionToken {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function check(token: OptionToken, options: Command['options'], command: string): void {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (!option) throw unknown('option', token.rawName, optionNames(options), command);
  if (option.type === 'boolean' && token.value !== undefined)
    throw usageError(`${token.rawName} takes no value.`);
  // `--schema --json` is a forgotten value, not a file called --json.
  const forgotten = token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
  if (option.type === 'string' && forgotten) throw usageError(`${token.rawName} needs a value.`);
}

function optionNames(options: Command['options']): string[] {
  return Object.keys(options).map((name) => `--${name}`);
}

/** One sentence that names what was not understood, what was probably meant and what is accepted. */
export function unknown(
  kind: 'command' | 'option',
  word: string,
  accepted: readonly string[],
  command = 'kith-ocds',
): CannotRun {
  const meant = nearest(word, accepted);
  const guess = meant ? ` Did you mean ${meant}?` : '';
  const list = new Intl.ListFormat('en-GB').format(accepted);
  return usageError(`There is no ${kind} ${word}.${guess} ${command} accepts ${list}.`);
}

export function usageError(message: string): CannotRun {
  return new CannotRun(message, { code: 'usage' });
}
