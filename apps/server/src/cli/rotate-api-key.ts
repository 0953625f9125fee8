import { z } from 'zod';
import { rotateApiKey, usualOverlapHours } from '../identity/rotate-api-key.js';
import { StartError } from '../start-error.js';
import { optionsOf, required } from './arguments.js';
import type { Command } from './command.js';
import { withKeysOf } from './keys-of-coop.js';

const name = 'api-keys rotate';
const usage = '--coop SLUG --key ID [--overlap-hours HOURS]';

export const rotateKey: Command = {
  usage,
  summary: `Put a new API key in the place of another, which ends ${usualOverlapHours} hours later`,
  async run(call) {
    const options = {
      coop: { type: 'string' },
      key: { type: 'string' },
      'overlap-hours': { type: 'string', default: String(usualOverlapHours) },
    } as const;
    const { values } = optionsOf(call.args, options, { name, usage });
    const coop = required(values.coop, 'coop', name);
    const keyId = idOfKey(required(values.key, 'key', name));
    const overlapHours = hoursIn(values['overlap-hours']);
    await withKeysOf(call, coop, async (deps, keeper) => {
      const { token } = await rotateApiKey(deps, keeper, { keyId, overlapHours });
      call.say(token);
    });
  },
};

/** The id of a key, as `kith api-keys list` shows it. */
export function idOfKey(value: string): string {
  if (z.uuid().safeParse(value).success) return value;
  throw new StartError('--key must be an id that kith api-keys list shows.', 2);
}

function hoursIn(value: string): number {
  const hours = z.coerce.number().int().min(0).max(720).safeParse(value);
  if (hours.success) return hours.data;
  throw new StartError('--overlap-hours must be a whole number from 0 to 720.', 2);
}
