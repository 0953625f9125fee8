import { isDateTime } from '../schema/formats.js';
import { hashText } from '../shared/hash-text.js';

/** Of each process the least and the greatest, by text and by time. */
const kept = 4;

/**
 * Whether releases of one process are merged in another order than that of
 * time: merging sorts dates by their text, and with different offsets that is
 * not the same. They come in any order and in millions, so of each process
 * only the outermost dates are remembered.
 */
export class DateOrder {
  readonly #processes = new Map<number, number>();
  #bounds = new Float64Array(kept * 1024);

  /** Whether a release seen before stands on the other side by text than in time. */
  isTurned(ocid: string, date: string): boolean {
    if (!isDateTime(date)) return false;
    const time = Date.parse(date);
    // What the text says, read as if it were UTC: it is in the order of the text.
    const text = Date.parse(`${date.replace(/(?:z|[+-]\d\d:\d\d)$/i, '')}Z`);
    const [one, other] = hashText(ocid);
    const key = one * 2 ** 21 + (other >>> 11);
    const process = this.#processes.get(key) ?? this.#begin(key, text, time);
    const at = process * kept;
    const [firstText = 0, firstTime = 0, lastText = 0, lastTime = 0] = this.#bounds.subarray(
      at,
      at + kept,
    );
    const bounds = [
      Math.min(firstText, text),
      Math.min(firstTime, time),
      Math.max(lastText, text),
      Math.max(lastTime, time),
    ];
    this.#bounds.set(bounds, at);
    return (
      (text > lastText && time < lastTime) ||
      (text < lastText && time > lastTime) ||
      (text < firstText && time > firstTime) ||
      (text > firstText && time < firstTime)
    );
  }

  #begin(key: number, text: number, time: number): number {
    const process = this.#processes.size;
    this.#processes.set(key, process);
    if ((process + 1) * kept > this.#bounds.length) {
      const larger = new Float64Array(this.#bounds.length * 2);
      larger.set(this.#bounds);
      this.#bounds = larger;
    }
    this.#bounds.set([text, time, text, time], process * kept);
    return process;
  }
}
