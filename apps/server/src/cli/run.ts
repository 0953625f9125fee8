import { StartError } from '../start-error.js';
import type { Call, Command } from './command.js';
import { commands } from './commands.js';

export interface Terminal extends Omit<Call, 'args'> {
  /** Says one line about what went wrong. */
  complain(line: string): void;
}

/** Runs one command line; resolves to the exit code. What goes wrong is one line, not a trace. */
export async function run(line: string[], terminal: Terminal): Promise<number> {
  const found = find(line);
  if (found === undefined) return explain(line, terminal);
  try {
    await found.command.run({ ...terminal, args: found.args });
    return 0;
  } catch (error) {
    if (error instanceof StartError) {
      terminal.complain(error.message);
      return error.exitCode;
    }
    throw error;
  }
}

/** The longest name that the line starts with: `api-keys create` before `api-keys`. */
function find(line: string[]): { command: Command; args: string[] } | undefined {
  for (const words of [2, 1]) {
    const command = commands[line.slice(0, words).join(' ')];
    if (command !== undefined) return { command, args: line.slice(words) };
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
