import { createApiKey } from '../identity/create-api-key.js';
import { optionsOf, required } from './arguments.js';
import type { Command } from './command.js';
import { withDeps } from './with-deps.js';

const name = 'api-keys create';
const usage = '--coop SLUG --name NAME';

export const createKey: Command = {
  usage,
  summary: 'Make an API key for a website of a co-op, and show it once',
  async run(call) {
    const options = { coop: { type: 'string' }, name: { type: 'string' } } as const;
    const { values } = optionsOf(call.args, options, { name, usage });
    const coop = required(values.coop, 'coop', name);
    const keyName = required(values.name, 'name', name);
    await withDeps(call, async (deps) => {
      const { token } = await createApiKey(deps, { coop, name: keyName });
      call.say(token);
    });
  },
};
