import { pointerTo, problem } from '../read/messages.js';
import { isObject } from '../shared/objects.js';
import { bytesAt, documentsOf, isShort, parseBytes } from './documents.js';
import { ElementFinder } from './elements.js';
import { formOf } from './form.js';
import { LongDocument } from './long-document.js';
import { longestHead, ocidAt } from './ocid-at.js';
import type { Line, Range } from './ranges.js';
import type { ReadProblem } from './read-problem.js';
import { Rests } from './rests.js';
import { shapeOf } from './shape.js';
import { bytesOf, type Source } from './source.js';

/** Where one release or record stands. */
export interface Standing extends Range {
  /** Which of the sources. */
  source: number;
  /** Counted from 1; absent in a document. */
  line?: number;
  pointer: string;
}

/** Where the releases of each process stand, in order of first appearance. */
export type ProcessIndex = Map<string, Standing[]>;

/** A problem and the source it was met in. */
export interface SourceProblem extends ReadProblem {
  source: number;
}

export interface IndexListener {
  onProblem(problem: SourceProblem): void;
  onProgress?(source: number, bytesRead: number): void;
}

/**
 * Reads through all sources once and notes which release of which process stands where. What is
 * kept is a few numbers for each release, whatever its length.
 */
export async function indexProcesses(
  sources: readonly Source[],
  listener: IndexListener,
): Promise<ProcessIndex> {
  const rests = new Rests();
  const index: ProcessIndex = new Map();
  const add = (ocid: string, standing: Standing) => {
    const known = index.get(ocid);
    if (known) known.push(standing);
    else index.set(ocid, [standing]);
  };
  for (const [number, source] of sources.entries()) {
    const form = formOf(source);
    for (const document of documentsOf(source, form)) {
      const { start, end, line } = document;
      const about = form !== 'document' ? { source: number, line } : { source: number };
      const known = isShort(source, document) ? ocidAt(document) : undefined;
      if (known !== undefined) {
        // Not spread from `about`: that would take longer than all else that is done with a line.
        const standing: Standing = { source: number, start, end, pointer: '' };
        if (form !== 'document') standing.line = line;
        add(known, standing);
      } else
        for (const found of standingsIn(source, document)) {
          if ('problem' in found) listener.onProblem({ ...found.problem, ...about });
          else {
            const { ocid, ...standing } = found;
            add(ocid, { ...about, ...standing });
          }
        }
      if (line % few === 0 && rests.isDue) {
        listener.onProgress?.(number, end);
        await rests.take();
      }
    }
  }
  return index;
}

/** Lines between two looks at the clock. */
const few = 64;

type Found = { problem: ReadProblem } | (Range & { ocid: string; pointer: string });

function* standingsIn(source: Source, document: Line): Generator<Found> {
  if (!isShort(source, document)) {
    yield* inLongDocument(source, document);
    return;
  }
  const bytes = bytesAt(source, document);
  const { start, end } = document;
  const { value, problem: unread } = parseBytes(bytes);
  if (unread) {
    yield { problem: unread };
    return;
  }
  const { members, problem: odd } = shapeOf(value);
  if (odd) {
    yield { problem: odd };
    return;
  }
  const ranges = members[0]?.pointer === '' ? [{ start, end }] : elementsIn(bytes, start);
  // A list that is given twice, or beside another: which of them holds what cannot be told.
  if (ranges.length !== members.length) {
    yield { problem: problem('unknown_shape') };
    return;
  }
  for (const [position, range] of ranges.entries()) {
    const member = members[position];
    if (member) yield named(member.value, range, member.pointer);
  }
}

function elementsIn(bytes: Buffer, base: number): Range[] {
  const ranges: Range[] = [];
  new ElementFinder((start, end) => ranges.push({ start: base + start, end: base + end })).feed(
    bytes,
  );
  return ranges;
}

function* inLongDocument(source: Source, document: Line): Generator<Found> {
  const long = new LongDocument(source, document);
  const head = Buffer.allocUnsafe(longestHead);
  for (const { pointer, ...range } of long.elements()) {
    const { start, end } = range;
    const bytes = bytesOf(source, start, Math.min(end, start + longestHead), head);
    const ocid = ocidAt({ latin1: (from, to) => bytes.toString('latin1', from, to) });
    if (ocid !== undefined) yield { ...range, ocid, pointer };
    else {
      const { value, problem: unread } = parseBytes(bytesOf(source, start, end));
      yield unread ? { problem: { ...unread, pointer } } : named(value, range, pointer);
    }
  }
  if (long.problem) yield { problem: long.problem };
}

function named(value: unknown, range: Range, pointer: string): Found {
  if (!isObject(value)) return { problem: problem('not_an_object', pointer) };
  const { ocid } = value;
  if (typeof ocid !== 'string' || ocid === '')
    return { problem: problem('missing_ocid', pointerTo(pointer, 'ocid')) };
  return { ...range, ocid, pointer };
}
