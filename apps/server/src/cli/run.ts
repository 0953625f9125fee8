import { readConfig } from '../config.js';
import { askToRun } from '../control/ask-server.js';
import { StartError } from '../start-error.js';
import type { Call, Command } from './command.js';
import { commands } from './commands.js';
import { commandsOfServer } from './commands-of-server.js';

export interface Terminal extends Omit<Call, 'args' | 'note'> {
  /** Says one line about what went wrong. */
  complain(line: string): void;
}

/** Runs one command line; resolves to the exit code. What goes wrong is one line, not a trace. */
export async function run(line: string[], terminal: Terminal): Promise<number> {
  const found = find(line);
  if (found === undefined) return explain(line, terminal);
  try {
    if (!(await doneByServer(found, terminal))) {
      await found.command.run({ ...terminal, note: terminal.complain, args: found.args });
    }
    return 0;
  } catch (error) {
    if (error instanceof StartError) {
      terminal.complain(error.message);
      return error.exitCode;
    }
    throw error;
  }
}

/** Some commands a server does that is running on the same data folder. */
async function doneByServer({ name, args }: Found, { environment, say, deps }: Terminal) {
  if (deps !== undefined || !(name in commandsOfServer)) return false;
  return (await askToRun(readConfig(environment), { name, args }, say)) === 'done';
}

interface Found {
  name: string;
  command: Command;
  args: string[];
}

/** The longest name that the line starts with: `api-keys create` before `api-keys`. */
function find(line: string[]): Found | undefined {
  for (const words of [2, 1]) {
    const name = line.slice(0, words).join(' ');
    const command = commands[name];
    if (command !== undefined) return { name, command, args: line.slice(words) };
  }
  return undefined;
}

function explain(line: string[], { say, complain }: Terminal): number {
  const asked = line.length === 0 || line.includes('--help') || line[0] === 'help';
  if (!asked) complain(`There is no command "${line.slice(0, 2).join(' ')}".`);
  const tell = asked ? say : complain;
  for (const [name, { usage, summary }] of Object.entries(commands)) {
    tell(`  kith ${`${name} ${usage}`.trim().padEnd(44)} ${summary}`);
  }
  return asked ? 0 : 2;
}
