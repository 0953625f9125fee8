import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

/** Whoever read our output has gone, as `head` does: no reason to complain. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

const enough = 65_536;
/** What a wait for a slow reader ends with. */
const events = ['drain', 'close', 'error'] as const;

/** Standard output: small writes are gathered, and a slow reader is waited for. */
export class Output {
  private gathered = '';
  private failure: Error | undefined;

  constructor(private readonly stream: Writable) {
    stream.on('error', this.fail);
  }

  async write(text: string | Uint8Array): Promise<void> {
    this.check();
    if (typeof text !== 'string') {
      await this.flush();
      await this.deliver(text);
      return;
    }
    this.gathered += text;
    if (this.gathered.length >= enough) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.gathered;
    this.gathered = '';
    if (text) await this.send(text);
  }

  /** A closed stream reports its failure late, so the last write is waited for. */
  async end(): Promise<void> {
    await this.flush();
    await new Promise<void>((done) => this.stream.write('', () => done()));
    this.stream.off('error', this.fail);
    this.check();
  }

  /**
   * Whoever wrote the bytes may use their memory again. A stream over a file descriptor is through
   * with them once it says so; any other may keep what it is given.
   */
  private async deliver(bytes: Uint8Array): Promise<void> {
    const given = 'fd' in this.stream ? bytes : Uint8Array.from(bytes);
    await new Promise<void>((done) => this.stream.write(given, () => done()));
    this.check();
  }

  private async send(chunk: string): Promise<void> {
    const ready = this.stream.write(chunk);
    this.check();
    // Work that never waits would not hear of Ctrl-C.
    if (ready) return await setImmediate();
    await new Promise<void>((done) => {
      const go = () => {
        for (const event of events) this.stream.off(event, go);
        done();
      };
      for (const event of events) this.stream.once(event, go);
    });
    this.check();
  }

  private check(): void {
    if (this.failure) throw this.failure;
  }

  private readonly fail = (error: NodeJS.ErrnoException) => {
    const gone = error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
    this.failure = gone ? new ReaderGone() : error;
  };
}
