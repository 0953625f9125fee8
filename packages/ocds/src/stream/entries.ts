import type { PackageMetadata } from '../index.js';
import { bytesAt, documentsOf, isShort, parseBytes } from './documents.js';
import type { Form } from './form.js';
import { LongDocument } from './long-document.js';
import type { Line } from './ranges.js';
import type { ReadProblem } from './read-problem.js';
import { type Member, shapeOf } from './shape.js';
import type { Source } from './source.js';

/** A release or record, or what could not be read as one, with where it stands. */
export type Entry = (
  | (Member & {
      /** Counted from 1, in JSON Lines. */
      line?: number;
      /** Which of `packages()` it stands in. */
      package?: number;
    })
  | { kind: 'problem'; problem: ReadProblem }
) & {
  /** How far into the input it ends. */
  bytesRead: number;
};

/** Hears of each package before what is in it. */
export type OnPackage = (metadata: PackageMetadata) => void;

/** Every release or record of a source, in order. */
export function* entriesOf(source: Source, form: Form, onPackage?: OnPackage): Generator<Entry> {
  let packages = 0;
  for (const document of documentsOf(source, form)) {
    const read = isShort(source, document)
      ? shortDocument(source, document)
      : longDocument(source, document, onPackage !== undefined);
    const line = form !== 'document' ? { line: document.line } : {};
    let inPackage = false;
    for (const found of read) {
      if ('metadata' in found) {
        inPackage = true;
        onPackage?.(found.metadata);
      } else if (found.kind === 'problem') {
        yield { ...found, problem: { ...found.problem, ...line } };
      } else {
        const about = inPackages.test(found.pointer) ? { package: packages } : {};
        yield { ...found, ...line, ...about };
      }
    }
    if (inPackage) packages += 1;
  }
}

type Found = Entry | { metadata: PackageMetadata };

const inPackages = /^\/re(?:leases|cords)\//;

function* shortDocument(source: Source, document: Line): Generator<Found> {
  const bytesRead = document.end;
  const { value, problem } = parseBytes(bytesAt(source, document));
  if (problem) {
    yield { kind: 'problem', problem, bytesRead };
    return;
  }
  const { members, metadata, problem: odd } = shapeOf(value);
  if (odd) yield { kind: 'problem', problem: odd, bytesRead };
  if (metadata) yield { metadata };
  for (const member of members) yield { ...member, bytesRead };
}

/** What a long package says of itself is known at its end: to hear it first takes another pass. */
function* longDocument(source: Source, document: Line, metadataFirst: boolean): Generator<Found> {
  const outline = new LongDocument(source, document);
  if (metadataFirst) for (const _element of outline.elements());
  if (outline.metadata) yield { metadata: outline.metadata };
  const long = new LongDocument(source, document);
  yield* long.members();
  if (long.problem) yield { kind: 'problem', problem: long.problem, bytesRead: document.end };
  if (long.metadata && !metadataFirst) yield { metadata: long.metadata };
}
