import type { PackageMetadata } from '../index.js';
import { isObject } from '../shared/objects.js';
import { ConflictingMetadataError } from './errors.js';
import { isOld } from './upgrade.js';

/** Packages differ in a field where the last one stands, as in the standard's own tools. */
export interface DifferingMetadata {
  code: 'differing_metadata';
  field: string;
  /** Each value once, in order; the last stated is the one kept. */
  values: readonly unknown[];
}

export interface CombineMetadataOptions {
  /** Said of the combination whatever the packages say. */
  metadata?: PackageMetadata;
  onWarning?: (warning: DifferingMetadata) => void;
}

/** Under two licences or versions the data cannot be called one package. */
const mustAgree = ['license', 'version'];
const unions = ['extensions', 'packages'];
/** These hold for one package alone, so where packages differ neither is true of all. */
const ownToEach = ['uri', 'links'];

/**
 * What packages say of themselves, taken together. Fields appear in the order
 * of their first appearance and the result depends on nothing but the input.
 *
 * Throws ConflictingMetadataError where versions or licences differ and
 * `metadata` does not choose one.
 */
export function combineMetadata(
  packages: Iterable<PackageMetadata>,
  { metadata = {}, onWarning = () => undefined }: CombineMetadataOptions = {},
): PackageMetadata {
  const values = new Map<string, unknown[]>();
  const versions = new Map<string, unknown>();
  for (const about of packages) {
    versions.set(isOld(about.version) ? '1.0' : JSON.stringify(about.version), about.version);
    for (const [field, value] of Object.entries(about)) {
      const known = values.get(field);
      if (known) known.push(value);
      else values.set(field, [value]);
    }
  }
  if (versions.size > 1 && metadata.version === undefined)
    throw new ConflictingMetadataError(
      'version',
      [...versions.values()].map((version) => version ?? '1.0'),
    );
  const result: [string, unknown][] = [];
  for (const [field, stated] of values) {
    if (Object.hasOwn(metadata, field)) result.push([field, metadata[field]]);
    else result.push(...combined(field, stated, onWarning));
  }
  return { ...Object.fromEntries(result), ...metadata };
}

function combined(
  field: string,
  stated: readonly unknown[],
  warn: (warning: DifferingMetadata) => void,
): [string, unknown][] {
  const different = distinct(stated);
  if (different.length === 1) return [[field, different[0]]];
  if (ownToEach.includes(field)) return [];
  if (unions.includes(field))
    return [[field, distinct(stated.flat().filter((one) => one !== null))]];
  if (field === 'publishedDate') return [[field, newest(different)]];
  const said = different.filter((value) => value !== null);
  if (said.length > 1) {
    if (mustAgree.includes(field)) throw new ConflictingMetadataError(field, said);
    warn({ code: 'differing_metadata', field, values: said });
  }
  return [[field, stated.findLast((value) => value !== null)]];
}

function distinct(values: readonly unknown[]): unknown[] {
  const found = new Map<string, unknown>();
  for (const value of values) {
    const text = sortedText(value);
    if (!found.has(text)) found.set(text, value);
  }
  return [...found.values()];
}

/** The same text for JSON that says the same, whatever the order of its fields. */
function sortedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedText).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? '';
  const fields = Object.keys(value).sort();
  return `{${fields.map((field) => `${JSON.stringify(field)}:${sortedText(value[field])}`).join(',')}}`;
}

/** The latest moment; what is no date at all is older than any. */
function newest(dates: readonly unknown[]): unknown {
  const moment = (date: unknown) => {
    const parsed = typeof date === 'string' ? Date.parse(date) : Number.NaN;
    return Number.isNaN(parsed) ? Number.NEGATIVE_INFINITY : parsed;
  };
  return dates.reduce((best, date) => (moment(date) > moment(best) ? date : best));
}
