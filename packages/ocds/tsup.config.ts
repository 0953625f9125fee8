import { defineConfig } from 'tsup';
import { library } from '../../.config/tsup.base.js';

const parts =
  'read schema merge records validate validate/json-schema build metrics disclosure flatten flatten/files contracts stream';

/** What the package's `exports` name, for the types. */
const entries = Object.fromEntries(
  ['index', ...parts.split(' ').map((part) => `${part}/index`), 'stream/merge-worker'].map(
    (entry) => [entry, `src/${entry}.ts`],
  ),
);

export default defineConfig([
  {
    // File by file, not bundled: what a page imports then brings only the files that it needs.
    ...library(['src/**/*.ts', '!src/**/*.test.ts', '!src/**/testing/**', '!src/cli/**'], {
      bundle: false,
      splitting: false,
      clean: ['!cli/**'],
      dts: { entry: entries, compilerOptions: { customConditions: [] } },
    }),
  },
  // Bundled: a command starts in half the time when its files are few.
  library(['src/cli/bin.ts'], { outDir: 'dist/cli', dts: false }),
]);
