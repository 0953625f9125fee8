import { loadDemo } from '../demo/demo-command.js';
import { importOpenData } from '../open-data/import-command.js';
import { backUp } from './backup.js';
import type { Command } from './command.js';
import { commandsOfServer } from './commands-of-server.js';
import { createBackupKeys } from './create-backup-keys.js';
import { migrateData } from './migrate.js';
import { dropQueue, listQueue, retryQueue } from './queue.js';
import { restore } from './restore.js';
import { serve } from './serve.js';

/** What `kith` can do, by name. Add a command with a line here. */
export const commands: Record<string, Command> = {
  serve,
  migrate: migrateData,
  ...commandsOfServer,
  backup: backUp,
  restore,
  'backup-keys create': createBackupKeys,
  'open-data import': importOpenData,
  'queue list': listQueue,
  'queue retry': retryQueue,
  'queue drop': dropQueue,
  'demo load': loadDemo,
};
