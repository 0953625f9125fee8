import type { PackageMetadata } from '../index.js';
import { combineMetadata } from '../records/combine-metadata.js';
import { isDateTime, isUri } from '../schema/formats.js';
import { present } from '../shared/present.js';
import { usageError } from './arguments.js';
import type { Call, Command } from './command.js';

/** What a package written by a command says of itself. */
export const metadataOptions: Command['options'] = {
  uri: { type: 'string' },
  publisher: { type: 'string' },
  'published-date': { type: 'string' },
  license: { type: 'string' },
  'publication-policy': { type: 'string' },
  version: { type: 'string' },
};

export const aboutMetadata: Record<string, string> = {
  uri: 'The address where the package will stand',
  publisher: 'The name of its publisher',
  'published-date': 'When it is published, such as 2026-08-10T11:27:55Z',
  license: 'The address of its licence',
  'publication-policy': 'The address of its publication policy',
  version: 'The version of the standard that it follows',
};

/**
 * What the packages read say of themselves and what the options say, together;
 * where no package was read, 1.1. Throws ConflictingMetadataError.
 */
export function combinedMetadata(
  call: Call,
  packages: readonly PackageMetadata[],
): PackageMetadata {
  const metadata = metadataOf(call.values);
  const combined = combineMetadata(packages, {
    metadata,
    onWarning: ({ field }) =>
      call.say(`The packages differ in ${field}. The one named last stands.`),
  });
  if (packages.length > 0) return combined;
  const { uri, ...rest } = combined;
  return present({ uri, version: '1.1', ...rest });
}

function metadataOf(values: Call['values']): PackageMetadata {
  const text = (name: keyof typeof accepted) => checked(name, values[name], accepted[name]);
  const name = text('publisher');
  return present({
    uri: text('uri'),
    version: text('version'),
    publishedDate: text('published-date'),
    publisher: name === undefined ? undefined : { name },
    license: text('license'),
    publicationPolicy: text('publication-policy'),
  });
}

interface Rule {
  test(text: string): boolean;
  /** What is accepted. */
  sentence: string;
}

const address: Rule = {
  test: (text) => /^https?:/i.test(text) && isUri(text),
  sentence: 'An address such as https://data.example/ is accepted.',
};

/** What a package may say: a slip here would stand in everything that is published. */
const accepted = {
  uri: address,
  publisher: { test: (text) => text.trim() !== '', sentence: 'A name is accepted.' },
  'published-date': {
    test: isDateTime,
    sentence: 'A date and time such as 2026-08-10T11:27:55Z is accepted.',
  },
  license: address,
  'publication-policy': address,
  version: { test: (text) => /^1\.[01]$/.test(text), sentence: '1.0 and 1.1 are accepted.' },
} satisfies Record<string, Rule>;

/** The address of `--base-url`, which several commands take. Throws CannotRun for what is none. */
export function baseUrlOf(values: Call['values']): string | undefined {
  return checked('base-url', values['base-url'], address);
}

function checked(name: string, value: unknown, { test, sentence }: Rule): string | undefined {
  const given = value as string | undefined;
  if (given === undefined || test(given)) return given;
  throw usageError(`--${name} is "${given}". ${sentence}`);
}

const required = [
  ['uri', '--uri'],
  ['publisher', '--publisher'],
  ['publishedDate', '--published-date'],
] as const;

/** Says which fields a package lacks that the standard requires, and how to give them. */
export function sayWhatIsMissing(call: Call, metadata: PackageMetadata): void {
  const missing = required.filter(([field]) => !metadata[field]);
  if (missing.length === 0) return;
  const list = new Intl.ListFormat('en-GB');
  const fields = list.format(missing.map(([field]) => field));
  const options = list.format(missing.map(([, option]) => option));
  call.say(`The standard requires a package to say its ${fields}: give ${options}.`);
}
