import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { longestFirst, suites } from './suites.mjs';

describe('the suites there are', () => {
  let folder = '';
  const put = (/** @type {string} */ path, text = '{}') => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kith-suites-'));
    put('package.json', '{ "workspaces": ["packages/*", "apps/*", "stories"] }');
    for (const name of ['packages/core', 'packages/components', 'packages/none', 'apps/demo']) {
      put(`${name}/package.json`);
    }
    put('packages/core/vitest.config.ts');
    put('packages/components/web-test-runner.config.mjs');
    put('apps/demo/vitest.config.ts');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('are one for each runner that a workspace has settings for', () => {
    expect(suites([], folder).map(({ name }) => name)).toEqual([
      'packages/components in a browser',
      'packages/core',
      'apps/demo',
    ]);
  });

  it('are fewer when only some are asked for', () => {
    expect(suites(['packages'], folder)).toHaveLength(2);
    expect(suites(['packages/core'], folder)).toHaveLength(1);
    expect(suites(['nowhere'], folder)).toEqual([]);
  });

  it('ask for a build only where what was built is looked at', () => {
    const built = suites([], folder).filter(({ isBuilt }) => isBuilt);
    expect(built.map(({ folder: name }) => name)).toEqual(['apps/demo']);
  });

  it('begin with those that take minutes', () => {
    put('apps/server/package.json');
    put('apps/server/vitest.config.ts');
    expect(longestFirst(suites([], folder)).map(({ name }) => name)).toEqual([
      'apps/server',
      'packages/components in a browser',
      'packages/core',
      'apps/demo',
    ]);
  });
});
