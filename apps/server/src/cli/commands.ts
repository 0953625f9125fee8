import { loadDemo } from '../demo/demo-command.js';
import { importOpenData } from '../open-data/import-command.js';
import type { Command } from './command.js';
import { createKey } from './create-api-key.js';
import { listKeys } from './list-api-keys.js';
import { migrateData } from './migrate.js';
import { revokeKey } from './revoke-api-key.js';
import { rotateKey } from './rotate-api-key.js';
import { serve } from './serve.js';

/** What `kith` can do, by name. Add a command with a line here. */
export const commands: Record<string, Command> = {
  serve,
  migrate: migrateData,
  'api-keys create': createKey,
  'api-keys list': listKeys,
  'api-keys rotate': rotateKey,
  'api-keys revoke': revokeKey,
  'open-data import': importOpenData,
  'demo load': loadDemo,
};
