import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, workspaces } from '../repository.mjs';

/**
 * One runner in one workspace.
 *
 * @typedef {{ name: string, folder: string, path: string, runner: 'vitest' | 'browser', isBuilt: boolean }} Suite
 */

/** The workspaces whose tests look at what was built, not at the sources. */
const needsBuild = /^(apps\/|stories$)/;

/**
 * Every suite there is: a workspace has one when it has the settings of a runner.
 *
 * @param {readonly string[]} wanted folders, such as packages/core; none means all
 * @param {string} [from]
 * @returns {Suite[]}
 */
export function suites(wanted = [], from = root) {
  return workspaces(from)
    .filter(
      ({ folder }) =>
        wanted.length === 0 ||
        wanted.some((word) => folder === word || folder.startsWith(`${word}/`)),
    )
    .flatMap(({ folder, path }) => {
      const isBuilt = needsBuild.test(folder);
      /** @type {Suite[]} */
      const found = [];
      if (existsSync(join(path, 'vitest.config.ts'))) {
        found.push({ name: folder, folder, path, runner: 'vitest', isBuilt });
      }
      if (existsSync(join(path, 'web-test-runner.config.mjs'))) {
        found.push({ name: `${folder} in a browser`, folder, path, runner: 'browser', isBuilt });
      }
      return found;
    });
}

/** The suites that take minutes, so that none of them is left to run alone at the end. */
const long = ['apps/server', 'packages/tools', 'packages/components in a browser', 'stories'];

/**
 * @param {readonly Suite[]} chosen
 * @returns {Suite[]}
 */
export function longestFirst(chosen) {
  /** @param {Suite} suite */
  const place = ({ name }) => (long.includes(name) ? long.indexOf(name) : long.length);
  return [...chosen].sort((a, b) => place(a) - place(b));
}
