import { parseArgs } from 'node:util';
import type { ZodType } from 'zod';
import { StartError } from '../start-error.js';
import type { Command, Options } from './command.js';

/** The options of a command, or in one line how it is called. */
export function optionsOf<Given extends Options>(
  args: string[],
  options: Given,
  { name, usage }: Pick<Command, 'usage'> & { name: string },
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new StartError(`${why} Call it so: kith ${name} ${usage}`, 2);
  }
}

/** The value of an option that must be given. */
export function required(value: unknown, option: string, name: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new StartError(`kith ${name} needs --${option}.`, 2);
}

/** What an option says, by the same rule as in the API; else one line with what is accepted. */
export function checked<Output>(
  schema: ZodType<Output>,
  value: unknown,
  { option, accepted }: { option: string; accepted: string },
): Output {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new StartError(`--${option} must be ${accepted}.`, 2);
}
