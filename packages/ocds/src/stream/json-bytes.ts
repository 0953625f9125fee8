/** JSON as it grows, kept as UTF-8: what many small values make is written only once. */
export class JsonBytes {
  #bytes: Buffer<ArrayBuffer>;
  #length = 0;

  /** `memory` is what it may write into; more is taken where that is not enough. */
  constructor(memory = new ArrayBuffer(1 << 18)) {
    this.#bytes = Buffer.from(memory);
  }

  /** JSON text, as it is. */
  text(text: string): void {
    if (text.length > short || !this.#copyPlain(text, false)) {
      // No character of a JavaScript string takes more than three bytes.
      if (this.#length + text.length * 3 > this.#bytes.length)
        this.#reserve(Buffer.byteLength(text));
      this.#length += this.#bytes.write(text, this.#length);
    }
  }

  /** JSON text that was made into bytes before, because it comes again and again, but for its first byte. */
  bytes(first: number, bytes: Uint8Array): void {
    const { length } = bytes;
    const start = this.#length;
    this.#reserve(length);
    if (length > few) this.#bytes.set(bytes, start);
    else for (let at = 1; at < length; at += 1) this.#bytes[start + at] = bytes[at] as number;
    this.#bytes[start] = first;
    this.#length += length;
  }

  /** A value as JSON. */
  value(value: unknown): void {
    if (typeof value !== 'string') this.text(JSON.stringify(value));
    else if (value.length > short || !this.#copyPlain(value, true))
      this.text(JSON.stringify(value));
  }

  byte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  get length(): number {
    return this.#length;
  }

  /** Takes back what was written since it was so long. */
  rewind(length: number): void {
    this.#length = length;
  }

  /** All of it so far. What follows is written over it. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  /** Copies text that needs no escape, byte by byte; says no, and copies nothing, where it does. */
  #copyPlain(text: string, quoted: boolean): boolean {
    this.#reserve(text.length + 2);
    const bytes = this.#bytes;
    let at = this.#length;
    if (quoted) bytes[at++] = quote;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 0x20 || code > 0x7e || (quoted && (code === quote || code === backslash)))
        return false;
      bytes[at++] = code;
    }
    if (quoted) bytes[at++] = quote;
    this.#length = at;
    return true;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.from(new ArrayBuffer((this.#length + more) * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Longer texts are quicker to copy by the runtime than byte by byte. */
const short = 64;
/** The same for bytes. */
const few = 24;
const quote = 0x22;
const backslash = 0x5c;
