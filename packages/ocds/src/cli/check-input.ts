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
  const packages = new Packages(validation);
  for await (const entry of input.entries((metadata) => packages.next(metadata))) {
    call.progress('Checking', entry.bytesRead, input.bytes);
    if (entry.kind === 'problem') {
      validation.addProblem(entry.problem, entry.problem);
      continue;
    }
    const { kind, value, pointer } = entry;
    const place = entry.line === undefined ? { pointer } : { pointer, line: entry.line };
    if (entry.package === undefined) {
      // What stands alone may be a package gone wrong: the whole of it is looked at.
      if (pointer === '') validation.add(value, place);
      else validation.addMember(kind, value, place);
      continue;
    }
    validation.addMember(kind, value, place, packages.scopeOf(entry.package, kind, entry.line));
  }
  packages.end();
  return validation.finish();
}

/** One package after another: of those that are over, nothing is kept. */
class Packages {
  /** What the package at hand says of itself, until its first release or record is met. */
  #waiting: PackageMetadata | undefined;
  #scope: PackageScope | undefined;
  #number = -1;

  constructor(readonly validation: Validation) {}

  next(metadata: PackageMetadata): void {
    this.end();
    this.#waiting = metadata;
    this.#scope = undefined;
  }

  /** What the package at hand is checked against. */
  scopeOf(number: number, kind: 'release' | 'record', line?: number): PackageScope {
    if (number !== this.#number) this.#scope = undefined;
    this.#number = number;
    this.#scope ??= this.#add(kind, line);
    return this.#scope;
  }

  /** Adds a package in which nothing was met. */
  end(): void {
    if (this.#waiting) this.#add(emptyKind(this.#waiting));
  }

  #add(kind: 'release' | 'record', line?: number): PackageScope {
    const metadata = this.#waiting;
    this.#waiting = undefined;
    return this.validation.addPackage(
      `${kind}_package`,
      metadata,
      line === undefined ? {} : { line },
    );
  }
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
