import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What one run of a command took. */
export interface Run {
  seconds: number;
  /** The most memory it held at a time, in bytes. */
  peak: number;
}

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const tellPeak =
  'data:text/javascript,process.on("exit",()=>process.send(process.resourceUsage().maxRSS))';

/** Runs the built `kith-ocds` in a process of its own, its output into a file. */
export function runCommand(line: string[], output: string): Promise<Run> {
  return runScript('../dist/cli/bin.js', line, output);
}

/** Reads, parses, stringifies and writes JSON Lines, and does nothing else. */
export function runLimit(input: string, output: string): Promise<Run> {
  return runScript('limit.mjs', [input], output);
}

async function runScript(script: string, line: string[], output: string): Promise<Run> {
  const out = openSync(output, 'w');
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', tellPeak, fileOf(script), ...line], {
    stdio: ['ignore', out, 'ignore', 'ipc'],
  });
  let peak = 0;
  child.on('message', (kibibytes) => {
    peak = Number(kibibytes) * 1024;
  });
  const [code] = (await once(child, 'close')) as [number];
  const seconds = (performance.now() - start) / 1000;
  const isFile = fstatSync(out).isFile();
  closeSync(out);
  // A file that is written over an old one is brought to the disk, while the next run is measured.
  if (isFile) rmSync(output);
  if (code > 1) throw new Error(`${script} ${line.join(' ')} could not run.`);
  return { seconds, peak };
}

type Measured = () => Promise<Run> | Run;

/**
 * The quickest run of each, over several rounds of all: a machine that others use as well is
 * quicker at one time than at another.
 */
export async function bestOf<const All extends readonly Measured[]>(
  rounds: number,
  all: All,
): Promise<{ [One in keyof All]: Run }> {
  const quickest: Run[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const [index, run] of all.entries()) {
      const next = await run();
      if (next.seconds < (quickest[index]?.seconds ?? Infinity)) quickest[index] = next;
    }
  return quickest as { [One in keyof All]: Run };
}

export function ratioLine(what: string, seconds: number, limit: number, goal?: number): string {
  const ratio = seconds / limit;
  const told = goal === undefined ? '' : `  (goal ${goal}: ${ratio <= goal ? 'met' : 'missed'})`;
  return `${what.padEnd(34)} ${ratio.toFixed(2).padStart(6)} ×  ${seconds.toFixed(2)} s${told}`;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
