import type { Writable } from 'node:stream';
import { readArguments, unknown, usageError } from './arguments.js';
import type { Call, Commands, ExitCode, Streams } from './command.js';
import { commands as allCommands } from './commands.js';
import { faultJson, faultOf, faultText } from './faults.js';
import { commandHelp, generalHelp } from './help.js';
import { Output, ReaderGone } from './output.js';
import { Progress } from './progress.js';
import { ownVersion } from './version.js';

/**
 * Runs one command line, without the program's own name. Never throws: what
 * goes wrong is said on `stderr` and in the exit code.
 */
export async function runCli(
  argv: readonly string[],
  streams: Streams,
  commands: Commands = allCommands,
): Promise<ExitCode> {
  const json = asksForJson(argv);
  const output = new Output(streams.stdout);
  const progress = new Progress(streams.stderr, json);
  // A closed stderr must not end the work that goes to stdout.
  const ignore = () => undefined;
  streams.stderr.on('error', ignore);
  try {
    const code = await obey(argv, streams, commands, output, progress);
    await output.end();
    return code;
  } catch (thrown) {
    if (thrown instanceof ReaderGone) return 0;
    await output.end().catch(ignore);
    progress.clear();
    const fault = faultOf(thrown);
    streams.stderr.write(json ? `${faultJson(fault)}\n` : `kith-ocds: ${faultText(fault)}\n`);
    return 2;
  } finally {
    progress.clear();
    streams.stderr.off('error', ignore);
  }
}

async function obey(
  argv: readonly string[],
  streams: Streams,
  commands: Commands,
  output: Output,
  progress: Progress,
): Promise<ExitCode> {
  const [name, ...rest] = argv;
  const width = widthOf(streams.stdout);
  if (name === undefined) throw usageError('Name a command. kith-ocds --help lists them.');
  if (name === '--version') {
    await output.write(`${ownVersion()}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const [about] = name === 'help' ? rest : [];
    if (about !== undefined && !about.startsWith('-'))
      return await obey([about, '--help'], streams, commands, output, progress);
    const all = await Promise.all(Object.values(commands).map((load) => load()));
    await output.write(`${generalHelp(all, width)}\n`);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw unknownCommand(name, Object.keys(commands));
  const command = await load();
  const { help, ...given } = readArguments(command, rest);
  if (help) {
    await output.write(`${commandHelp(command, width)}\n`);
    return 0;
  }
  if (given.files.length === 0 && 'isTTY' in streams.stdin && streams.stdin.isTTY)
    throw usageError(`Name a file, or pipe data in. kith-ocds ${name} --help shows how.`);
  const files = given.files.length > 0 ? given.files : ['-'];
  return await command.run(callOf({ ...given, files }, streams, output, progress));
}

type Given = Pick<Call, 'files' | 'values' | 'json'>;

function callOf(given: Given, streams: Streams, output: Output, progress: Progress): Call {
  const complain = (text: string) => {
    progress.clear();
    streams.stderr.write(`${text}\n`);
  };
  const shared = 'isTTY' in streams.stdout && streams.stdout.isTTY === true;
  return {
    ...given,
    streams,
    write(text) {
      if (shared) progress.clear();
      return output.write(text);
    },
    say: (text) => complain(given.json ? JSON.stringify({ message: text }) : text),
    report: (fault) => complain(given.json ? faultJson(fault) : faultText(fault)),
    progress: (what, done, of) => progress.show(what, done, of),
  };
}

function unknownCommand(name: string, commands: readonly string[]) {
  const isOption = name.startsWith('-');
  const accepted = isOption ? ['--help', '--version'] : commands;
  return unknown(isOption ? 'option' : 'command', name, accepted);
}

/** Known before the arguments are read, because reading them may be what fails. */
function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? undefined : end).includes('--json');
}

function widthOf(stdout: Writable): number {
  const columns = 'columns' in stdout && typeof stdout.columns === 'number' ? stdout.columns : 80;
  return Math.min(columns, 100);
}
