import type { MergeOptions, MergeWarning } from '../merge/index.js';
import { parseAsRead, valueProblems } from '../read/parse-json.js';
import { AsWritten, KnownPlaces } from './as-written.js';
import { releasesAt } from './by-ocid.js';
import { JsonBytes } from './json-bytes.js';
import { leaveOutNumbers } from './leave-out.js';
import { type MergedProcess, mergeProcess, type Wanted } from './merge-process.js';
import type { SourceProblem, Standing } from './process-index.js';
import { placed, StandingReader } from './standing-reader.js';
import { VersionedJson } from './versioned-json.js';

/** Processes that are merged at one go. */
export type Batch = [ocid: string, standings: Standing[]][];

/** What became of a batch: JSON Lines, one process a line, and all that was odd about it. */
export interface MergedBatch {
  /** Good until the next batch is asked for. */
  text: Uint8Array<ArrayBuffer>;
  processes: number;
  /** How many of the processes have an `error` instead of a release. */
  failed: number;
  problems: SourceProblem[];
  warnings: ({ ocid: string } & MergeWarning)[];
}

export interface BatchOptions extends Omit<MergeOptions, 'onWarning'>, Wanted {
  /**
   * Where a number is too large or too long to be held, leave its field out and
   * warn. Default: the process has an `error`. An id is never left out.
   */
  onNumber?: 'leave-out';
}

/** Merges one batch after another. */
export class BatchMerger {
  readonly #reader: StandingReader;
  readonly #places = new KnownPlaces();

  constructor(
    sources: readonly { fd: number; bytes: number }[],
    readonly options: BatchOptions,
  ) {
    this.#reader = new StandingReader(sources);
  }

  /** The text is written into the memory given, where that is enough, and is good as long as it. */
  merge(batch: Batch, memory?: ArrayBuffer): MergedBatch {
    const json = new JsonBytes(memory);
    const versionedJson = new VersionedJson(json);
    const told: Told = { problems: [], warnings: [] };
    let failed = 0;
    for (const [ocid, standings] of batch) {
      // Versioned releases are written from the same parts, value by value.
      const asWritten = this.options.versioned ? undefined : new AsWritten(this.#places);
      const process = { ocid, standings };
      const mark = json.length;
      try {
        const merged = mergeStandings(this.#reader, process, this.options, told, asWritten);
        if (merged.error !== undefined) failed += 1;
        write(ocid, merged, json, versionedJson, merged.leftOut ? undefined : asWritten);
      } catch (error) {
        // What is nested so deeply that it cannot be walked: the others are merged all the same.
        if (!(error instanceof RangeError)) throw error;
        json.rewind(mark);
        failed += 1;
        write(ocid, tooDeep(this.#reader, process, told), json, versionedJson);
      }
    }
    return { ...told, text: json.take(), processes: batch.length, failed };
  }
}

type Told = Pick<MergedBatch, 'problems' | 'warnings'>;

function write(
  ocid: string,
  { compiledRelease, versionedRelease, error }: MergedProcess,
  json: JsonBytes,
  versionedJson: VersionedJson,
  asWritten?: AsWritten,
): void {
  json.text('{"ocid":');
  json.value(ocid);
  if (compiledRelease) {
    json.text(',"compiledRelease":');
    if (asWritten) asWritten.write(compiledRelease, json);
    else json.value(compiledRelease);
  }
  if (versionedRelease) {
    json.text(',"versionedRelease":');
    versionedJson.write(versionedRelease);
  }
  if (error !== undefined) {
    json.text(',"error":');
    json.value(error);
  }
  json.text('}\n');
}

/** The places that are nested too deeply, and the process with its error. */
function tooDeep(reader: StandingReader, process: OneProcess, told: Told): MergedProcess {
  const found = readAgain(reader, process, false).problems.filter(
    ({ code }) => code === 'too_deep',
  );
  const [first] = found;
  if (!first) throw new RangeError('A process could not be merged.');
  for (const each of found) told.problems.push(each);
  return { error: first.message };
}

interface OneProcess {
  ocid: string;
  standings: Standing[];
}

type Result = MergedProcess & { leftOut?: boolean };

function mergeStandings(
  reader: StandingReader,
  { ocid, standings }: OneProcess,
  { compiled, versioned, onNumber, ...options }: BatchOptions,
  into: Told,
  asWritten?: AsWritten,
): Result {
  const releases: unknown[] = [];
  const problems: SourceProblem[] = [];
  const parse = asWritten ? (text: string) => asWritten.parse(text) : parseAsRead;
  for (const standing of standings) {
    const { source } = standing;
    const read = releasesAt(reader, standing, ocid, parse, !versioned);
    for (const { value } of read.releases) releases.push(value);
    for (const found of read.problems) problems.push({ ...found, source });
  }
  const told = into.warnings.length;
  const onWarning = (warning: MergeWarning) => into.warnings.push({ ocid, ...warning });
  const merge = (values: unknown[], as?: AsWritten) =>
    mergeProcess(values, { compiled, versioned }, { ...options, onWarning }, as);
  let merged: Result = problems.length > 0 ? {} : merge(releases, asWritten);
  if (merged.isOutOfRange) {
    const again = readAgain(reader, { ocid, standings }, onNumber === 'leave-out');
    for (const found of again.problems) problems.push(found);
    if (again.leftOut.length > 0 && problems.length === 0) {
      into.warnings.length = told;
      for (const path of again.leftOut) onWarning({ code: 'number_left_out', path });
      merged = { ...merge(again.releases), leftOut: true };
    }
  }
  const [first] = problems;
  if (!first) return merged;
  // One by one: so many arguments as a file may have problems no call can take.
  for (const found of problems) into.problems.push(found);
  return { error: first.message };
}

interface Again {
  releases: unknown[];
  /** The places of the numbers that cannot be held. */
  problems: SourceProblem[];
  /** The paths of those that were left out. */
  leftOut: string[];
}

/** Rare, so the releases are read once more, number by number. */
function readAgain(
  reader: StandingReader,
  { ocid, standings }: OneProcess,
  leaveOut: boolean,
): Again {
  const again: Again = { releases: [], problems: [], leftOut: [] };
  for (const standing of standings)
    for (const { value, pointer } of releasesAt(reader, standing, ocid).releases) {
      if (leaveOut) for (const path of leaveOutNumbers(value)) again.leftOut.push(path);
      again.releases.push(value);
      for (const found of valueProblems(value))
        if (found.code !== 'character_not_allowed')
          again.problems.push({
            ...placed(found, { ...standing, pointer }),
            source: standing.source,
          });
    }
  return again;
}
