import { describe, expect, it } from 'vitest';
import { faultsIn, snippets, snippetsOf } from './snippets.mjs';

const document = (/** @type {string[]} */ ...lines) => lines.join('\n');
const told = (/** @type {string} */ text) => faultsIn(new Map([['packages/sdk/README.md', text]]));

describe('TypeScript in the documents', () => {
  it('compiles as it stands', async () => {
    expect(await snippets.run()).toBe('');
  });

  it('is told with its line where it does not', () => {
    const text = document(
      '# Title',
      '',
      '```ts',
      'const one: string | undefined = process.env.ONE;',
      'one.trim();',
      '```',
    );
    expect(told(text)).toEqual(["packages/sdk/README.md:5 'one' is possibly 'undefined'."]);
  });

  it('may take for granted what stands hidden before it, and only the next block may', () => {
    const block = ['```ts', 'console.log(teamId.length);', '```'];
    const text = document(
      '<!-- given',
      'declare const teamId: string;',
      '-->',
      '',
      ...block,
      '',
      ...block,
    );
    expect(told(text)).toEqual(["packages/sdk/README.md:10 Cannot find name 'teamId'."]);
  });

  it('finds what a package does not offer', () => {
    const text = document(
      '```ts',
      "import { isRateLimted } from '@kith/sdk';",
      'console.log(isRateLimted);',
      '```',
    );
    expect(told(text)).toEqual([
      expect.stringMatching(/:2 .*no exported member named 'isRateLimted'/),
    ]);
  });

  it('is read wherever it is set in, and nothing else is', () => {
    const text = document(
      '1. One',
      '',
      '   ```ts',
      '   one();',
      '   ```',
      '',
      '```python',
      'two()',
      '```',
    );
    expect(snippetsOf(text).map(({ source }) => source.trim())).toEqual(['one();\nexport {};']);
  });
});
