import { readdirSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { library } from '../../.config/tsup.base.js';
import { shortenTemplates } from './scripts/shorten-templates.js';

const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** Every folder with a define file is an element; a new one needs no line here. */
const elements = folders
  .map((folder) => folder.name)
  .filter((name) => readdirSync(`src/${name}`).includes(`${name}.define.ts`));

/** What the package's `exports` name, for the types. */
const entries = Object.fromEntries([
  ['index', 'src/index.ts'],
  ['define', 'src/define.ts'],
  ...elements.flatMap((name) => [
    [`${name}/${name}`, `src/${name}/${name}.ts`],
    [`${name}/${name}.define`, `src/${name}/${name}.define.ts`],
  ]),
]);

/** For a script tag: one file for everything or one per element. */
const embed: Options = {
  entry: Object.fromEntries([
    ['kith', 'src/define.ts'],
    ...elements.map((name) => [name, `src/${name}/${name}.define.ts`]),
  ]),
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  minify: true,
  esbuildPlugins: [shortenTemplates],
  dts: false,
  noExternal: [/.*/],
  esbuildOptions: (options) => {
    options.chunkNames = 'shared/[hash]';
    options.conditions = ['@kith/source', 'browser', 'production'];
    options.legalComments = 'none';
  },
};

export default defineConfig([
  {
    // File by file, not bundled: `sideEffects` names files, and a bundler must find registration
    // in the file that it names.
    ...library(['src/**/*.ts', '!src/**/*.test.ts', '!src/testing/**'], {
      bundle: false,
      splitting: false,
      clean: ['!embed/**'],
      dts: { entry: entries, compilerOptions: { customConditions: [] } },
      esbuildPlugins: [shortenTemplates],
    }),
  },
  // What a reader needs of it is fetched when it is needed.
  { ...embed, outDir: 'dist/embed', splitting: true, clean: ['!whole/**'] },
  // All in one file, for which one hash can stand.
  { ...embed, outDir: 'dist/embed/whole', splitting: false, clean: true },
]);
