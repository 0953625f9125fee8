import type { PackageMetadata } from '../index.js';
import { problem } from '../read/messages.js';
import { isObject } from '../shared/objects.js';
import { present } from '../shared/present.js';
import type { Input } from '../stream/index.js';
import { Rests } from '../stream/rests.js';
import { isRecord } from '../stream/shape.js';
import type { Call, ExitCode, Place } from './command.js';
import { openInputs } from './inputs.js';
import { MergeWarnings } from './merge-warnings.js';
import { unwritableIn } from './unwritable.js';

/** A release or record of one of the inputs, with where it stands. */
export interface Located {
  kind: 'release' | 'record';
  value: unknown;
  /** Which input it stands in, and which package there. */
  input: number;
  package?: number;
  place: Place & { file: string; pointer: string };
}

export interface Inputs {
  readonly list: readonly Input[];
  /** What the packages of each input say of themselves. */
  packages(): Promise<PackageMetadata[][]>;
  /** Every release or record, in order; what cannot be read is reported and counted. */
  entries(): AsyncGenerator<Located>;
  /** How many things were reported so far. */
  reported(): number;
  /** Says that something is wrong and counts it. */
  report: Call['report'];
}

/** Opens the files of a call, works on them and closes them whatever happens. */
export async function withInputs(
  call: Call,
  work: (inputs: Inputs) => Promise<ExitCode>,
): Promise<ExitCode> {
  const list = await openInputs(call);
  try {
    return await work(inputsOf(call, list));
  } finally {
    for (const input of list) await input.close();
  }
}

const releaseFields = [
  'ocid',
  'tag',
  'initiationType',
  'planning',
  'tender',
  'awards',
  'contracts',
];

/** What speaks of a package and holds neither releases nor records is no release. */
function isEmptyPackage(value: unknown): boolean {
  return isObject(value) && !releaseFields.some((field) => field in value) && !isRecord(value);
}

function inputsOf(call: Call, list: readonly Input[]): Inputs {
  const bytes = list.reduce((sum, input) => sum + input.bytes, 0);
  let reported = 0;
  const report: Call['report'] = (fault) => {
    reported += 1;
    call.report(fault);
  };
  async function* entries(): AsyncGenerator<Located> {
    let before = 0;
    const rests = new Rests();
    const odd = new MergeWarnings(call);
    for (const [index, input] of list.entries()) {
      const file = call.files[index] ?? input.name;
      for await (const entry of input.entries()) {
        call.progress('Reading', before + entry.bytesRead, bytes);
        if (rests.isDue) await rests.take();
        if (entry.kind === 'problem') {
          report({ file, ...entry.problem });
          continue;
        }
        const { kind, value, line, pointer } = entry;
        const place = present({ file, line, pointer });
        if (pointer === '' && isEmptyPackage(value)) {
          report({ ...place, ...problem('unknown_shape') });
          continue;
        }
        odd.leaveOut(value);
        const faults = unwritableIn({ ...place, value });
        for (const fault of faults) report(fault);
        if (faults.length > 0) continue;
        yield { kind, value, input: index, place, ...present({ package: entry.package }) };
      }
      before += input.bytes;
    }
    odd.say();
  }
  return {
    list,
    packages: () => Promise.all(list.map((input) => input.packages())),
    entries,
    reported: () => reported,
    report,
  };
}
