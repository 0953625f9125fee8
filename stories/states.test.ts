import manifest from '@kith/components/package.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { builtStories } from './built-storybook.js';
import { everyState } from './states/names.js';

/** What a story says of itself by a tag, because the page around it must be arranged for it. */
const tagOf: Record<string, string> = {
  Loading: 'pending',
  Failed: 'failed',
  Dark: 'dark',
  ForcedColours: 'forced-colors',
};

/** `<kith-session>` shows nothing of its own; every private element stands in one. */
const withoutLooks = ['session'];

const elements = Object.keys(manifest.exports)
  .map((path) => /^\.\/(.+)\.define$/.exec(path)?.[1])
  .filter((name) => name !== undefined)
  .filter((name) => !withoutLooks.includes(name));

const stories = builtStories();

describe('the stories', () => {
  it('are of elements that can be imported', () => {
    expect(elements).toEqual(expect.arrayContaining(['team', 'rota', 'outcomes', 'contracts']));
    const told = new Set(stories.map(({ importPath }) => importPath));
    expect([...told].sort()).toEqual(elements.map((name) => `./${name}.stories.ts`).sort());
  });

  it.each(elements)('show <kith-%s> in every state', (element) => {
    const own = stories.filter(({ importPath }) => importPath === `./${element}.stories.ts`);
    const missing = everyState.filter(
      (state) => !own.some(({ exportName }) => exportName === state),
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(tagOf))('called %s all say that they are “%s”', (exportName, tag) => {
    const silent = stories.filter(
      (story) => story.exportName === exportName && !story.tags.includes(tag),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
