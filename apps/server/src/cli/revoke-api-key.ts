import { revokeApiKey } from '../identity/revoke-api-key.js';
import { optionsOf, required } from './arguments.js';
import type { Command } from './command.js';
import { withKeysOf } from './keys-of-coop.js';
import { idOfKey } from './rotate-api-key.js';

const name = 'api-keys revoke';
const usage = '--coop SLUG --key ID';

export const revokeKey: Command = {
  usage,
  summary: 'End an API key at once, with all sessions it has made',
  async run(call) {
    const options = { coop: { type: 'string' }, key: { type: 'string' } } as const;
    const { values } = optionsOf(call.args, options, { name, usage });
    const coop = required(values.coop, 'coop', name);
    const keyId = idOfKey(required(values.key, 'key', name));
    await withKeysOf(call, coop, async (deps, { coopId }) => {
      const { name: called } = await revokeApiKey(deps, coopId, keyId);
      call.say(`The key "${called}" opens nothing any more.`);
    });
  },
};
