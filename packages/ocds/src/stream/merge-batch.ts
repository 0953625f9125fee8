import type { MergeOptions, MergeWarning } from '../merge/index.js';
import { valueProblems } from '../read/parse-json.js';
import { AsWritten, KnownPlaces } from './as-written.js';
import { releasesAt } from './by-ocid.js';
import { JsonBytes } from './json-bytes.js';
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

export type BatchOptions = Omit<MergeOptions, 'onWarning'> & Wanted;

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
      const merged = mergeStandings(this.#reader, ocid, standings, this.options, told, asWritten);
      if (merged.error !== undefined) failed += 1;
      write(ocid, merged, json, versionedJson, asWritten);
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

function mergeStandings(
  reader: StandingReader,
  ocid: string,
  standings: Standing[],
  { compiled, versioned, ...options }: BatchOptions,
  into: Told,
  asWritten?: AsWritten,
): MergedProcess {
  const releases: unknown[] = [];
  const problems: SourceProblem[] = [];
  const parse = asWritten && ((text: string) => asWritten.parse(text));
  for (const standing of standings) {
    const { source } = standing;
    const read = releasesAt(reader, standing, ocid, parse);
    for (const { value } of read.releases) releases.push(value);
    for (const found of read.problems) problems.push({ ...found, source });
  }
  const onWarning = (warning: MergeWarning) => into.warnings.push({ ocid, ...warning });
  const merged =
    problems.length > 0
      ? {}
      : mergeProcess(releases, { compiled, versioned }, { ...options, onWarning }, asWritten);
  if (merged.isOutOfRange)
    for (const found of outOfRange(reader, ocid, standings)) problems.push(found);
  const [first] = problems;
  if (!first) return merged;
  // One by one: so many arguments as a file may have problems no call can take.
  for (const found of problems) into.problems.push(found);
  return { error: first.message };
}

/** Rare, so the releases are read again for the places of the numbers that no JSON can hold. */
function* outOfRange(
  reader: StandingReader,
  ocid: string,
  standings: Standing[],
): Generator<SourceProblem> {
  for (const standing of standings)
    for (const { value, pointer } of releasesAt(reader, standing, ocid).releases)
      for (const found of valueProblems(value))
        if (found.code === 'number_out_of_range')
          yield { ...placed(found, { ...standing, pointer }), source: standing.source };
}
