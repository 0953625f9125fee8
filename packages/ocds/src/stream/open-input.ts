import type { PackageMetadata } from '../index.js';
import { type Entry, entriesOf, type OnPackage } from './entries.js';
import { type Form, formOf } from './form.js';
import { type OpenOptions, openSource, type Source } from './source.js';

/** Open contracting data of any length, read as often as needed, a release or record at a time. */
export interface Input {
  /** For sentences: the path, or "Standard input". */
  name: string;
  /** How long it is, unzipped. */
  bytes: number;
  form: Form;
  /** The bytes behind it. */
  source: Source;
  /** What each package in it says of itself: everything but its releases or records. */
  packages(): Promise<PackageMetadata[]>;
  /**
   * Every release or record, in order; memory stays bounded by the longest of them. `onPackage`
   * hears what a package says of itself before what is in it.
   */
  entries(onPackage?: OnPackage): AsyncIterable<Entry>;
  close(): Promise<void>;
}

/**
 * Opens a file, or `-` for standard input: a release, a record, a list or package of them, or JSON
 * Lines of any of these, plain or gzip. A pipe or gzip is kept in a temporary file until `close`.
 * Throws CannotOpen with a sentence that names the input.
 */
export async function openInput(name: string, options: OpenOptions = {}): Promise<Input> {
  const source = await openSource(name, options);
  return inputOf(source);
}

export function inputOf(source: Source): Input {
  const form = formOf(source);
  let packages: PackageMetadata[] | undefined;
  return {
    name: source.name,
    bytes: source.bytes,
    form,
    source,
    async packages() {
      packages ??= packagesIn(source, form);
      return packages;
    },
    async *entries(onPackage) {
      yield* entriesOf(source, form, onPackage);
    },
    close: () => source.close(),
  };
}

function packagesIn(source: Source, form: Form): PackageMetadata[] {
  const packages: PackageMetadata[] = [];
  for (const _entry of entriesOf(source, form, (metadata) => packages.push(metadata)));
  return packages;
}
