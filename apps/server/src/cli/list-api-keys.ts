import type { ApiKeyView } from '../identity/api-key-view.js';
import { listApiKeys } from '../identity/list-api-keys.js';
import { optionsOf, required } from './arguments.js';
import type { Command } from './command.js';
import { withKeysOf } from './keys-of-coop.js';

const name = 'api-keys list';
const usage = '--coop SLUG';

export const listKeys: Command = {
  usage,
  summary: 'Show the API keys of a co-op, without their tokens',
  async run(call) {
    const { values } = optionsOf(call.args, { coop: { type: 'string' } }, { name, usage });
    await withKeysOf(call, required(values.coop, 'coop', name), async (deps, { coopId }) => {
      let cursor: string | undefined;
      do {
        const page = await listApiKeys(deps, coopId, { cursor });
        for (const key of page.items) call.say(line(key));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
    });
  },
};

function line({ id, name: called, scopes, lastUsedAt, expiresAt, revokedAt }: ApiKeyView): string {
  const used = lastUsedAt === null ? 'never used' : `used ${lastUsedAt}`;
  const ends = expiresAt === null ? 'does not end' : `ends ${expiresAt}`;
  const fate = revokedAt === null ? ends : `revoked ${revokedAt}`;
  return [id, called, scopes.join(' '), used, fate].join('  ');
}
