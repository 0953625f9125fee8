import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Real notices and the standard's own examples stand beside the checkout, not
 * in it. Tests that need them are skipped, saying so, where they are absent.
 */
const folder = fileURLToPath(new URL('../../../../../shared/ocds/', import.meta.url));

export const sharedIsHere = existsSync(folder);

export const whenShared = sharedIsHere ? '' : ' (skipped: no ../shared/ocds beside the checkout)';

export function sharedPath(path: string): string {
  return `${folder}${path}`;
}

export function sharedText(path: string): string {
  return readFileSync(sharedPath(path), 'utf8');
}
