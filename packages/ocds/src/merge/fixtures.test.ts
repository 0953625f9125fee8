import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedIsHere, sharedPath, sharedText, whenShared } from '../testing/shared.js';
import { compile } from './compile.js';
import { version } from './version.js';

const folder = 'merge-fixtures/';
const names = sharedIsHere
  ? readdirSync(sharedPath(folder))
      .filter((file) => file.endsWith('-compiled.json'))
      .map((file) => file.replace('-compiled.json', ''))
  : ['none'];

describe.skipIf(!sharedIsHere)(`the standard's own merge examples${whenShared}`, () => {
  it('are more than a handful', () => {
    expect(names.length).toBeGreaterThan(15);
  });

  it.each(names)('compiles %s as the standard does', (name) => {
    const releases: unknown[] = JSON.parse(sharedText(`${folder}${name}.json`));
    expect(compile(releases)).toEqual(JSON.parse(sharedText(`${folder}${name}-compiled.json`)));
  });

  it.each(names)('versions %s as the standard does', (name) => {
    const releases: unknown[] = JSON.parse(sharedText(`${folder}${name}.json`));
    expect(version(releases)).toEqual(JSON.parse(sharedText(`${folder}${name}-versioned.json`)));
  });
});
