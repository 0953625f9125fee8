import type { PackageMetadata } from '../../index.js';
import { MergeError, type MergeOptions } from '../../merge/index.js';
import { RecordError } from '../../records/errors.js';
import { overLines } from '../../records/package-text.js';
import { recordOf } from '../../records/record-of.js';
import type { RecordOptions } from '../../records/types.js';
import { present } from '../../shared/present.js';
import { type PlacedRelease, releasesByOcid } from '../../stream/index.js';
import { usageError } from '../arguments.js';
import type { Call, Command, ExitCode } from '../command.js';
import { mergeCode } from '../merge-fault.js';
import { aboutMerging, mergeOptions, mergeOptionsOf } from '../merge-options.js';
import { MergeWarnings } from '../merge-warnings.js';
import {
  aboutMetadata,
  baseUrlOf,
  combinedMetadata,
  metadataOptions,
  sayWhatIsMissing,
} from '../metadata-options.js';
import { aboutOutput, outputOptions, toOutput, type Write } from '../output-file.js';
import { type Addresses, addressesOf } from '../package-addresses.js';
import { type Inputs, withInputs } from '../read-inputs.js';
import { unwritableIn } from '../unwritable.js';

export const records: Command = {
  name: 'records',
  usage:
    '[--linked [--base-url URL]] [--versioned] [--on-conflict keep-later] [-o FILE] [OPTION…] [FILE…]',
  summary: 'Make a record package: the releases of each process, and what they say together',
  options: {
    linked: { type: 'boolean' },
    embedded: { type: 'boolean' },
    'base-url': { type: 'string' },
    versioned: { type: 'boolean' },
    ...mergeOptions,
    ...outputOptions,
    ...metadataOptions,
  },
  about: {
    linked: 'Link to releases by the address of their package',
    embedded: 'Hold the releases whole, as without --linked',
    'base-url':
      'Where releases stand whose package says no address. Ending in /, the folder of the files',
    versioned: 'Add the history of each field',
    ...aboutMerging,
    ...aboutOutput,
    ...aboutMetadata,
  },
  examples: [
    {
      line: 'kith-ocds records releases.jsonl --uri https://data.example/records.json -o records.json',
      does: 'Write one record for each process, its releases oldest first, in a record package',
    },
    {
      line: 'kith-ocds records --linked page-*.json > records.json',
      does: 'Link to the releases in their packages by the addresses that the packages say',
    },
  ],
  run: async (call) => {
    const { linked, embedded } = call.values;
    if (linked && embedded)
      throw usageError('A record holds its releases or links to them: --linked or --embedded.');
    const merging = await mergeOptionsOf(call.values);
    const base = baseUrlOf(call.values);
    return await withInputs(call, (inputs) =>
      toOutput(call, (write) => writeRecords(call, inputs, { merging, base }, write)),
    );
  },
};

interface Making {
  merging: MergeOptions;
  /** The address of releases whose package says none. */
  base: string | undefined;
}

async function writeRecords(
  call: Call,
  inputs: Inputs,
  { merging, base }: Making,
  write: Write,
): Promise<ExitCode> {
  const packages = await inputs.packages();
  const metadata = recordMetadata(call, packages.flat());
  const addresses = call.values.linked ? await addressesOf(inputs, packages, base) : undefined;
  const odd = new MergeWarnings(call);
  await write(overLines.start(metadata, 'records'));
  let between = '';
  const processes = releasesByOcid(inputs.list, {
    // A merged release is none that anybody published: a record of it would invent one.
    standIn: false,
    onProblem: inputs.report,
    onProgress: (done, of) => call.progress('Making records', done, of),
  });
  for await (const { ocid, releases, problems } of processes) {
    for (const { value } of releases) odd.leaveOut(value);
    // A record without one of its releases would say what nobody published.
    const faults = [...problems, ...releases.flatMap(unwritableIn)];
    for (const fault of faults) inputs.report(fault);
    if (faults.length > 0) continue;
    const text = recordText(call, inputs, { ocid, releases }, merging, addresses, odd);
    if (text === undefined) continue;
    await write(between + text);
    between = overLines.between;
  }
  await write(overLines.end);
  odd.say();
  sayWhatIsMissing(call, metadata);
  return inputs.reported() > 0 ? 1 : 0;
}

interface OneProcess {
  ocid: string;
  releases: readonly PlacedRelease[];
}

/** The record as JSON; nothing, with a report, where it cannot be made. */
function recordText(
  call: Call,
  inputs: Inputs,
  { ocid, releases }: OneProcess,
  merging: MergeOptions,
  addresses: Addresses | undefined,
  odd: MergeWarnings,
): string | undefined {
  const placed = new Map<unknown, PlacedRelease>(releases.map((one) => [one.value, one]));
  const packageUri = (release: unknown) => {
    const place = placed.get(release);
    return place && addresses?.(place);
  };
  const [first] = releases;
  const file = present({ file: first?.file });
  const options: RecordOptions = {
    ...merging,
    versioned: call.values.versioned === true,
    onWarning: (warning) => odd.add(ocid, warning),
    ...(addresses ? { form: 'linked', packageUri } : { form: 'embedded' }),
  };
  try {
    return JSON.stringify(
      recordOf(
        releases.map(({ value }) => value),
        options,
      ),
    );
  } catch (error) {
    if (!(error instanceof MergeError || error instanceof RecordError)) throw error;
    const code = error instanceof RecordError ? error.code : mergeCode(error);
    inputs.report({ ...file, code, message: `${ocid} has no record. ${error.message}` });
    return undefined;
  }
}

/** `packages` are the sources, in place of the sources that an input may name itself. */
function recordMetadata(call: Call, packages: readonly PackageMetadata[]): PackageMetadata {
  const { packages: _earlier, ...metadata } = combinedMetadata(call, packages);
  const { uri, ...rest } = metadata;
  const own = call.values.uri as string | undefined;
  const sources = [...new Set(packages.flatMap(sourcesOf))];
  return {
    ...(own === undefined ? {} : { uri: own }),
    ...rest,
    ...(sources.length > 0 ? { packages: sources } : {}),
  };
}

/** A record package names the packages that its releases came from. */
function sourcesOf({ packages, uri }: PackageMetadata): unknown[] {
  if (Array.isArray(packages)) return packages;
  return uri ? [uri] : [];
}
