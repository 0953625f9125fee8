import type { PackageMetadata } from '../index.js';
import type { Input } from '../stream/open-input.js';
import {
  builtInStandard,
  type PackageScope,
  type Report,
  type Standard,
  startValidation,
  type Validation,
  type ValidationOptions,
} from '../validate/index.js';
import { officialStandard } from '../validate/json-schema/index.js';
import { usageError } from './arguments.js';
import { type Call, CannotRun } from './command.js';
import { readCodelists, readExtensions, readSchemas } from './standard-files.js';

/** Checks an input of any length, a release or record at a time. */
export async function checkInput(
  call: Pick<Call, 'progress'>,
  input: Input,
  options: ValidationOptions,
): Promise<Report> {
  const validation = started(options);
  const packages = await input.packages();
  const scopes = new Map<number, PackageScope>();
  for await (const entry of input.entries()) {
    call.progress('Checking', entry.bytesRead, input.bytes);
    if (entry.kind === 'problem') {
      validation.addProblem(entry.problem, entry.problem);
      continue;
    }
    const { kind, value, pointer, package: number } = entry;
    const place = entry.line === undefined ? { pointer } : { pointer, line: entry.line };
    if (number === undefined) {
      // What stands alone may be a package gone wrong: the whole of it is looked at.
      if (pointer === '') validation.add(value, place);
      else validation.addMember(kind, value, place);
      continue;
    }
    let scope = scopes.get(number);
    if (!scope) {
      scope = addPackage(validation, kind, packages[number], entry.line);
      scopes.set(number, scope);
    }
    validation.addMember(kind, value, place, scope);
  }
  packages.forEach((metadata, number) => {
    if (!scopes.has(number)) addPackage(validation, emptyKind(metadata), metadata);
  });
  return validation.finish();
}

function addPackage(
  validation: Validation,
  kind: 'release' | 'record',
  metadata: PackageMetadata | undefined,
  line?: number,
): PackageScope {
  return validation.addPackage(`${kind}_package`, metadata, line === undefined ? {} : { line });
}

/** An empty page does not show what it would hold; only record packages say what they were made of. */
function emptyKind(metadata: PackageMetadata): 'release' | 'record' {
  return 'packages' in metadata ? 'record' : 'release';
}

function started(options: ValidationOptions): Validation {
  try {
    return startValidation(options);
  } catch (error) {
    throw new CannotRun(`With these extensions: ${(error as Error).message}`);
  }
}

/** What `--schema`, `--codelists`, `--extension` and `--pointers` ask for. Throws CannotRun. */
export async function optionsOf(values: Call['values']): Promise<ValidationOptions> {
  const { extensions, registry } = await readExtensions((values.extension ?? []) as string[]);
  const standard = await standardOf(values);
  return { standard, extensions, registry, pointers: pointersOf(values.pointers) };
}

async function standardOf({ schema, codelists }: Call['values']): Promise<Standard> {
  const lists = codelists === undefined ? undefined : await readCodelists(String(codelists));
  if (schema === undefined)
    return lists ? builtInStandard().extended([{ codelists: lists }]) : builtInStandard();
  const schemas = await readSchemas(String(schema));
  try {
    return officialStandard(schemas, lists ? { codelists: lists } : {});
  } catch (error) {
    throw new CannotRun((error as Error).message, { file: String(schema) });
  }
}

function pointersOf(given: unknown): number {
  const pointers = Number(given ?? 1000);
  if (Number.isInteger(pointers) && pointers >= 1) return pointers;
  throw usageError(`--pointers is "${String(given)}". A whole number from 1 is accepted.`);
}
