import { describe, expect, it } from 'vitest';
import { overspent } from './budgets.mjs';
import { circlesIn, importsOf } from './circles.mjs';
import { differences } from './generated.mjs';
import { anchors, brokenLinks } from './links.mjs';
import { faults } from './patterns.mjs';

const element = 'packages/components/src/rota/rota.ts';

describe('what the house has ruled out', () => {
  it.each([
    ['html`<p style="color: red">`'],
    ['padding: 1.5rem;'],
    ['node.innerHTML = text;'],
    ["localStorage.setItem('token', token)"],
    ["@import 'https://cdn.example.org/a.css'"],
  ])('is found in an element: %s', (line) => {
    expect(faults(element, `first\n${line}\n`)).toEqual([expect.stringMatching(`^${element}:2 `)]);
  });

  it('leaves ordinary code alone', () => {
    expect(
      faults(element, 'const style = styleMap({});\nfont-size: 1.5em;\nremember();\n'),
    ).toEqual([]);
  });

  it('finds a file over 400 lines, and not one of 400', () => {
    expect(faults('packages/core/src/a.ts', 'a\n'.repeat(400))).toEqual([]);
    expect(faults('packages/core/src/a.ts', 'a\n'.repeat(401))).toHaveLength(1);
  });
});

describe('files that import each other', () => {
  const voice = 'packages/core/src/access/voice.ts';
  const words = 'packages/core/src/access/words.ts';

  it.each([
    ["import { capabilities } from './words.js';"],
    ["import type { Capability } from './words.js';"],
    ["export type { Capability } from './words.js';"],
    ["type Capability = import('./words.js').Capability;"],
    ["const { capabilities } = await import('./words.js');"],
  ])('are found by what they say: %s', (line) => {
    expect(importsOf(voice, line)).toEqual([words]);
  });

  it('are found by the types in the comments of a plain script', () => {
    const line = "/** @type {import('./names.mjs').Name} */";
    expect(importsOf('packages/tools/src/new/main.mjs', line)).toEqual([
      'packages/tools/src/new/names.mjs',
    ]);
  });

  it('are found by the name of a package, and what is not of this repository is not', () => {
    const lines = "import { html } from 'lit';\nimport type { Kith } from '@kith/sdk';";
    expect(importsOf('packages/components/src/rota/rota.ts', lines)).toEqual([
      'packages/sdk/src/index.ts',
    ]);
  });

  it('are told when a type is taken back from above, and not before', () => {
    const straight = { 'sentence.ts': ['voice.ts', 'words.ts'], 'voice.ts': ['words.ts'] };
    const files = new Map(Object.entries({ ...straight, 'words.ts': [] }));
    expect(circlesIn(files)).toEqual([]);
    files.set('words.ts', ['sentence.ts']);
    expect(circlesIn(files)).toEqual([
      ['sentence.ts', 'words.ts'],
      ['voice.ts', 'words.ts', 'sentence.ts'],
    ]);
  });
});

describe('links in the documents', () => {
  const exists = (/** @type {string} */ path) => ['docs/a.md', 'README.md'].includes(path);
  const read = () => '# Two Words\n';

  it('lead somewhere', () => {
    const text = '[a](docs/a.md#two-words) [b](https://example.org) [c](#here)\n## Here\n`[x](y)`';
    expect(brokenLinks('README.md', text, exists, read)).toEqual([]);
  });

  it('are named when they do not', () => {
    const text = '[a](docs/b.md) [b](docs/a.md#three)';
    expect(brokenLinks('README.md', text, exists, read)).toHaveLength(2);
  });

  it('follow the anchors a forge makes', () => {
    expect(anchors('# Hello, `World`: it’s\n')).toEqual(['hello-world-its']);
  });
});

describe('what generating changed', () => {
  it('is every file added, gone or different', () => {
    const before = new Map([
      ['same', '1'],
      ['gone', '1'],
      ['new words', '1'],
    ]);
    const after = new Map([
      ['same', '1'],
      ['new words', '2'],
      ['added', '1'],
    ]);
    expect(differences(before, after)).toEqual(['added', 'gone', 'new words']);
  });
});

describe('what a page must fetch', () => {
  const first = { name: '<kith-outcomes>', size: 30_000, sizeLimit: 30_720 };

  it('is within budget when the first element and each further one are', () => {
    expect(overspent([first, { name: '+ <kith-team>', size: 42_000, sizeLimit: 50_000 }])).toEqual(
      [],
    );
  });

  it('counts only what a further element adds', () => {
    expect(overspent([first, { name: '+ <kith-team>', size: 45_000, sizeLimit: 50_000 }])).toEqual([
      '+ <kith-team> is 14.6 KiB; it may be 14.0 KiB',
    ]);
  });
});
