import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capture, npm } from '../child.mjs';
import { published } from '../pack.mjs';
import { root } from '../repository.mjs';
import { readAccepted } from './accepted.mjs';
import { billOfMaterials } from './bill-of-materials.mjs';
import { installScriptFaults } from './install-scripts.mjs';
import { licenceFaults } from './licences.mjs';
import { broughtBy, readLockFile } from './lock-file.mjs';

const sum = Buffer.alloc(64, 7);

/** A repository that publishes one package, which ships `used`; `builder` only builds it. */
const house = () => ({
  '': { name: 'house', version: '1.0.0', license: 'Apache-2.0' },
  'packages/door': {
    name: '@house/door',
    version: '1.0.0',
    license: 'Apache-2.0',
    dependencies: { used: '2.0.0' },
    devDependencies: { builder: '3.0.0' },
  },
  'node_modules/@house/door': { resolved: 'packages/door', link: true },
  'node_modules/used': {
    version: '2.0.0',
    license: 'MIT',
    integrity: `sha512-${sum.toString('base64')}`,
  },
  'node_modules/builder': { version: '3.0.0', license: 'MPL-2.0' },
});
const shipped = new Set(['packages/door', 'node_modules/used']);
const accepted = {
  shipped: { MIT: '', 'Apache-2.0': '' },
  onlyForBuilding: { 'MPL-2.0': 'Is in nothing we publish.' },
  ofPackages: {},
};

describe('what a package brings along', () => {
  it('is what it uses, looked for as Node does, and nothing that only builds it', () => {
    const packages = {
      ...house(),
      'node_modules/used': { version: '2.0.0', dependencies: { deep: '1', shared: '1' } },
      'node_modules/used/node_modules/deep': { version: '1.0.0', dependencies: { shared: '1' } },
      'node_modules/deep': { version: '9.0.0' },
      'node_modules/shared': {
        version: '1.0.0',
        peerDependencies: { 'a-peer': '1', 'a-choice': '1' },
        peerDependenciesMeta: { 'a-choice': { optional: true } },
        optionalDependencies: { 'for-another-machine': '1' },
      },
      'node_modules/a-peer': { version: '1.0.0' },
      'node_modules/a-choice': { version: '1.0.0' },
    };
    expect(broughtBy(packages, ['packages/door'])).toEqual([
      'node_modules/a-peer',
      'node_modules/shared',
      'node_modules/used',
      'node_modules/used/node_modules/deep',
      'packages/door',
    ]);
  });

  it('includes the other packages of the house that it uses', () => {
    const packages = { ...house(), 'packages/wall': { dependencies: { '@house/door': '1.0.0' } } };
    expect(broughtBy(packages, ['packages/wall'])).toContain('node_modules/used');
  });

  it('cannot be told when the lock file is not whole', () => {
    expect(() => broughtBy({ a: { dependencies: { gone: '1' } } }, ['a'])).toThrow(
      'The lock file has no gone, which a needs.',
    );
  });

  it.each(published())(
    'is for $manifest.name what npm says it is',
    async ({ folder, manifest }) => {
      const { program, words } = npm();
      const list = ['ls', '--package-lock-only', '--omit=dev', '--all', '--parseable', '--long'];
      const { stdout } = await capture(program, [...words, ...list, '-w', manifest.name], {
        cwd: root,
      });
      const packages = readLockFile();
      const listed = stdout.split('\n').flatMap((line) => {
        const [, path, real] = /^(.+?):@?[^:]+@[^:@]+(?::(.+))?$/.exec(line) ?? [];
        return path ? relative(root, real ?? path) || [] : [];
      });
      // npm also lists what a package would use if somebody else had brought it, as our tools do.
      const asked = listed.filter((place) => !packages[place]?.devOptional);
      expect(broughtBy(packages, [folder])).toEqual([...new Set(asked)].sort());
    },
  );
});

describe('licences', () => {
  it('pass when each is on the list', () => {
    expect(licenceFaults(house(), shipped, accepted)).toEqual([]);
  });

  it.each(['GPL-3.0-only', 'SEE LICENSE IN LICENSE', '(MIT AND GPL-3.0-only)', undefined])(
    'fail when what is shipped is under %s',
    (license) => {
      const packages = { ...house(), 'node_modules/used': license ? { license } : {} };
      expect(licenceFaults(packages, shipped, accepted)).toEqual([
        `node_modules/used is shipped under ${license ?? 'no licence it tells of'}`,
      ]);
    },
  );

  it('fail when a package is shipped under one that is only for building', () => {
    const packages = { ...house(), 'node_modules/used': { license: 'MPL-2.0' } };
    expect(licenceFaults(packages, shipped, accepted)).toEqual([
      'node_modules/used is shipped under MPL-2.0',
    ]);
  });

  it('may be chosen where a package offers several', () => {
    const packages = { ...house(), 'node_modules/used': { license: '(GPL-3.0-only OR MIT)' } };
    expect(licenceFaults(packages, shipped, accepted)).toEqual([]);
  });

  it('of a build for another machine are those of the package it is a piece of', () => {
    const packages = {
      ...house(),
      'node_modules/builder': {
        version: '3.0.0',
        license: 'MIT',
        optionalDependencies: { 'builder-elsewhere': '3.0.0' },
      },
      'node_modules/builder-elsewhere': { version: '3.0.0', optional: true, os: ['openbsd'] },
    };
    expect(licenceFaults(packages, shipped, accepted)).toEqual([]);
    const alone = { ...house(), 'node_modules/elsewhere': { optional: true, os: ['openbsd'] } };
    expect(licenceFaults(alone, shipped, accepted)).toHaveLength(1);
  });

  it('that were looked up for a package are forgotten with it', () => {
    const ofPackages = { gone: { licence: 'MIT', why: 'Its readme says so.' } };
    expect(licenceFaults(house(), shipped, { ...accepted, ofPackages })).toEqual([
      'gone is given a licence, and is not in the lock file any more',
    ]);
  });
});

describe('install scripts', () => {
  const packages = {
    ...house(),
    'node_modules/builder': { version: '3.0.0', hasInstallScript: true },
  };
  const rules = {
    known: { builder: 'Works without.' },
    settings: 'fund=false\nignore-scripts=true\n',
    allowScripts: { builder: false },
  };

  it('are known, denied and switched off', () => {
    expect(installScriptFaults(packages, shipped, rules)).toEqual([]);
  });

  it('fail when nobody has looked at one', () => {
    expect(installScriptFaults(packages, shipped, { ...rules, known: {} })).toContain(
      'builder brings an install script that nobody has looked at',
    );
  });

  it('fail when npm is allowed to run one, or is not told', () => {
    for (const allowScripts of [{ builder: true }, {}]) {
      expect(installScriptFaults(packages, shipped, { ...rules, allowScripts })).toEqual([
        'builder brings an install script; package.json must deny it under allowScripts',
      ]);
    }
    expect(installScriptFaults(packages, shipped, { ...rules, settings: '' })).toEqual([
      expect.stringContaining('.npmrc must say ignore-scripts=true'),
    ]);
  });

  it('fail in whatever is shipped, known or not', () => {
    const reporting = { ...packages, 'node_modules/used': { hasInstallScript: true } };
    expect(installScriptFaults(reporting, shipped, rules)).toEqual([
      'used would run a script at everybody who installs what we publish',
    ]);
  });

  it('leave the list with the package', () => {
    expect(installScriptFaults(house(), shipped, rules)).toEqual([
      'builder is on a list of install scripts, and brings none any more',
    ]);
  });
});

describe('a bill of materials', () => {
  it('names what comes along with a package, by sum and licence, the same every time', async () => {
    const text = await billOfMaterials(house(), 'packages/door', {});
    expect(JSON.parse(text)).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { group: '@house', name: 'door', version: '1.0.0' } },
      components: [
        {
          name: 'used',
          purl: 'pkg:npm/used@2.0.0',
          licenses: [{ license: { id: 'MIT' } }],
          hashes: [{ alg: 'SHA-512', content: sum.toString('hex') }],
        },
      ],
      dependencies: [
        { ref: 'node_modules/used' },
        { ref: 'packages/door', dependsOn: ['node_modules/used'] },
      ],
    });
    expect(await billOfMaterials(house(), 'packages/door', {})).toBe(text);
  });

  it('of everything in this repository is valid CycloneDX', async () => {
    const packages = readLockFile();
    const places = Object.keys(packages).filter((place) => !packages[place]?.link);
    const { ofPackages } = readAccepted().licences;
    const text = await billOfMaterials(packages, '', ofPackages, places);
    expect(JSON.parse(text).components).toHaveLength(places.length - 1);
  });
});
