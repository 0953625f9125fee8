import { type BuildCode, BuildError, diff, ItemDeletedError } from '../../build/index.js';
import type { Release } from '../../index.js';
import { compile, MergeError, type MergeOptions } from '../../merge/index.js';
import { isObject, objects } from '../../shared/objects.js';
import { usageError } from '../arguments.js';
import { type Call, CannotRun, type Command, type ExitCode } from '../command.js';
import { mergeCode } from '../merge-fault.js';
import { aboutMerging, mergeOptions, mergeOptionsOf } from '../merge-options.js';
import { aboutOutput, outputOptions, toOutput } from '../output-file.js';
import { type Inputs, type Located, withInputs } from '../read-inputs.js';

/** Lists merged otherwise than by id cannot be compared item by item. */
const { append: _append, 'by-position': _position, ...merging } = mergeOptions;
const { append: _about, 'by-position': _aboutPosition, ...aboutOptions } = aboutMerging;

export const diffCommand: Command = {
  name: 'diff',
  usage: '[--id ID] [--date DATE] [-o FILE] [OPTION…] PREVIOUS NEXT',
  summary: 'Write the release that turns what was known of a process into what is known now',
  options: {
    id: { type: 'string' },
    date: { type: 'string' },
    tag: { type: 'string', multiple: true },
    ...merging,
    ...outputOptions,
  },
  about: {
    id: 'The id of the release (default: the ocid, a hyphen and the date)',
    date: 'Its date, such as 2026-04-01T00:00:00Z (default: the date of NEXT)',
    tag: 'Why it is published, such as contractUpdate (default: worked out from what changed)',
    ...aboutOptions,
    ...aboutOutput,
  },
  examples: [
    {
      line: 'kith-ocds diff compiled.json edited.json --date 2026-04-01T00:00:00Z > release.json',
      does: 'Write a release of only what changed: publish it and merging gives edited.json',
    },
    {
      line: 'kith-ocds compile releases.jsonl | kith-ocds diff - edited.json --id 2026-04',
      does: 'Compare with all the releases so far',
    },
  ],
  async run(call) {
    if (call.files.length !== 2)
      throw usageError('diff needs two files: what was known, and what is known now.');
    const options = await mergeOptionsOf(call.values);
    return await withInputs(call, (inputs) => writeDifference(call, inputs, options));
  },
};

async function writeDifference(
  call: Call,
  inputs: Inputs,
  merging: MergeOptions,
): Promise<ExitCode> {
  const said = await releasesOf(inputs);
  if (inputs.reported() > 0) return 1;
  try {
    const [previous, next] = [0, 1].map((input) => known(said[input] ?? [], call, input, merging));
    const release = difference(previous as Release, next as Release, call, merging);
    if (!release) {
      call.say('Nothing changed, so there is no release to publish.');
      return 0;
    }
    return await toOutput(call, async (write) => {
      await write(`${JSON.stringify(release)}\n`);
      return 0;
    });
  } catch (error) {
    // What is gone stands only in the file of what was known.
    const file = call.files[error instanceof ItemDeletedError ? 0 : 1] ?? '';
    if (error instanceof MergeError)
      inputs.report({ code: mergeCode(error), file, message: error.message });
    else if (!(error instanceof BuildError)) throw error;
    else if (optionOf[error.code]) throw optionFault(error, call);
    else {
      const { code, pointer, reason: message } = error;
      inputs.report({ code, file, pointer, message });
    }
    return 1;
  }
}

/** Which option a fault is of, when it is not of the data. */
const optionOf: Partial<Record<BuildCode, string>> = {
  bad_release_id: 'id',
  bad_date: 'date',
  date_not_later: 'date',
  bad_tag: 'tag',
};

function optionFault({ code, reason }: BuildError, { values, files }: Call): CannotRun {
  const option = optionOf[code] ?? '';
  if (option !== 'date' || values.date !== undefined) return usageError(`--${option}: ${reason}`);
  const message = `${reason} Give the date of the new release: --date 2026-04-01T00:00:00Z.`;
  return new CannotRun(message, { code, file: files[1] ?? '', pointer: '/date' });
}

function difference(
  previous: Release,
  next: Release,
  { values }: Call,
  { rules }: MergeOptions,
): Release | undefined {
  const date = typeof values.date === 'string' ? values.date : next.date;
  const id = typeof values.id === 'string' ? values.id : `${previous.ocid}-${date}`;
  const head = { id, date, ...(values.tag ? { tag: values.tag as never } : {}) };
  return diff(previous, next, rules ? { ...head, rules } : head);
}

/** All that the releases of one file say together. */
function known(releases: unknown[], call: Call, input: number, merging: MergeOptions): Release {
  if (releases.length > 0) return compile(releases, merging);
  throw new CannotRun('There is no release in it.', { file: call.files[input] ?? '' });
}

/** The releases of each file: those of a record, or what a record compiled where it has none. */
async function releasesOf(inputs: Inputs): Promise<unknown[][]> {
  const found: unknown[][] = [[], []];
  let ocid: unknown;
  for await (const entry of inputs.entries()) {
    const { value } = entry;
    const here = isObject(value) ? value.ocid : undefined;
    if (typeof here !== 'string')
      throw new CannotRun('The ocid is missing. Text is accepted.', entry.place);
    ocid ??= here;
    if (here !== ocid)
      throw new CannotRun('There are several processes here. One is accepted.', entry.place);
    for (const release of entry.kind === 'record' ? releasesIn(entry) : [value])
      found[entry.input]?.push(release);
  }
  return found;
}

function releasesIn({ value, place }: Located): unknown[] {
  const record = value as { releases?: object[]; compiledRelease?: unknown };
  const embedded = objects(record.releases).filter((release) => !('url' in release));
  if (embedded.length > 0) return embedded;
  if (isObject(record.compiledRelease)) return [record.compiledRelease];
  const message = 'This record only links to its releases. Releases inside it are accepted.';
  throw new CannotRun(message, place);
}
