import { createHash } from 'node:crypto';
import { verifyAccessLogs } from '../access-log/verify.sql.js';
import type { Tx } from '../db/database.js';
import { type Chain, isBroken, verifyHistories } from '../events/verify.sql.js';
import { StartError } from '../start-error.js';
import { optionsOf } from './arguments.js';
import type { Command } from './command.js';
import { withDeps } from './with-deps.js';

/** What is chained, and what its rows and the whole of them are called. */
const audits = [
  { verify: verifyHistories, one: ['history', 'event'], more: ['histories', 'events'] },
  { verify: verifyAccessLogs, one: ['access log', 'look'], more: ['access logs', 'looks'] },
] as const;

export const verifyAudit: Command = {
  usage: '',
  summary: 'Check that nothing in the history or the access log of a team was changed or taken out',
  async run(call) {
    optionsOf(call.args, {}, { name: 'audit verify', usage: '' });
    await withDeps(call, async ({ db }) => {
      const verified = await db.asOwnerOfSchema(verifyAll);
      const complaints = verified.flatMap(complaintsOf);
      if (complaints.length > 0) throw new StartError(complaints.join('\n'));
      for (const { audit, chains } of verified) {
        const links = chains.reduce((sum, chain) => sum + chain.links, 0);
        call.say(`${counted(audit, chains)} whole, with ${numbered(links, audit, 1)}.`);
      }
      const everything = verified.flatMap(({ chains }) => chains);
      call.say(`Keep this to see later that no end was cut off: ${fingerprintOf(everything)}`);
    });
  },
};

type Audit = (typeof audits)[number];

interface Verified {
  audit: Audit;
  chains: Chain[];
}

async function verifyAll(tx: Tx): Promise<Verified[]> {
  const verified: Verified[] = [];
  for (const audit of audits) verified.push({ audit, chains: await audit.verify(tx) });
  return verified;
}

function complaintsOf({ audit, chains }: Verified): string[] {
  const broken = chains.filter(isBroken);
  if (broken.length === 0) return [];
  const where = broken.map(
    ({ teamId, brokenAt }) =>
      `Team ${teamId}: ${audit.one[1]} ${brokenAt} is not what was written.`,
  );
  return [...where, `${counted(audit, broken)} broken.`];
}

const numbered = (count: number, { one, more }: Audit, of: 0 | 1) =>
  `${count} ${count === 1 ? one[of] : more[of]}`;

const counted = (audit: Audit, chains: readonly Chain[]) =>
  `${numbered(chains.length, audit, 0)} ${chains.length === 1 ? 'is' : 'are'}`;

/** One line that stands for the last row of every chain. */
function fingerprintOf(chains: readonly Chain[]) {
  const hash = createHash('sha256');
  for (const { teamId, links, lastHash } of chains) {
    hash.update(`${teamId} ${links} `).update(lastHash);
  }
  return hash.digest('hex');
}
