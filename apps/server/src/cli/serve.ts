import { Temporal } from 'temporal-polyfill';
import { readConfig } from '../config.js';
import { listenForCommands } from '../control/listen-for-commands.js';
import { serveInMemory } from '../in-memory/serve-in-memory.js';
import { startServer } from '../server.js';
import { StartError } from '../start-error.js';
import { optionsOf } from './arguments.js';
import type { Call, Command } from './command.js';
import { commandsOfServer } from './commands-of-server.js';

const name = 'serve';
const usage = '[--demo] [--port PORT] [--in-memory [--now INSTANT]]';
const options = {
  demo: { type: 'boolean' },
  port: { type: 'string' },
  'in-memory': { type: 'boolean' },
  now: { type: 'string' },
} as const;

/** Serves until told to stop. A parent process with a channel hears when the server is ready. */
export const serve: Command = {
  usage,
  summary:
    'Start the server; with --demo, as a demonstration that holds invented people; with --in-memory, for tests: it keeps nothing, and says where it is as one line of JSON',
  async run({ args, environment: given, say }) {
    const { values } = optionsOf(args, options, { name, usage });
    const environment = {
      ...given,
      ...(values.demo && { KITH_DEMO: 'true' }),
      ...(values.port !== undefined && { PORT: values.port }),
    };
    const now = instantOf(values.now);
    if (values['in-memory']) return inMemory({ environment, say }, now);
    if (now)
      throw new StartError('--now is for --in-memory: data that is kept needs a true clock.', 2);
    return onDisk({ environment, say });
  },
};

type Serving = Pick<Call, 'environment' | 'say'>;

async function onDisk({ environment, say }: Serving): Promise<void> {
  const server = await startServer(readConfig(environment));
  const stopListening = await listenForCommands(server.deps, commandsOfServer);
  const { publicUrl } = server.deps.config;
  say(`Kith is ready at ${publicUrl}`);
  if (publicUrl !== server.address) say(`It listens at ${server.address}`);
  process.send?.({ ready: true, address: server.address });
  await toldToStop();
  await stopListening();
  await server.stop();
}

async function inMemory({ environment, say }: Serving, now?: Temporal.Instant): Promise<void> {
  const { server, line } = await serveInMemory(environment, now);
  say(line);
  process.send?.({ ready: true, address: server.address });
  await toldToStop();
  await server.stop();
}

function instantOf(text: string | undefined): Temporal.Instant | undefined {
  if (text === undefined) return undefined;
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new StartError(
      `--now is "${text}"; it must be an instant, such as 2026-08-03T08:00:00Z.`,
      2,
    );
  }
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
    // The parent is gone: nobody is left to stop this process later.
    process.once('disconnect', () => resolve());
  });
}
