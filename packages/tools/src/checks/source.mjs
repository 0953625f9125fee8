import { failureIn, turbo } from '../build.mjs';
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

/** @type {import('./check.mjs').Check} */
export const typecheck = {
  name: 'typecheck',
  says: 'TypeScript in every workspace',
  async run() {
    const { code, output } = await turbo(['typecheck', '--output-logs=errors-only', '--continue']);
    return code === 0 ? '' : failureIn(output);
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
