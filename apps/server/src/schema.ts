import { accessData } from './access/access-data.js';
import type { CodeData } from './db/code-data.js';
import { readMigrations, type Schema } from './db/migrate.js';

/** What this build expects of its database: the migrations, and the access rules of core. */
export async function schemaOfKith(): Promise<Schema & { data: CodeData }> {
  return { migrations: await readMigrations(), data: accessData() };
}
