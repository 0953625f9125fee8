import { pointerTo } from '../read/messages.js';

/** Where a value stands in what was read. */
export interface Place {
  /** JSON Pointer within the document or line; "" is the whole. */
  pointer?: string;
  /** Counted from 1, in JSON Lines. */
  line?: number;
}

/** The way from a value's place to what is being looked at. Pointers are spelt only when asked for. */
export class Trail {
  readonly segments: (string | number)[] = [];
  readonly line: number | undefined;
  readonly #pointer: string;
  readonly #path: string;

  constructor({ pointer = '', line }: Place = {}) {
    this.line = line;
    this.#pointer = pointer;
    this.#path = pathOf(pointer);
  }

  get pointer(): string {
    let pointer = this.#pointer;
    for (const segment of this.segments) pointer = pointerTo(pointer, segment);
    return pointer;
  }

  /** The pointer without list positions. */
  get path(): string {
    let path = this.#path;
    for (const segment of this.segments)
      if (typeof segment === 'string') path = pointerTo(path, segment);
    return path;
  }

  /** Looks at one more field or item while `look` runs. */
  at(segments: readonly (string | number)[], look: () => void): void {
    const length = this.segments.length;
    this.segments.push(...segments);
    look();
    this.segments.length = length;
  }
}

/** A pointer without its list positions. */
export function pathOf(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '');
}
