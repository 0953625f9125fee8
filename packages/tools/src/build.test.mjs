import { expect, it } from 'vitest';
import { failureIn } from './build.mjs';

it('a failed build shows what failed and not what went well beside it', () => {
  const output = [
    '@kith/core:build: built in 3 s',
    '@kith/sdk:build: cannot find it',
    '@kith/sdk:build:   in src/page.ts',
    'Failed:    @kith/sdk#build',
  ].join('\n');
  expect(failureIn(output)).toBe('cannot find it\n  in src/page.ts');
});

it('a build that failed before any task shows all it said', () => {
  expect(failureIn('turbo: no such task\n')).toBe('turbo: no such task');
});
