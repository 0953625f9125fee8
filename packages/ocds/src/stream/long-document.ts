import type { PackageMetadata } from '../index.js';
import { pointerTo, problem } from '../read/messages.js';
import { parseText } from '../read/parse-json.js';
import { isObject } from '../shared/objects.js';
import { parseBytes } from './documents.js';
import { ElementFinder } from './elements.js';
import { type Range, windowSize } from './ranges.js';
import type { ReadProblem } from './read-problem.js';
import { type Member, memberOf, shapeOf } from './shape.js';
import { bytesOf, type Source } from './source.js';

/** What stands in a list of records is one. */
function kindIn(pointer: string): 'record' | undefined {
  return pointer.startsWith('/records/') ? 'record' : undefined;
}

/** One release or record of a long document and the bytes it stands in. */
export interface Element extends Range {
  pointer: string;
}

/** A document too long for one piece, such as a package of a gigabyte: element by element. */
export class LongDocument {
  /** What the package says of itself; known once all elements were passed. */
  metadata: PackageMetadata | undefined;
  /** What is wrong with the document as a whole; known once all elements were passed. */
  problem: ReadProblem | undefined;

  constructor(
    readonly source: Source,
    readonly range: Range,
  ) {}

  *elements(): Generator<Element> {
    const found: Range[] = [];
    const { start: base, end } = this.range;
    const finder = new ElementFinder((start, end) => found.push({ start, end }));
    let index = 0;
    const window = Buffer.allocUnsafe(windowSize);
    for (let at = base; at < end; at += windowSize) {
      finder.feed(bytesOf(this.source, at, Math.min(at + windowSize, end), window));
      const list = finder.list === 'list' ? '' : `/${finder.list}`;
      for (const { start, end } of found.splice(0)) {
        yield { start: base + start, end: base + end, pointer: pointerTo(list, index) };
        index += 1;
      }
    }
    this.#conclude(finder);
    // A release or record that stands alone is its own and only element.
    if (!finder.list && !this.problem) yield { start: base, end, pointer: '' };
  }

  *members(): Generator<
    (Member | { kind: 'problem'; problem: ReadProblem }) & { bytesRead: number }
  > {
    for (const { start, end, pointer } of this.elements()) {
      const { value, problem: odd } = parseBytes(bytesOf(this.source, start, end));
      if (odd) yield { kind: 'problem', problem: { ...odd, pointer }, bytesRead: end };
      else yield { ...memberOf(value, pointer, kindIn(pointer)), bytesRead: end };
    }
  }

  #conclude(finder: ElementFinder): void {
    const outline = finder.outline();
    if (outline === undefined) {
      this.problem = problem('line_too_long');
      return;
    }
    const { value, problems } = parseText(outline);
    if (problems.length > 0) this.problem = problem('not_json');
    else if (!finder.list) this.problem = shapeOf(value).problem;
    else if (isObject(value)) {
      const { releases: _releases, records: _records, ...metadata } = value;
      this.metadata = metadata;
    }
  }
}
