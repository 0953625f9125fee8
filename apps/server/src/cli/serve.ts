import { readConfig } from '../config.js';
import { listenForCommands } from '../control/listen-for-commands.js';
import { startServer } from '../server.js';
import { optionsOf } from './arguments.js';
import type { Command } from './command.js';
import { commandsOfServer } from './commands-of-server.js';

const name = 'serve';
const usage = '[--demo]';

/** Serves until told to stop. A parent process with a channel hears when the server is ready. */
export const serve: Command = {
  usage,
  summary: 'Start the server; with --demo, as a demonstration that holds invented people',
  async run({ args, environment, say }) {
    const { values } = optionsOf(args, { demo: { type: 'boolean' } }, { name, usage });
    const config = readConfig(values.demo ? { ...environment, KITH_DEMO: 'true' } : environment);
    const server = await startServer(config);
    const stopListening = await listenForCommands(server.deps, commandsOfServer);
    const { publicUrl } = server.deps.config;
    say(`Kith is ready at ${publicUrl}`);
    if (publicUrl !== server.address) say(`It listens at ${server.address}`);
    process.send?.({ ready: true, address: server.address });
    await toldToStop();
    await stopListening();
    await server.stop();
  },
};

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
    // The parent is gone: nobody is left to stop this process later.
    process.once('disconnect', () => resolve());
  });
}
