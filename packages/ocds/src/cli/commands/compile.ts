import type { MergeFilesOptions } from '../../stream/merge-files.js';
import type { Input } from '../../stream/open-input.js';
import { usageError } from '../arguments.js';
import type { Call, Command } from '../command.js';
import { openInputs } from '../inputs.js';
import { aboutMerging, mergeOptions, mergeOptionsOf } from '../merge-options.js';

/** Releases in any order and of any number of processes become one line for each process. */
export const compile: Command = {
  name: 'compile',
  usage:
    '[--versioned|--both] [--schema FILE] [--extension FILE]… [--on-conflict keep-later] FILE…',
  summary: 'Merge the releases of each process into one',
  options: {
    versioned: { type: 'boolean' },
    both: { type: 'boolean' },
    ...mergeOptions,
    threads: { type: 'string' },
  },
  about: {
    versioned: 'Write versioned releases: every value each field has had',
    both: 'Write compiled and versioned releases side by side',
    ...aboutMerging,
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
  if (values.both && values.versioned)
    throw usageError('--both and --versioned were both given. One of them is accepted.');
  return {
    ...(await mergeOptionsOf(values)),
    compiled: !values.versioned,
    versioned: values.versioned === true || values.both === true,
    threads: threadsOf(values.threads),
  };
}

function threadsOf(given: unknown): number {
  const threads = Number(given ?? 1);
  if (Number.isInteger(threads) && threads >= 1 && threads <= 64) return threads;
  throw usageError(`--threads is "${String(given)}". A whole number from 1 to 64 is accepted.`);
}
