import { setFlagsFromString } from 'node:v8';
import type { MergeOptions } from '../../merge/index.js';
import { type MergeFilesOptions, mergeFiles } from '../../stream/merge-files.js';
import type { Input } from '../../stream/open-input.js';
import { Rests } from '../../stream/rests.js';
import { usageError } from '../arguments.js';
import type { Call, Command, ExitCode } from '../command.js';
import { openInputs } from '../inputs.js';
import { aboutMerging, mergeOptions, mergeOptionsOf, onNumberOf } from '../merge-options.js';
import { MergeWarnings } from '../merge-warnings.js';
import { aboutOutput, outputOptions, toOutput, type Write } from '../output-file.js';

/** Releases in any order and of any number of processes become one line for each process. */
export const compile: Command = {
  name: 'compile',
  usage:
    '[--versioned|--both] [--schema FILE] [--extension FILE]… [--on-conflict keep-later] [-o FILE] [OPTION…] [FILE…]',
  summary: 'Merge the releases of each process into one',
  options: {
    versioned: { type: 'boolean' },
    both: { type: 'boolean' },
    ...mergeOptions,
    ...outputOptions,
    threads: { type: 'string' },
  },
  about: {
    versioned: 'Write versioned releases: every value each field has had',
    both: 'Write compiled and versioned releases side by side',
    ...aboutMerging,
    ...aboutOutput,
    threads: 'Merge on this many threads, 1 to 64 (default: 1)',
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
      return await toOutput(call, (write) => merge(call, inputs, options, write));
    } finally {
      for (const input of inputs) await input.close();
    }
  },
};

async function merge(
  call: Call,
  inputs: readonly Input[],
  options: Omit<MergeFilesOptions, 'onProblem'>,
  write: Write,
): Promise<ExitCode> {
  const report = ({ source, ...problem }: { source: number; message: string }) =>
    call.report({ ...problem, file: call.files[source] ?? '' });
  let problems = 0;
  let failures = 0;
  let numbers = false;
  const odd = new MergeWarnings(call);
  makeRoom();
  const rests = new Rests();
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
    await write(text);
    if (rests.isDue) await rests.take();
    failures += failed;
    for (const problem of found) {
      report(problem);
      numbers ||= problem.code.startsWith('number_');
    }
    for (const { ocid, ...warning } of warnings) odd.add(ocid, warning);
  }
  odd.say();
  if (failures > 0 && !call.json) call.say(failureText(failures, numbers, options));
  return problems + failures > 0 ? 1 : 0;
}

/**
 * Releases come and go: with room for many, few are left to be moved each time the room is cleared.
 * Told once all is loaded, because what is loaded after it has to be compiled anew.
 */
function makeRoom(): void {
  setFlagsFromString('--semi-space-growth-factor=16');
}

/** Who writes into a file would otherwise not see that lines in it have errors. */
function failureText(failures: number, numbers: boolean, { onConflict }: MergeOptions): string {
  const what =
    failures === 1 ? '1 process has' : `${failures.toLocaleString('en-GB')} processes have`;
  const hint = onConflict
    ? ''
    : ' With --on-conflict keep-later, a field that changes type is no error.';
  const hold = numbers
    ? ' With --on-number leave-out, a number that cannot be held is no error.'
    : '';
  return `${what} an error instead of a merged release.${hint}${hold}`;
}

async function optionsOf({ values }: Call): Promise<Omit<MergeFilesOptions, 'onProblem'>> {
  if (values.both && values.versioned)
    throw usageError('--both and --versioned were both given. One of them is accepted.');
  return {
    ...(await mergeOptionsOf(values)),
    ...onNumberOf(values),
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
