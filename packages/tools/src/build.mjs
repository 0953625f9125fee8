import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from './child.mjs';
import { PlainError } from './plain-error.mjs';
import { kithFolder, root, workspaces } from './repository.mjs';
import { readStamp, removeStamp, stampOf, writeStamp } from './stamp.mjs';

const stampFile = join(kithFolder, 'build-stamp');

const sources = [
  'packages',
  'apps',
  'openapi',
  'stories',
  '.config',
  'package-lock.json',
  'tsconfig.base.json',
  'turbo.json',
];

/** What every workspace's build leaves behind; a missing one asks for a build whatever the stamp. */
function outputs() {
  return workspaces()
    .filter(({ manifest }) => manifest.scripts?.build)
    .map(({ path, folder }) => join(path, folder === 'stories' ? 'storybook-static' : 'dist'));
}

/**
 * Builds every workspace unless nothing has changed since the last whole build.
 *
 * @param {(text: string) => void} say
 */
export async function build(say) {
  const stamp = stampOf(root, sources);
  if (readStamp(stampFile) === stamp && outputs().every((path) => existsSync(path))) return;
  removeStamp(stampFile);
  const folders = new Map(workspaces().map(({ folder, manifest }) => [manifest.name, folder]));
  let total = 0;
  let begun = 0;
  const { code, output } = await turbo(['build', '--output-logs=new-only'], (line) => {
    total ||= Number(/Running build in (\d+) packages/.exec(line)?.[1] ?? 0);
    const name = /^(\S+):build: cache (?:hit|miss)/.exec(line)?.[1];
    if (!name) return;
    begun += 1;
    say(`${folders.get(name) ?? name} (${begun} of ${outputs().length})`);
  });
  if (code !== 0) {
    process.stderr.write(`${failureIn(output)}\n`);
    throw new PlainError('The build failed; what went wrong is above.');
  }
  writeStamp(stampFile, stampOf(root, sources));
}

/**
 * What the failed tasks of a run printed, without what went well beside them.
 *
 * @param {string} output
 */
export function failureIn(output) {
  const failed = /^Failed:\s+(.+)$/m.exec(output)?.[1]?.split(/,\s*/) ?? [];
  const prefixes = failed.map((task) => `${task.replace('#', ':')}: `);
  const lines = output.split('\n').flatMap((line) => {
    const prefix = prefixes.find((start) => line.startsWith(start));
    return prefix ? [line.slice(prefix.length)] : [];
  });
  return lines.length > 0 ? lines.join('\n') : output.trim();
}

/**
 * @param {readonly string[]} words
 * @param {(line: string) => void} [onLine]
 */
export function turbo(words, onLine) {
  return capture(process.execPath, [join(root, 'node_modules/turbo/bin/turbo'), 'run', ...words], {
    cwd: root,
    env: {
      ...process.env,
      TURBO_TELEMETRY_DISABLED: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
      NO_COLOR: '1',
    },
    ...(onLine ? { onLine } : {}),
  });
}
