import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workspaces } from '../repository.mjs';
import { tool } from './check.mjs';

/** @type {import('./check.mjs').Check} */
export const format = {
  name: 'format',
  says: 'layout and order of imports',
  run: () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
};

/** @type {import('./check.mjs').Check} */
export const lint = {
  name: 'lint',
  says: 'typed rules, elements, and the arrows between rooms',
  run: () =>
    tool(
      'eslint/bin/eslint.js',
      ['--config', '.config/eslint.config.js', '--max-warnings', '0', '.'],
      {
        env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=4096' },
      },
    ),
};

/** TypeScript 7, three times as quick; what writes declarations and typed lint are at home in 5.9. */
export const typeChecker = 'typescript-native/bin/tsc';

/** @param {{ path: string }} workspace */
export const isTyped = ({ path }) => existsSync(join(path, 'tsconfig.json'));

/** @type {import('./check.mjs').Check} */
export const typecheck = {
  name: 'typecheck',
  says: 'TypeScript in every workspace',
  async run() {
    const faults = [];
    for (const { path } of workspaces().filter(isTyped)) {
      faults.push(await tool(typeChecker, ['-p', '.'], { cwd: path }));
    }
    return faults.filter((fault) => fault !== '').join('\n');
  },
};

/** @type {import('./check.mjs').Check} */
export const unused = {
  name: 'unused',
  says: 'files, exports and dependencies that nothing uses',
  run: () =>
    tool('knip/bin/knip.js', [
      '--config',
      '.config/knip.json',
      '--no-progress',
      '--no-config-hints',
    ]),
};
