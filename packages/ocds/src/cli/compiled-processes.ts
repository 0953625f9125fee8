import type { Release } from '../index.js';
import { compile, MergeError } from '../merge/index.js';
import { releasesByOcid } from '../stream/index.js';
import type { Call, Fault } from './command.js';
import { openInputs } from './inputs.js';
import { mergeFault } from './merge-fault.js';
import { onNumberOf } from './merge-options.js';
import { MergeWarnings } from './merge-warnings.js';
import { unwritableIn } from './unwritable.js';

/**
 * What each process in the files of a call says now, in order of first
 * appearance. A process that cannot be read whole is reported and left out;
 * a field that changes type keeps its later value. Memory holds one process.
 */
export async function* compiledProcesses(
  call: Call,
  report: (fault: Fault) => void,
): AsyncGenerator<Release> {
  onNumberOf(call.values);
  const odd = new MergeWarnings(call);
  const inputs = await openInputs(call);
  try {
    const processes = releasesByOcid(inputs, {
      onProblem: report,
      onProgress: (done, of) => call.progress('Reading', done, of),
    });
    for await (const { ocid, releases, problems } of processes) {
      for (const { value } of releases) odd.leaveOut(value);
      const faults = [...problems, ...releases.flatMap(unwritableIn)];
      for (const fault of faults) report(fault);
      const [first] = releases;
      if (faults.length > 0 || !first) continue;
      try {
        const values = releases.map(({ value }) => value);
        yield compile(values, { onConflict: 'keep-later' });
      } catch (error) {
        if (!(error instanceof MergeError)) throw error;
        const { value: _, ...place } = first;
        report(mergeFault(error, ocid, place));
      }
    }
    odd.say();
  } finally {
    for (const input of inputs) await input.close();
  }
}
