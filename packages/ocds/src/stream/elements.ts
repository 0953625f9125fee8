type List = 'list' | 'releases' | 'records';

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
/** What is not cut is held and parsed whole: a release by itself may be as long as this. */
const longestOutline = 64 << 20;
const nought = Buffer.from('0');

/**
 * Finds where the elements of one long list begin and end: the top-level list of a document, or
 * the `releases` or `records` of a package. It does not parse: JSON.parse does that with each
 * element, and with `outline`, which is the document with a 0 in the place of each element. What
 * is no JSON fails there.
 */
export class ElementFinder {
  /** Which list was cut; nothing when none was found. */
  list: List | undefined;
  #outline: Buffer[] = [];
  #outlineBytes = 0;
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** The last text at the top level: the name of the field whose value comes next. */
  #name: number[] = [];
  #cutDepth = 0;
  #hasElements = false;
  #elementStart = -1;
  #position = 0;

  /** `onElement` is told where an element starts and ends, in bytes of the document. */
  constructor(readonly onElement: (start: number, end: number) => void) {}

  feed(chunk: Uint8Array): void {
    let outside = this.#elementStart < 0 ? 0 : -1;
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] as number;
      if (this.#inText) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === backslash) this.#escaped = true;
        else if (byte === quote) this.#inText = false;
        else if (this.#depth === 1 && this.#name.length < 16) this.#name.push(byte);
        continue;
      }
      const cutting = this.#cutDepth > 0 && this.#depth === this.#cutDepth;
      if (cutting && (byte === comma || byte === closeList)) {
        if (this.#elementStart >= 0) {
          this.onElement(this.#elementStart, this.#position + index);
          this.#keep(nought);
          this.#elementStart = -1;
          outside = index;
        }
      } else if (cutting && this.#elementStart < 0 && byte > 0x20) {
        this.#keep(chunk.subarray(outside, index));
        outside = -1;
        this.#elementStart = this.#position + index;
        this.#hasElements = true;
      }
      this.#step(byte);
    }
    if (outside >= 0) this.#keep(chunk.subarray(outside));
    this.#position += chunk.length;
  }

  #step(byte: number): void {
    if (byte === quote) {
      this.#inText = true;
      if (this.#depth === 1) this.#name = [];
    } else if (byte === openList || byte === openObject) {
      this.#depth += 1;
      if (byte === openList && this.#cutDepth === 0) this.#startCutting();
    } else if (byte === closeList || byte === closeObject) {
      // After an empty list comes, perhaps, the one that holds something.
      if (this.#depth === this.#cutDepth) this.#cutDepth = this.#hasElements ? -1 : 0;
      this.#depth -= 1;
    }
  }

  #startCutting(): void {
    const name = this.#depth === 1 ? 'list' : String.fromCharCode(...this.#name);
    if (this.#depth > 2 || (name !== 'list' && name !== 'releases' && name !== 'records')) return;
    if (this.#depth === 2 && name === 'list') return;
    this.list = name;
    this.#cutDepth = this.#depth;
  }

  #keep(piece: Uint8Array): void {
    this.#outlineBytes += piece.length;
    if (this.#outlineBytes > longestOutline) this.#outline = [];
    else this.#outline.push(Buffer.from(piece));
  }

  /** The document without its elements, once all of it was fed; nothing where even that is too long. */
  outline(): string | undefined {
    if (this.#outlineBytes > longestOutline) return undefined;
    return Buffer.concat(this.#outline).toString('utf8');
  }
}
