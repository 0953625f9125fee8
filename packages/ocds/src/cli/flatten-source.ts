import { compile, MergeError, type MergeOptions, version } from '../merge/index.js';
import { idText, isObject, type JsonObject } from '../shared/objects.js';
import { present } from '../shared/present.js';
import { type Input, releasesByOcid } from '../stream/index.js';
import type { Call, Place } from './command.js';
import { mergeFault } from './merge-fault.js';
import { MergeWarnings } from './merge-warnings.js';
import { unwritableIn } from './unwritable.js';

/** `as-is`: the releases that stand there. The others: one for each process. */
export type Wanted = 'as-is' | 'compiled' | 'versioned';

export interface FlatSource {
  /** The releases, from the first, each time it is called; only the first time is anything reported. */
  releases(): AsyncIterable<unknown>;
  reported(): number;
  /** Says what merging found odd. */
  sayOdd(): void;
}

/** What a command flattens: releases as they are, or merged where the records do not hold them so. */
export function flattenSource(
  call: Call,
  inputs: readonly Input[],
  wanted: Wanted,
  merging: MergeOptions,
): FlatSource {
  let times = 0;
  let reported = 0;
  const odd = new MergeWarnings(call);
  const quiet = new MergeWarnings({ ...call, json: false });
  return {
    releases() {
      times += 1;
      const first = times === 1;
      const report: Call['report'] = (fault) => {
        if (!first) return;
        reported += 1;
        call.report(fault);
      };
      const merge: Work['merge'] = (ocid, releases) => {
        const onWarning = first ? odd.add.bind(odd, ocid) : () => undefined;
        const options: MergeOptions = { ...merging, onWarning };
        return wanted === 'versioned' ? version(releases, options) : compile(releases, options);
      };
      const leaveOut = (value: unknown) => (first ? odd : quiet).leaveOut(value);
      const work: Work = { call, inputs, wanted, report, merge, leaveOut };
      return wanted === 'as-is' ? asTheyAre(work) : merged(work);
    },
    reported: () => reported,
    sayOdd: () => odd.say(),
  };
}

interface Work {
  call: Call;
  inputs: readonly Input[];
  wanted: Wanted;
  report: Call['report'];
  merge: (ocid: string, releases: readonly unknown[]) => unknown;
  leaveOut: (value: unknown) => void;
}

async function* asTheyAre(work: Work): AsyncGenerator<unknown> {
  for (const [index, input] of work.inputs.entries())
    for await (const { value, kind, place } of located(work, input, index)) {
      if (kind === 'release' || !isObject(value)) {
        yield value;
        continue;
      }
      const { embedded, linked } = releasesIn(value);
      const whole = value.compiledRelease ?? value.versionedRelease;
      if (embedded.length > 0) yield* embedded;
      else if (whole !== undefined) yield whole;
      else work.report({ ...place, ...(linked ? linkedOnly : nothingIn) });
    }
}

/** Records that hold the form asked for give it; all other releases are merged, process by process. */
async function* merged(work: Work): AsyncGenerator<unknown> {
  const toMerge: Input[] = [];
  for (const [index, input] of work.inputs.entries())
    if (await givesForm(input, work.wanted)) yield* fromRecords(work, input, index);
    else toMerge.push(input);
  const processes = releasesByOcid(toMerge, {
    onProblem: (problem) => work.report(problem),
    onProgress: (done, of) => work.call.progress('Merging', done, of),
  });
  for await (const { ocid, releases, problems } of processes) {
    for (const { value } of releases) work.leaveOut(value);
    const faults = [...problems, ...releases.flatMap(unwritableIn)];
    for (const fault of faults) work.report(fault);
    const [one] = releases;
    if (faults.length > 0 || !one) continue;
    const { value: _first, ...place } = one;
    const values = releases.map(({ value }) => value);
    const whole = tried(work, ocid, values, place);
    if (whole !== undefined) yield whole;
  }
}

async function* fromRecords(work: Work, input: Input, index: number): AsyncGenerator<unknown> {
  for await (const { value, place } of located(work, input, index)) {
    const record = isObject(value) ? value : {};
    const whole = record[fieldOf(work.wanted)];
    if (whole !== undefined) yield whole;
    else {
      const { embedded, linked } = releasesIn(record);
      if (embedded.length === 0) work.report({ ...place, ...(linked ? linkedOnly : nothingIn) });
      else {
        const made = tried(work, idText(record.ocid), embedded, place);
        if (made !== undefined) yield made;
      }
    }
  }
}

async function givesForm(input: Input, wanted: Wanted): Promise<boolean> {
  for await (const entry of input.entries())
    if (entry.kind !== 'problem')
      return isObject(entry.value) && entry.value[fieldOf(wanted)] !== undefined;
  return false;
}

function fieldOf(wanted: Wanted): string {
  return wanted === 'versioned' ? 'versionedRelease' : 'compiledRelease';
}

function releasesIn({ releases }: JsonObject): { embedded: unknown[]; linked: boolean } {
  const listed: unknown[] = Array.isArray(releases) ? releases : [];
  const isLink = (release: unknown) =>
    isObject(release) && 'url' in release && !('ocid' in release);
  return { embedded: listed.filter((release) => !isLink(release)), linked: listed.some(isLink) };
}

function tried(work: Work, ocid: string, releases: readonly unknown[], place: Place): unknown {
  try {
    return work.merge(ocid, releases);
  } catch (error) {
    if (!(error instanceof MergeError)) throw error;
    work.report(mergeFault(error, ocid, place));
    return undefined;
  }
}

const linkedOnly = {
  code: 'linked_only',
  message: 'This record only links to its releases. Releases inside it, or merged, are accepted.',
};

const nothingIn = {
  code: 'unknown_shape',
  message: 'This record holds no releases. Releases inside it, or merged, are accepted.',
};

async function* located({ call, report, leaveOut }: Work, input: Input, index: number) {
  const file = call.files[index] ?? input.name;
  for await (const entry of input.entries()) {
    call.progress('Reading', entry.bytesRead, input.bytes);
    if (entry.kind === 'problem') report({ file, ...entry.problem });
    else {
      const { kind, value, line, pointer } = entry;
      const place = present({ file, line, pointer });
      leaveOut(value);
      const faults = unwritableIn({ ...place, value });
      for (const fault of faults) report(fault);
      if (faults.length === 0) yield { kind, value, place };
    }
  }
}
