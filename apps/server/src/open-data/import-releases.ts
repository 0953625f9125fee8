import type { Release } from '@kith/ocds';
import type { LineResult } from '@kith/ocds/read';
import type { Tx } from '../db/database.js';
import type { Deps } from '../deps.js';
import { keepReleases, type Outcome } from './keep-releases.js';
import { type Unkeepable, whyNotKept } from './keepable.js';
import { announcePublication, forgetAnswers } from './kept-answers.js';
import { openGovernmentLicence } from './licences.js';
import { refreshContracts } from './refresh-contracts.js';
import { deleteBatchIfEmpty, insertBatch, type NewBatch, type NewRelease } from './releases.sql.js';

/** What became of one thing on one line. */
export type Said =
  | { line: number; outcome: 'taken' | 'already_held'; ocid: string; id: string }
  | {
      line: number;
      outcome: 'refused';
      pointer: string;
      reason: string;
      ocid?: string;
      id?: string;
    };

export interface Counts {
  taken: number;
  alreadyHeld: number;
  /** Lines that could not be read, and releases that would change a published one. */
  refused: number;
  /** Lines that held anything at all. */
  lines: number;
}

interface ImportSource {
  /** The name of what is read, without its folder. */
  name: string;
  lines: AsyncIterable<LineResult>;
  /** Address of the licence of what does not name one. Default: the Open Government Licence. */
  license?: string | undefined;
  /** Who published what does not say it. */
  publisher?: string | undefined;
}

const releasesAtOnce = 100;

/**
 * Reads one source into the store, in one transaction: all of what is good in it, or, when the
 * reading itself fails, nothing. A line is read whole or refused whole, and what is refused does
 * not hold back the rest. `tell` hears what became of each release or refused line, in order.
 */
export async function importReleases(
  { db, newId, now }: Pick<Deps, 'db' | 'newId' | 'now'>,
  source: ImportSource,
  tell: (said: Said) => void = () => undefined,
): Promise<Counts> {
  const batch: NewBatch = { id: newId(), source: source.name, importedAt: now() };
  const imported = await db.asOwnerOfSchema(async (tx) => {
    await insertBatch(tx, batch);
    const counts: Counts = { taken: 0, alreadyHeld: 0, refused: 0, lines: 0 };
    const say = (said: Said) => {
      counts[countOf[said.outcome]] += 1;
      tell(said);
    };
    const queue: Queued[] = [];
    for await (const line of source.lines) {
      counts.lines += 1;
      // One by one: a package may have more releases than a call takes arguments.
      for (const each of queued(line, source)) queue.push(each);
      while (queue.length >= releasesAtOnce) {
        for (const said of await keep(tx, batch, queue.splice(0, releasesAtOnce))) say(said);
      }
    }
    for (const said of await keep(tx, batch, queue)) say(said);
    await refreshContracts(tx, batch.id);
    await deleteBatchIfEmpty(tx, batch.id);
    await announcePublication(tx);
    return counts;
  });
  forgetAnswers(db);
  return imported;
}

const countOf = { taken: 'taken', already_held: 'alreadyHeld', refused: 'refused' } as const;

/** A release to keep, or a refusal that waits for its turn to be told. */
type Queued = { line: number; release: NewRelease } | { said: Said };

function queued(read: LineResult, { license, publisher }: ImportSource): Queued[] {
  const { line, problems, linked, releases } = read;
  const [problem, ...others] = problems;
  if (problem !== undefined) {
    const more = others.length === 0 ? '' : ` And ${others.length} more like it on this line.`;
    return [refusedLine(line, problem.pointer, problem.message + more)];
  }
  const unkept = firstUnkept(read);
  if (unkept !== undefined) return [refusedLine(line, unkept.pointer, unkept.reason)];
  if (releases.length === 0 && linked.length > 0) return [refusedLine(line, '', onlyLinks)];
  const about = {
    publisher: read.package?.publisher?.name || publisher || null,
    license: read.package?.license || license || openGovernmentLicence,
  };
  return releases.map((release) => ({ line, release: { ...newRelease(release), ...about } }));
}

/** One that cannot be kept refuses its line: it must not stop the reading of the others. */
function firstUnkept({ kind, releases }: LineResult): Unkeepable | undefined {
  for (const [index, release] of releases.entries()) {
    const why = whyNotKept(release);
    const place = { release: '', releases: `/${index}` }[String(kind)] ?? `/releases/${index}`;
    if (why !== undefined) return { ...why, pointer: place + why.pointer };
  }
  return undefined;
}

function refusedLine(line: number, pointer: string, reason: string): Queued {
  return { said: { line, outcome: 'refused', pointer, reason } };
}

function newRelease(release: Release): Omit<NewRelease, 'publisher' | 'license'> {
  const { ocid, id, date, tag } = release;
  return { ocid, id, date, tag, text: JSON.stringify(release) };
}

async function keep(tx: Tx, batch: NewBatch, queue: readonly Queued[]): Promise<Said[]> {
  const releases = queue.flatMap((each) => ('release' in each ? [each.release] : []));
  const outcomes = await keepReleases(tx, batch, releases);
  let next = 0;
  return queue.map((each): Said => {
    if ('said' in each) return each.said;
    const { line, release } = each;
    const { ocid, id } = release;
    const outcome: Outcome = outcomes[next] ?? 'differs';
    next += 1;
    return outcome === 'differs'
      ? { line, outcome: 'refused', pointer: '', reason: unchangeable, ocid, id }
      : { line, outcome, ocid, id };
  });
}

const onlyLinks = 'This only links to its releases. Import the packages that hold them.';
const unchangeable =
  'A release with this ocid and id is already here and says something else. A published release never changes: give the correction an id of its own.';
