import { join } from 'node:path';
import { isTyped, typeChecker } from '../checks/source.mjs';
import { capture } from '../child.mjs';
import { workspaces } from '../repository.mjs';
import { which } from '../testing/which.mjs';

export const chromium = process.env.CHROME_PATH ?? which(['chromium', 'google-chrome']);

/**
 * Runs a program of Node in a copy of the repository, on the embedded database.
 *
 * @param {string} copy
 */
export const running =
  (copy) =>
  (
    /** @type {string} */ folder,
    /** @type {string} */ script,
    /** @type {readonly string[]} */ words,
  ) => {
    const outside = Object.entries(process.env).filter(
      ([name]) => !name.startsWith('VITEST') && name !== 'TEST_DATABASE_URL',
    );
    const env = { ...Object.fromEntries(outside), CHROME_PATH: chromium, NODE_ENV: '' };
    return capture(process.execPath, [join(copy, script), ...words], {
      cwd: join(copy, folder),
      env,
    });
  };

/** Tests of the server that look at all tables, operations, capabilities or hats. */
const aboutAll = [
  'src/access/access-matrix.test.ts',
  'src/db/coop-in-every-key.test.ts',
  'src/http/idempotency.contract.test.ts',
  'src/http/not-modified.test.ts',
  'src/http/session-reach.test.ts',
  'src/second-lock/second-lock.test.ts',
  'src/teams/members.test.ts',
  'src/teams/offers.test.ts',
];

/**
 * What the gate asks of new things, as far as they touch it: what each part has against them, the
 * longest first.
 *
 * @param {string} copy
 * @param {readonly string[]} made paths from its root
 * @returns {Record<string, () => Promise<string>>}
 */
export function trialsOf(copy, made) {
  const run = running(copy);
  /** @type {(...call: Parameters<typeof run>) => Promise<string>} */
  const faultsOf = async (...call) => {
    const { code, output } = await run(...call);
    return code === 0 ? '' : output;
  };
  const scripts = made.filter((file) => file.endsWith('.ts'));
  const vitest = 'node_modules/vitest/vitest.mjs';

  return {
    'passes the tests of the server that it touches': () => {
      const own = made.filter((file) => /^apps\/server\/.*\.test\.ts$/.test(file));
      const tests = [...own.map((file) => file.replace('apps/server/', '')), ...aboutAll];
      return faultsOf('apps/server', vitest, ['run', ...tests]);
    },
    'has its types right, and leaves those of every room right': async () => {
      const rooms = workspaces(copy).filter(
        (workspace) => isTyped(workspace) && workspace.folder !== 'packages/tools',
      );
      const faults = [];
      for (const { folder } of rooms) {
        faults.push(await faultsOf(folder, join('node_modules', typeChecker), ['-p', '.']));
      }
      return faults.join('');
    },
    'keeps the rules of lint': () =>
      faultsOf('', 'node_modules/eslint/bin/eslint.js', [
        ...['--config', '.config/eslint.config.js', '--max-warnings', '0'],
        ...scripts,
      ]),
    'has a story that shows it in every state, in a browser': async () => {
      const build = ['build', '--output-dir', 'storybook-static', '--quiet', '--disable-telemetry'];
      const storybook = 'node_modules/storybook/dist/bin/dispatcher.js';
      const behind = 'something behind each|catalogue that is walked';
      const words = ['run', '-t', `the stories|Visit card|${behind}`];
      return (
        (await faultsOf('stories', storybook, build)) || (await faultsOf('stories', vitest, words))
      );
    },
    // The team shows every capability that can be switched, and every hat.
    'passes its own tests and those of a team in a browser': () =>
      faultsOf('packages/components', 'node_modules/@web/test-runner/dist/bin.js', [
        '--files',
        'src/{team/team,visit-card/*}.test.ts',
      ]),
    'passes the tests of core and of the SDK': async () =>
      (await faultsOf('packages/core', vitest, ['run', 'src/access', 'src/history'])) ||
      (await faultsOf('packages/sdk', vitest, ['run', 'src/testing'])),
    'is laid out as the rest is': () =>
      faultsOf('', 'node_modules/@biomejs/biome/bin/biome', [
        'check',
        '--error-on-warnings',
        ...scripts,
      ]),
    'has nothing unused': () =>
      faultsOf('', 'node_modules/knip/bin/knip.js', [
        ...['--config', '.config/knip.json', '--no-progress', '--no-config-hints'],
      ]),
    'goes in no circle, and does nothing that the house has ruled out': () =>
      faultsOf('', 'packages/tools/src/new/look-over.mjs', []),
  };
}
