import { RecordError } from '../records/errors.js';
import { present } from '../shared/present.js';
import { sayName } from '../stream/errors.js';
import { CannotRun, type Fault, type Place } from './command.js';

/** `notices.jsonl, line 3, /releases/0/date: The date is missing.` */
export function faultText({ file, line, pointer, table, row, column, message }: Fault): string {
  const name = file === '-' || file === sayName('-') ? 'standard input' : file;
  // Some sentences begin with the file already.
  if (name && message.toLowerCase().startsWith(name.toLowerCase())) return message;
  const place = [
    name,
    line === undefined ? '' : `line ${line}`,
    pointer,
    table,
    row === undefined ? '' : `row ${row}`,
    column,
  ].filter(Boolean);
  return place.length > 0 ? `${place.join(', ')}: ${message}` : message;
}

/** One line of JSON, its fields in a fixed order. */
export function faultJson({ code, file, line, pointer, message, ...rest }: Fault): string {
  const { table, row, column } = rest;
  const name = file === sayName('-') ? '-' : file;
  const place = { file: name, line, pointer, table, row, column };
  return JSON.stringify({ error: present({ code, ...place, message }) });
}

const system: Record<string, string> = {
  ENOENT: 'There is no such file or folder.',
  EACCES: 'Reading or writing it is not allowed.',
  EPERM: 'Reading or writing it is not allowed.',
  EISDIR: 'This is a folder. A file is accepted.',
  ENOTDIR: 'This is not a folder.',
  EEXIST: 'It exists already.',
  ENOSPC: 'The disk is full.',
  ENAMETOOLONG: 'This name is too long for the disk.',
};

/** Says why a command stopped, whatever it threw. */
export function faultOf(thrown: unknown): Fault {
  if (thrown instanceof CannotRun)
    return { code: 'cannot_run', ...thrown.place, message: thrown.message };
  if (!(thrown instanceof Error)) return { code: 'unexpected', message: String(thrown) };
  const { code, path } = thrown as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : system[code];
  if (known) return { code: 'cannot_open', ...present({ file: path }), message: known };
  if (thrown instanceof RecordError) return { code: thrown.code, message: thrown.message };
  if (/^Cannot/.test(thrown.name))
    return { code: 'cannot_open', ...placeOf(thrown), message: thrown.message };
  return { code: 'unexpected', message: `It stopped unexpectedly: ${thrown.message}` };
}

/** Errors of the library's other parts may say where; only what has the right shape is taken. */
function placeOf(error: Error): Place {
  const { code, file, line, pointer } = error as Error & Record<keyof Place, unknown>;
  return present({
    code: typeof code === 'string' ? code : undefined,
    file: typeof file === 'string' ? file : undefined,
    line: typeof line === 'number' ? line : undefined,
    pointer: typeof pointer === 'string' ? pointer : undefined,
  });
}
