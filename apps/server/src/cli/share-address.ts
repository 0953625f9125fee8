import { sql } from 'kysely';
import { coopOfSlug } from '../identity/coop-of-slug.js';
import { StartError } from '../start-error.js';
import { optionsOf, required } from './arguments.js';
import type { Command } from './command.js';
import { withDeps } from './with-deps.js';

const name = 'addresses share';
const usage = '--coop SLUG --email ADDRESS';

/** For a couple with one address: the co-op says so, before the second of them is invited to it. */
export const shareAddress: Command = {
  usage,
  summary: 'Let more than one person of a co-op have an e-mail address',
  async run(call) {
    const options = { coop: { type: 'string' }, email: { type: 'string' } } as const;
    const { values } = optionsOf(call.args, options, { name, usage });
    const slug = required(values.coop, 'coop', name);
    const email = required(values.email, 'email', name).toLowerCase();
    await withDeps(call, async (deps) => {
      const coopId = await coopOfSlug(deps, slug);
      const { numAffectedRows = 0n } = await deps.db.asOwnerOfSchema((tx) =>
        sql`update contact_points set shared = true
          where coop_id = ${coopId} and kind = 'email' and value = ${email}
            and ended_at is null`.execute(tx),
      );
      if (numAffectedRows === 0n) throw new StartError('Nobody of this co-op has that address.');
      call.say('The next person who is invited to that address by another name is a person apart.');
      call.say(
        'Whoever asks for a link there gets a letter for each of them, with their name in it.',
      );
    });
  },
};
