import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { readJson, root } from '../repository.mjs';
import { files, read } from './files.mjs';

/** @type {import('./check.mjs').Check} */
export const circles = {
  name: 'circles',
  says: 'no files import each other in a circle, types included',
  async run() {
    const written = (await files(code)).filter((file) => existsSync(join(root, file)));
    return circlesIn(new Map(written.map((file) => [file, importsOf(file, read(file))])))
      .map((circle) => `${[...circle, circle[0]].join(' → ')}: give both a file to stand on`)
      .join('\n');
  },
};

const code = /^(packages|apps|stories)\/(?!.*\/dist\/).*\.[cm]?[jt]s$/;

const { compilerOptions } = readJson(join(root, 'tsconfig.base.json'));
const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root);
const resolved = ts.createModuleResolutionCache(root, (path) => path, options);

/**
 * The files of this repository that a file imports, types too, by their paths from the root.
 *
 * @param {string} file
 * @param {string} text
 * @returns {string[]}
 */
export function importsOf(file, text) {
  const said = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  // Plain scripts take their types in comments.
  const taken = file.endsWith('ts') ? [] : text.matchAll(/@?\bimport\(?.*?'(\.[^']+)'/g);
  const names = new Set([...said, ...Array.from(taken, ([, name = '']) => name)]);
  return [...names].flatMap((name) => {
    const place = ts.resolveModuleName(name, join(root, file), options, ts.sys, resolved);
    const path = relative(root, place.resolvedModule?.resolvedFileName ?? '');
    const other = path.split(sep).join('/');
    return code.test(other) && other !== file ? [other] : [];
  });
}

/**
 * The shortest circle through each file that is in one, each told once.
 *
 * @param {ReadonlyMap<string, readonly string[]>} imports
 * @returns {string[][]} the files of a circle, each importing the next and the last the first
 */
export function circlesIn(imports) {
  const tangled = withoutLooseEnds(imports);
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const file of tangled.keys()) {
    const circle = shortestBack(file, tangled);
    const told = circle?.toSorted().join() ?? '';
    if (circle && !found.has(told)) found.set(told, circle);
  }
  return [...found.values()];
}

/**
 * Without what imports nothing that is left, again and again: of a repository with no circle
 * nothing is left.
 *
 * @param {ReadonlyMap<string, readonly string[]>} imports
 */
function withoutLooseEnds(imports) {
  const left = new Map(imports);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [file, others] of left) {
      const still = others.filter((other) => left.has(other));
      if (still.length > 0) left.set(file, still);
      else left.delete(file);
    }
  }
  return left;
}

/**
 * @param {string} start
 * @param {ReadonlyMap<string, readonly string[]>} imports
 */
function shortestBack(start, imports) {
  const seen = new Set();
  const ways = [[start]];
  for (const way of ways) {
    for (const other of imports.get(way.at(-1) ?? '') ?? []) {
      if (other === start) return way;
      if (seen.has(other)) continue;
      seen.add(other);
      ways.push([...way, other]);
    }
  }
  return undefined;
}
