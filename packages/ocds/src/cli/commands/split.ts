import type { PackageMetadata } from '../../index.js';
import { mixed } from '../../records/combine-packages.js';
import { emptyBytes, overLines } from '../../records/package-text.js';
import { type PartNamer, partNamer, type SplitRule } from '../../records/part-namer.js';
import { usageError } from '../arguments.js';
import type { Call, Command, ExitCode } from '../command.js';
import {
  aboutMetadata,
  baseUrlOf,
  combinedMetadata,
  metadataOptions,
  sayWhatIsMissing,
} from '../metadata-options.js';
import { fileName, type PartFile, PartFiles } from '../part-files.js';
import { type Inputs, type Located, withInputs } from '../read-inputs.js';

export const split: Command = {
  name: 'split',
  usage:
    '(--count NUMBER | --bytes SIZE | --by ocid|month) -o FOLDER [--base-url URL] [OPTION…] [FILE…]',
  summary: 'Divide packages into smaller ones, each in a file of its own',
  options: {
    count: { type: 'string' },
    bytes: { type: 'string' },
    by: { type: 'string' },
    output: { type: 'string', short: 'o' },
    'base-url': { type: 'string' },
    force: { type: 'boolean' },
    ...metadataOptions,
  },
  about: {
    count: 'At most so many releases or records in a file',
    bytes: 'At most so many bytes in a file, such as 500000 or 10MB',
    by: 'ocid: one file for each process. month: one for each month of their dates',
    output: 'The folder to write to. It is made if need be',
    'base-url': 'The address where the folder will stand: each package gets its own address',
    force: 'Replace files that exist',
    ...aboutMetadata,
  },
  examples: [
    {
      line: 'kith-ocds split --by month -o months releases.jsonl.gz',
      does: 'Write months/2026-04.json, months/2026-05.json and so on',
    },
    {
      line: 'kith-ocds split --bytes 10MB -o parts --base-url https://data.example/ocds all.json',
      does: 'Write parts/0001.json, parts/0002.json and so on, each with its address',
    },
  ],
  run: async (call) => {
    const rule = ruleOf(call.values);
    const { output, force } = call.values;
    if (typeof output !== 'string') throw usageError('Name a folder to write to with -o.');
    const base = baseUrlOf(call.values);
    return await withInputs(call, async (inputs) => {
      const metadata = combinedMetadata(call, (await inputs.packages()).flat());
      const about = (name: string) =>
        base === undefined ? metadata : { ...metadata, uri: addressIn(base, name) };
      const files = await PartFiles.into(output, force === true);
      try {
        return await splitAll(call, inputs, { rule, about }, files);
      } finally {
        files.close();
      }
    });
  },
};

interface Division {
  rule: SplitRule;
  /** What the file of this name says of itself. */
  about: (name: string) => PackageMetadata;
}

async function splitAll(
  call: Call,
  inputs: Inputs,
  { rule, about }: Division,
  files: PartFiles,
): Promise<ExitCode> {
  let kind: Located['kind'] | undefined;
  let nameOf: PartNamer | undefined;
  for await (const entry of inputs.entries()) {
    kind ??= entry.kind;
    if (entry.kind !== kind) throw mixed(false);
    // The longest address that a numbered part will have, so that no part grows too large.
    nameOf ??= partNamer(rule, emptyBytes(about('00000000'), `${kind}s`));
    const text = JSON.stringify(entry.value);
    const name = nameOf(entry.value, () => text);
    files.add(name, () => overLines.start(about(name), `${entry.kind}s`), overLines.between, text);
  }
  if (!kind) call.say('There is no release or record here, so nothing was written.');
  const written = await files.finish(overLines.end);
  for (const file of written)
    await call.write(call.json ? `${JSON.stringify(file)}\n` : `${sentence(file, kind)}\n`);
  if (written.length > 0) sayWhatIsMissing(call, about('0001'));
  sayWhatIsLarger(call, written, rule);
  return inputs.reported() > 0 ? 1 : 0;
}

/** An entry is never cut in two, so a file may have to be larger than was asked for. */
function sayWhatIsLarger({ say }: Call, written: readonly PartFile[], rule: SplitRule): void {
  const larger = rule.by === 'bytes' ? written.filter(({ bytes }) => bytes > rule.most) : [];
  if (larger.length === 0) return;
  const files = larger.length === 1 ? '1 file is' : `${larger.length} files are`;
  say(`${files} larger than asked for: each holds one that is larger by itself.`);
}

function sentence({ path, entries, bytes }: PartFile, kind = 'release'): string {
  const count = `${entries.toLocaleString('en-GB')} ${entries === 1 ? kind : `${kind}s`}`;
  return `${path}: ${count}, ${bytes.toLocaleString('en-GB')} bytes`;
}

function addressIn(base: string, name: string): string {
  return `${base.replace(/\/$/, '')}/${encodeURIComponent(fileName(name))}`;
}

function ruleOf({ count, bytes, by }: Call['values']): SplitRule {
  const given = [count, bytes, by].filter((value) => value !== undefined);
  if (given.length !== 1)
    throw usageError('Say how to divide: --count, --bytes or --by, one of them.');
  if (typeof count === 'string') return { by: 'count', most: sizeOf('--count', count) };
  if (typeof bytes === 'string') return { by: 'bytes', most: sizeOf('--bytes', bytes) };
  if (by === 'ocid' || by === 'month') return { by };
  throw usageError(`--by accepts ocid and month, not ${String(by)}.`);
}

const units: Record<string, number> = { '': 1, k: 1e3, m: 1e6, g: 1e9 };

function sizeOf(option: string, text: string): number {
  const [, digits, unit = ''] = /^(\d+)(?:\s*([kmg])b?)?$/i.exec(text) ?? [];
  const size = Number(digits) * (units[unit.toLowerCase()] ?? Number.NaN);
  if (Number.isSafeInteger(size) && size > 0 && (option === '--bytes' || !unit)) return size;
  const accepted =
    option === '--bytes' ? 'A size such as 500000 or 10MB' : 'A whole number above 0';
  throw usageError(`${accepted} is accepted for ${option}, not ${text}.`);
}
