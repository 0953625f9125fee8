import { pointerTo, problem } from '../read/messages.js';
import { parseText } from '../read/parse-json.js';
import { isObject } from '../shared/objects.js';
import type { Input } from './open-input.js';
import { indexProcesses, type Standing } from './process-index.js';
import type { ReadProblem } from './read-problem.js';
import { isRecord } from './shape.js';
import { placed, StandingReader } from './standing-reader.js';

/** One release and where it stands. */
export interface PlacedRelease {
  value: unknown;
  /** The input, as a sentence names it. */
  file: string;
  /** Counted from 1, in JSON Lines. */
  line?: number;
  pointer: string;
}

/** All releases of one process, in the order they stand. */
export interface Process {
  ocid: string;
  releases: PlacedRelease[];
  /** What could not be read of it; the process is not whole then. */
  problems: (ReadProblem & { file: string })[];
}

export interface ByOcidOptions {
  /** Hears of what belongs to no process: a broken line, a release without an ocid. */
  onProblem?: (problem: ReadProblem & { file: string }) => void;
  onProgress?: (done: number, of: number) => void;
  /** Whether its compiled release stands for the releases that a record only links to. Default: true. */
  standIn?: boolean;
}

/**
 * The releases of each process together, in order of first appearance, whatever order they stand
 * in. Reads twice: once to note where each stands, once process by process, so that memory holds
 * the releases of one process and a few numbers for each of the others.
 */
export async function* releasesByOcid(
  inputs: readonly Input[],
  options: ByOcidOptions = {},
): AsyncGenerator<Process> {
  const sources = inputs.map(({ source }) => source);
  const fileOf = (source: number) => inputs[source]?.name ?? '';
  const index = await indexProcesses(sources, {
    onProblem: ({ source, ...found }) => options.onProblem?.({ ...found, file: fileOf(source) }),
  });
  const reader = new StandingReader(sources);
  let done = 0;
  for (const [ocid, standings] of index) {
    const process: Process = { ocid, releases: [], problems: [] };
    for (const standing of standings) {
      const { releases, problems } = releasesAt(reader, standing, ocid, parseText, options.standIn);
      const { source, line } = standing;
      const place = { file: fileOf(source), ...(line !== undefined && { line }) };
      for (const release of releases) process.releases.push({ ...release, ...place });
      for (const found of problems) process.problems.push({ ...found, file: fileOf(source) });
    }
    yield process;
    done += 1;
    options.onProgress?.(done, index.size);
  }
}

const repeatedOcid: ReadProblem = {
  code: 'repeated_name',
  pointer: '/ocid',
  message: 'This field is given twice. Each name is accepted once.',
};

function isLink(release: unknown): boolean {
  return isObject(release) && 'url' in release && !('ocid' in release);
}

/** A release by itself, or those inside a record; its compiled release where it holds no other. */
export function releasesAt(
  reader: StandingReader,
  standing: Standing,
  ocid: string,
  parse = parseText,
  standIn = true,
): { releases: { value: unknown; pointer: string }[]; problems: ReadProblem[] } {
  const { value, problem: unread } = reader.read(standing, parse);
  if (unread) return { releases: [], problems: [unread] };
  const failed = (found: ReadProblem) => ({ releases: [], problems: [placed(found, standing)] });
  if (!isObject(value)) return failed(problem('not_an_object'));
  // The index took the first ocid it met; JSON.parse takes the last.
  if (value.ocid !== ocid) return failed(repeatedOcid);
  const { pointer } = standing;
  if (!isRecord(value)) return { releases: [{ value, pointer }], problems: [] };
  const { releases, compiledRelease } = value;
  const listed: unknown[] = Array.isArray(releases) ? releases : [];
  const linked = listed.filter(isLink).length;
  const hasStandIn = standIn && compiledRelease !== undefined && linked === listed.length;
  if (linked > 0 && !hasStandIn) return failed(problem('linked_only'));
  if (listed.length > linked)
    return {
      releases: listed.map((release, index) => ({
        value: release,
        pointer: pointerTo(`${pointer}/releases`, index),
      })),
      problems: [],
    };
  if (compiledRelease === undefined) return failed(problem('unknown_shape'));
  return {
    releases: [{ value: compiledRelease, pointer: `${pointer}/compiledRelease` }],
    problems: [],
  };
}
