import { createHash } from 'node:crypto';
import { chains as tables } from '../chains.js';
import { verifyChains } from '../events/verify.sql.js';
import { StartError } from '../start-error.js';
import { optionsOf } from './arguments.js';
import type { Command } from './command.js';
import { withDeps } from './with-deps.js';

export const verifyAudit: Command = {
  usage: '',
  summary: 'Check that nothing in the history or the access log of a team was changed or taken out',
  async run(call) {
    optionsOf(call.args, {}, { name: 'audit verify', usage: '' });
    await withDeps(call, async ({ db }) => {
      const chains = await db.asOwnerOfSchema((tx) => verifyChains(tx, tables));
      const broken = chains.filter(({ brokenAt }) => brokenAt !== null);
      if (broken.length > 0) {
        const where = broken.map(
          ({ teamId, entry, brokenAt }) =>
            `Team ${teamId}: ${entry} ${brokenAt} is not what was written.`,
        );
        throw new StartError([...where, `${counted(broken.length)} broken.`].join('\n'));
      }
      const entries = chains.reduce((sum, chain) => sum + chain.entries, 0);
      call.say(
        `${counted(chains.length)} whole, with ${entries} ${entries === 1 ? 'entry' : 'entries'}.`,
      );
      call.say(`Keep this to see later that no end was cut off: ${fingerprintOf(chains)}`);
    });
  },
};

const counted = (count: number) => (count === 1 ? '1 history is' : `${count} histories are`);

/** One line that stands for the last entry of every team. */
function fingerprintOf(
  chains: ReadonlyArray<{ entry: string; teamId: string; entries: number; lastHash: Buffer }>,
) {
  const hash = createHash('sha256');
  for (const { entry, teamId, entries, lastHash } of chains) {
    hash.update(`${teamId} ${entry} ${entries} `).update(lastHash);
  }
  return hash.digest('hex');
}
