import { readdirSync } from 'node:fs';

const folder = new URL('./kinds/', import.meta.url);

/**
 * What can be made: each file of the folder is a kind, by its name.
 *
 * @type {Record<string, (given: string) => import('./plan.mjs').Plan>}
 */
export const kinds = {};

for (const file of readdirSync(folder).sort()) {
  const { plan } = await import(new URL(file, folder).href);
  kinds[file.replace(/\.mjs$/, '')] = plan;
}
