import { describe, expect, it } from 'vitest';
import { isSame, reasonOf } from './install.mjs';

describe('installing the locked dependencies', () => {
  it('says in one line that the registry could not be reached', () => {
    const output = 'npm error code ENOTFOUND\nnpm error network request to https://… failed';
    expect(reasonOf(output)).toMatch(
      /^Could not reach the npm registry, so nothing was installed\..*$/,
    );
  });

  it("passes on npm's own reason when it is something else", () => {
    const output = 'npm error code EUSAGE\nnpm error The lock file is out of step.\nnpm error more';
    expect(reasonOf(output)).toBe(
      'Could not install the dependencies: The lock file is out of step.',
    );
  });

  it('takes an installation made by hand for what it is', () => {
    const wanted = {
      packages: {
        '': { version: '0.0.0' },
        'packages/core': { version: '0.0.0' },
        'node_modules/@kith/core': { link: true },
        'node_modules/hono': { version: '4.13.19' },
        'node_modules/@esbuild/win32-x64': { version: '0.28.2', optional: true },
      },
    };
    const found = { packages: { 'node_modules/hono': { version: '4.13.19' } } };
    expect(isSame(wanted, found)).toBe(true);
    expect(isSame(wanted, { packages: { 'node_modules/hono': { version: '4.13.18' } } })).toBe(
      false,
    );
    expect(isSame(wanted, { packages: {} })).toBe(false);
  });
});
