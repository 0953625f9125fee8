import type { Writable } from 'node:stream';

interface Terminal extends Writable {
  isTTY?: boolean;
  columns?: number;
}

/** Five times a second is enough to see that work goes on. */
const pause = 200;

/** One line at the bottom of a terminal, without colour; nothing anywhere else. */
export class Progress {
  private readonly terminal: Terminal;
  private readonly shown: boolean;
  private last = Number.NEGATIVE_INFINITY;
  private visible = false;

  constructor(
    stderr: Writable,
    quiet: boolean,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.terminal = stderr;
    this.shown = !quiet && this.terminal.isTTY === true;
  }

  show(what: string, done: number, of?: number): void {
    if (!this.shown || this.now() - this.last < pause) return;
    this.last = this.now();
    this.visible = true;
    const line = `${what} ${amount(done, of)}`;
    this.terminal.write(`\r\u001B[2K${line.slice(0, (this.terminal.columns ?? 80) - 1)}`);
  }

  clear(): void {
    if (this.visible) this.terminal.write('\r\u001B[2K');
    this.visible = false;
  }
}

function amount(done: number, of?: number): string {
  if (of === undefined || of <= 0) return done.toLocaleString('en-GB');
  return `${Math.min(100, Math.floor((done / of) * 100))}%`;
}
