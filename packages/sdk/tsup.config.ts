import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { defineConfig } from 'tsup';
import { library } from '../../.config/tsup.base.js';

/** What may be imported, by its place in `dist`. */
const entries = {
  index: 'src/index.ts',
  errors: 'src/errors.ts',
  live: 'src/live.ts',
  'resources/teams': 'src/resources/teams.ts',
  'resources/invitations': 'src/resources/invitations.ts',
  'resources/people': 'src/resources/people.ts',
  'resources/rota': 'src/resources/rota.ts',
  'resources/sessions': 'src/resources/sessions.ts',
  'resources/api-keys': 'src/resources/api-keys.ts',
  'resources/embed-sessions': 'src/resources/embed-sessions.ts',
  'resources/open-data': 'src/resources/open-data.ts',
  'transport/index': 'src/transport/index.ts',
  'testing/index': 'src/testing/index.ts',
};

const dts = { entry: entries, compilerOptions: { customConditions: [] } };

export default defineConfig([
  // File by file, as it is written: a bundler then takes what a page uses and nothing beside it.
  library(['src/**/*.ts', '!src/**/*.test.ts', '!src/test/**'], {
    bundle: false,
    splitting: false,
    dts,
    onSuccess: forRequire,
  }),
  // TypeScript asks for types of their own where a program is written with `require`.
  { entry: entries, format: 'cjs', dts: { ...dts, only: true } },
]);

/** Node gives a module to `require` as it is, so that there is one copy of it, however it is asked for. */
async function forRequire(): Promise<void> {
  for (const entry of Object.keys(entries)) {
    await writeFile(`dist/${entry}.cjs`, `module.exports = require('./${basename(entry)}.js');\n`);
  }
}
