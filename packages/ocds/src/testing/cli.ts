import { Readable, Writable } from 'node:stream';
import type { Command, Commands, ExitCode } from '../cli/command.js';
import { runCli } from '../cli/main.js';

export interface Ran {
  code: ExitCode;
  stdout: string;
  stderr: string;
}

/** Runs `kith-ocds` in this process, with text as its standard input. */
export async function run(
  argv: readonly string[],
  given: { stdin?: string | Uint8Array; commands?: readonly Command[] } = {},
): Promise<Ran> {
  const stdin = Readable.from(given.stdin === undefined ? [] : [Buffer.from(given.stdin)]);
  const [stdout, stderr] = [gather(), gather()];
  const streams = { stdin, stdout: stdout.stream, stderr: stderr.stream };
  const code = await runCli(argv, streams, given.commands && tableOf(given.commands));
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** A stream that keeps what is written to it. */
export function gather(): { stream: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** Commands as the frame takes them. */
export function tableOf(commands: readonly Command[]): Commands {
  return Object.fromEntries(commands.map((command) => [command.name, async () => command]));
}
