import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { capture, npm } from './child.mjs';
import { PlainError } from './plain-error.mjs';
import { readJson, root, workspaces } from './repository.mjs';
import { readStamp, removeStamp, stampOf, writeStamp } from './stamp.mjs';

const modules = join(root, 'node_modules');
const stampFile = join(modules, '.kith-install-stamp');

const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|EPROTO)\b/;

/** The dependencies that are wanted: the lock file, for this Node and this kind of machine. */
function wantedDependencies() {
  const kind = `${process.platform}-${process.arch}-${process.versions.modules}`;
  return `${stampOf(root, ['package-lock.json'])}-${kind}`;
}

export function isInstalled() {
  if (!existsSync(modules)) return false;
  const wanted = wantedDependencies();
  const stamp = readStamp(stampFile);
  if (stamp) return stamp === wanted;
  // Someone ran npm themselves: npm's own record says whether that gave what the lock file asks for.
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record) || !isSame(readJson(join(root, 'package-lock.json')), readJson(record))) {
    return false;
  }
  writeStamp(stampFile, wanted);
  return true;
}

/**
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} Lock
 * @param {Lock} wanted
 * @param {Lock} found
 */
export function isSame(wanted, found) {
  return Object.entries(wanted.packages).every(
    ([path, entry]) =>
      !path.includes('node_modules/') ||
      entry.optional ||
      entry.link ||
      found.packages[path]?.version === entry.version,
  );
}

/**
 * Installs exactly what the lock file says. Leaves either a whole node_modules or none.
 *
 * @param {(text: string) => void} say
 */
export async function install(say) {
  if (isInstalled()) return;
  removeStamp(stampFile);
  const { program, words } = npm();
  const progress = setInterval(() => say('still installing'), 20_000);
  const { code, output } = await capture(program, [...words, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    // Asked politely, npm goes on for minutes; what it leaves is swept away by the next one.
    killSignal: 'SIGKILL',
  }).finally(() => clearInterval(progress));
  if (code !== 0) {
    for (const path of [root, ...workspaces().map((workspace) => workspace.path)]) {
      rmSync(join(path, 'node_modules'), { recursive: true, force: true });
    }
    throw new PlainError(reasonOf(output));
  }
  writeStamp(stampFile, wantedDependencies());
}

/** @param {string} output */
export function reasonOf(output) {
  if (unreachable.test(output)) {
    return 'Could not reach the npm registry, so nothing was installed. Check the network and try again.';
  }
  const reason = /npm (?:error|ERR!) (?!code|errno|syscall|A complete log)(.+)/.exec(output)?.[1];
  return `Could not install the dependencies: ${reason ?? 'npm gave no reason'}`;
}
