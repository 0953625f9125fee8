import { z } from 'zod';
import { type KeyScope, keyScopes, scopesOfWebsite } from '../contract/key-scope.js';
import { createApiKey } from '../identity/create-api-key.js';
import { StartError } from '../start-error.js';
import { optionsOf, required } from './arguments.js';
import type { Command } from './command.js';
import { withKeysOf } from './keys-of-coop.js';

const name = 'api-keys create';
const usage = '--coop SLUG --name NAME [--scope SCOPE]… [--expires DAY]';

export const createKey: Command = {
  usage,
  summary: 'Make an API key for a website of a co-op, and show it once',
  async run(call) {
    const options = {
      coop: { type: 'string' },
      name: { type: 'string' },
      scope: { type: 'string', multiple: true },
      expires: { type: 'string' },
    } as const;
    const { values } = optionsOf(call.args, options, { name, usage });
    const coop = required(values.coop, 'coop', name);
    const request = {
      name: required(values.name, 'name', name),
      scopes: scopesIn(values.scope ?? [...scopesOfWebsite]),
      expiresAt: startOf(values.expires),
    };
    await withKeysOf(call, coop, async (deps, keeper) => {
      const { token } = await createApiKey(deps, keeper, request);
      call.say(token);
    });
  },
};

function scopesIn(words: string[]): KeyScope[] {
  const scopes = z.array(z.enum(keyScopes)).safeParse(words);
  if (scopes.success) return scopes.data;
  throw new StartError(`--scope must be one of ${keyScopes.join(', ')}.`, 2);
}

/** The day on which a key ends, as its first moment in UTC. */
function startOf(day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  if (z.iso.date().safeParse(day).success) return `${day}T00:00:00Z`;
  throw new StartError('--expires must be a day such as 2027-04-01.', 2);
}
