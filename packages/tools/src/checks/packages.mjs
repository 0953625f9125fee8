import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, npm } from '../child.mjs';
import { pack } from '../pack.mjs';
import { readJson } from '../repository.mjs';
import { placesWithScripts } from '../supply/install-scripts.mjs';
import { built, tool } from './check.mjs';

/** @type {import('./check.mjs').Check} */
export const packages = {
  name: 'packages',
  says: 'each package, packed, is well formed and can be installed and imported',
  async run() {
    await built();
    const folder = mkdtempSync(join(tmpdir(), 'kith-packages-'));
    try {
      const packed = await pack(folder);
      const faults = [];
      for (const { name, file, required, own } of packed) {
        faults.push(heading(name, 'publint', await tool('publint/src/cli.js', [file, '--strict'])));
        faults.push(
          heading(
            name,
            'attw',
            await tool('@arethetypeswrong/cli/dist/index.js', attw(file, required, own)),
          ),
        );
        faults.push(heading(name, 'tar', await packedOf(file, own)));
      }
      faults.push(await importAll(folder, packed));
      return faults.filter(Boolean).join('\n\n');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/**
 * @param {string} file
 * @param {readonly string[]} required
 * @param {readonly string[]} own
 * @returns {string[]}
 */
function attw(file, required, own) {
  const without = own.length > 0 ? ['--exclude-entrypoints', ...own] : [];
  const shown = ['--no-color', '--no-emoji', '--format', 'ascii'];
  const profile = required.length > 0 ? 'node16' : 'esm-only';
  return [file, '--profile', profile, ...shown, ...without];
}

/**
 * Says which files are packed that belong to an entry of this repository alone, such as the builders
 * of the server's tests.
 *
 * @param {string} file
 * @param {readonly string[]} own
 */
async function packedOf(file, own) {
  if (own.length === 0) return '';
  const { code, output } = await capture('tar', ['-tzf', file], {});
  if (code !== 0) return output;
  const strays = output
    .split('\n')
    .filter((path) => own.some((key) => path.includes(`/${key.slice(2)}/`)));
  return strays.map((path) => `${path} is of this repository alone`).join('\n');
}

/**
 * @param {string} name
 * @param {string} by
 * @param {string} fault
 */
function heading(name, by, fault) {
  return fault && `${name}, by ${by}:\n${fault}`;
}

/**
 * Installs the packed files together in an empty project and imports every entry they offer, in a
 * Node that has no DOM.
 *
 * @param {string} folder
 * @param {readonly import('../pack.mjs').Packed[]} packed
 */
async function importAll(folder, packed) {
  const dependencies = Object.fromEntries(packed.map(({ name, file }) => [name, `file:${file}`]));
  const manifest = { private: true, type: 'module', dependencies, overrides: dependencies };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const { program, words } = npm();
  const installed = await capture(
    program,
    [...words, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'],
    { cwd: folder },
  );
  if (installed.code !== 0)
    return `The packed packages do not install together:\n${installed.output}`;
  // Somebody else's npm resolves what ours has locked: what it would run shows only here.
  const runs = placesWithScripts(readJson(join(folder, 'package-lock.json')).packages);
  if (runs.length > 0) return `Installing the packages would run a script of ${runs.join(', ')}`;
  const entries = packed.flatMap(({ name, exports }) => exports.map((key) => name + key.slice(1)));
  writeFileSync(join(folder, 'import-all.js'), importer(entries));
  const required = packed.flatMap(({ name, required }) =>
    required.map((key) => name + key.slice(1)),
  );
  writeFileSync(join(folder, 'require-all.cjs'), requirer(required));
  const scripts = ['import-all.js', 'require-all.cjs'];
  const ran = scripts.map((script) => capture(process.execPath, [script], { cwd: folder }));
  return (await Promise.all(ran)).map(({ code, output }) => (code === 0 ? '' : output)).join('');
}

/**
 * One copy serves both: what is required is what is imported.
 *
 * @param {readonly string[]} entries
 */
function requirer(entries) {
  return `
    (async () => {
      for (const entry of ${JSON.stringify(entries)}) {
        if (require(entry) === (await import(entry))) continue;
        console.log(entry + ' is another when it is required');
        process.exitCode = 1;
      }
    })();
  `;
}

/** @param {readonly string[]} entries */
function importer(entries) {
  return `
    import { existsSync } from 'node:fs';
    import { fileURLToPath } from 'node:url';
    let failed = 0;
    for (const entry of ${JSON.stringify(entries)}) {
      try {
        const place = import.meta.resolve(entry);
        if (/\\.(json|css)$/.test(place)) {
          if (!existsSync(fileURLToPath(place))) throw new Error('there is no such file');
        } else {
          await import(entry);
        }
      } catch (error) {
        failed += 1;
        console.log('import of ' + entry + ' failed: ' + error.message);
      }
    }
    process.exit(failed > 0 ? 1 : 0);
  `;
}
