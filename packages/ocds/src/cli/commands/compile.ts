import {
  builtInRules,
  type MergeOverrides,
  type MergeRules,
  rulesFrom,
} from '../../merge/index.js';
import type { MergeFilesOptions } from '../../stream/merge-files.js';
import type { Input } from '../../stream/open-input.js';
import { type Call, CannotRun, type Command } from '../command.js';
import { openInputs } from '../inputs.js';
import { readExtensionPatch, readReleaseSchema } from '../schema-files.js';

/** Releases in any order and of any number of processes become one line for each process. */
export const compile: Command = {
  name: 'compile',
  usage:
    '[--versioned|--both] [--schema FILE] [--extension FILE]… [--on-conflict keep-later] FILE…',
  summary: 'Merge the releases of each process into one',
  options: {
    versioned: { type: 'boolean' },
    both: { type: 'boolean' },
    schema: { type: 'string' },
    extension: { type: 'string', multiple: true },
    append: { type: 'string', multiple: true },
    'by-position': { type: 'string', multiple: true },
    'on-conflict': { type: 'string' },
    threads: { type: 'string' },
  },
  about: {
    versioned: 'Write versioned releases: every value each field has had',
    both: 'Write compiled and versioned releases side by side',
    schema: 'Take the merge rules from this release schema; without it, those of 1.1.5',
    extension: 'Add an extension to the schema: its release-schema.json or extension.json',
    append: 'Add the items of the list at this path, such as awards.items, to those before',
    'by-position': 'Merge the items of the list at this path by their position',
    'on-conflict': 'keep-later: where a field changes type, keep the later value and say so',
    threads: 'Merge on this many threads (1 to 64; without it, 1)',
  },
  examples: [
    {
      line: 'kith-ocds compile releases.jsonl > compiled.jsonl',
      does: 'One line for each process',
    },
    { line: 'zcat *.gz | kith-ocds compile --both -', does: 'From a pipe, with every version' },
  ],
  async run(call) {
    const options = await optionsOf(call);
    const inputs = await openInputs(call);
    try {
      return await merge(call, inputs, options);
    } finally {
      for (const input of inputs) await input.close();
    }
  },
};

async function merge(
  call: Call,
  inputs: readonly Input[],
  options: Omit<MergeFilesOptions, 'onProblem'>,
): Promise<0 | 1> {
  const { mergeFiles } = await import('../../stream/merge-files.js');
  const report = ({ source, ...problem }: { source: number; message: string }) =>
    call.report({ ...problem, file: call.files[source] ?? '' });
  let problems = 0;
  const counts = new Map<string, number>();
  const batches = mergeFiles(inputs, {
    ...options,
    onProblem(problem) {
      problems += 1;
      report(problem);
    },
    onProgress: (source, read) => call.progress('Reading', read, inputs[source]?.bytes),
    onProcesses: (done, of) => call.progress('Merging', done, of),
  });
  for await (const { text, failed, warnings, problems: found } of batches) {
    await call.write(text);
    problems += failed;
    for (const problem of found) report(problem);
    for (const warning of warnings) {
      counts.set(warning.code, (counts.get(warning.code) ?? 0) + 1);
      if (call.json) call.streams.stderr.write(`${JSON.stringify({ warning })}\n`);
    }
  }
  if (!call.json) for (const [code, count] of counts) call.say(`${count} × ${warningText[code]}`);
  return problems > 0 ? 1 : 0;
}

const warningText: Record<string, string> = {
  duplicate_id: 'two items of one list shared an id: the later field was kept',
  repeated_date: 'two releases of one process shared a date: the order given decided',
  inconsistent_type: 'a field changed type: the later value was kept',
};

async function optionsOf({ values }: Call): Promise<Omit<MergeFilesOptions, 'onProblem'>> {
  const onConflict = values['on-conflict'];
  if (onConflict !== undefined && onConflict !== 'keep-later')
    throw new CannotRun(`--on-conflict is "${String(onConflict)}". keep-later is accepted.`);
  if (values.both && values.versioned)
    throw new CannotRun('--both and --versioned were both given. One of them is accepted.');
  const overrides = overridesOf(values);
  return {
    compiled: !values.versioned,
    versioned: values.versioned === true || values.both === true,
    rules: await rulesOf(values),
    threads: threadsOf(values.threads),
    ...(overrides && { overrides }),
    ...(onConflict && { onConflict }),
  };
}

async function rulesOf({ schema, extension = [] }: Call['values']): Promise<MergeRules> {
  const files = extension as string[];
  if (schema === undefined) {
    if (files.length === 0) return builtInRules;
    throw new CannotRun(
      '--extension needs the schema that it extends: --schema release-schema.json.',
    );
  }
  const patches = await Promise.all(files.map(readExtensionPatch));
  const base = await readReleaseSchema(String(schema));
  try {
    return rulesFrom(base, ...patches);
  } catch (error) {
    throw new CannotRun((error as Error).message, { file: String(schema) });
  }
}

function overridesOf(values: Call['values']): MergeOverrides | undefined {
  const entries = (['append', 'by-position'] as const).flatMap((how) =>
    ((values[how] ?? []) as string[]).map((path) => [path.replaceAll('/', '.'), how] as const),
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function threadsOf(given: unknown): number {
  const threads = Number(given ?? 1);
  if (Number.isInteger(threads) && threads >= 1 && threads <= 64) return threads;
  throw new CannotRun(`--threads is "${String(given)}". A whole number from 1 to 64 is accepted.`);
}
