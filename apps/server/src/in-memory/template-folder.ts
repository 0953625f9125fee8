import { homedir } from 'node:os';
import path from 'node:path';

/** Where this user's programs keep what can be made anew: nothing of anybody's data is in it. */
export function templateFolder(environment: Record<string, string | undefined>): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  return path.join(XDG_CACHE_HOME || LOCALAPPDATA || path.join(homedir(), '.cache'), 'kith');
}
