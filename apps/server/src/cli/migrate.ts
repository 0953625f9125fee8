import type { Command } from './command.js';
import { withDeps } from './with-deps.js';

export const migrateData: Command = {
  usage: '',
  summary: 'Bring the data up to date and stop',
  run: (call) =>
    withDeps(call, async (_, migrated) => {
      for (const migration of migrated) call.say(`Applied ${migration}`);
      if (migrated.length === 0) call.say('The data is up to date.');
    }),
};
