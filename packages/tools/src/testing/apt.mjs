import { existsSync } from 'node:fs';
import { capture } from '../child.mjs';
import { which } from './which.mjs';

/** Only as root on Debian or its kin, where installing is expected of us. */
export function canUseApt() {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/debian_version') &&
    which(['apt-get']) !== undefined
  );
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether they are installed now
 */
export async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await capture('apt-get', ['update', '-qq'], { env });
  const words = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return (await capture('apt-get', words, { env })).code === 0;
}
