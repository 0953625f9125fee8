import { pgliteTemplate } from '../db/pglite-template.js';
import { schemaOfKith } from '../schema.js';

/** Once for a run of vitest, so that parallel workers do not each make the same template. */
export async function setup(): Promise<void> {
  await pgliteTemplate(await schemaOfKith());
}
