import { readFile } from 'node:fs/promises';
import type { Indexer } from 'storybook/internal/types';
import { everyState, labelled, states } from '../states/names.js';

const shared = /^export const \{([^}]*)\} =\s+(client|publisher)States\(/m;

/**
 * Storybook reads from the text of a file which stories it has, and passes over those that a
 * function made: the states that elements have in common are told to it here.
 */
export const withSharedStates = ({ createIndex, ...indexer }: Indexer): Indexer => ({
  ...indexer,
  async createIndex(fileName, options) {
    const own = await createIndex(fileName, options);
    const [, names = '', kind] = shared.exec(await readFile(fileName, 'utf8')) ?? [];
    const tags: Record<string, string | undefined> = states[kind as keyof typeof states] ?? {};
    const made = (names.match(/\w+/g) ?? []).map((exportName) => ({
      ...own[0]!,
      __id: undefined,
      exportName,
      ...labelled(exportName, tags[exportName]),
    }));
    return [...own, ...made].sort((one, other) => place(one) - place(other));
  },
});

const place = ({ exportName }: { exportName: string }) => {
  const at = everyState.indexOf(exportName);
  return at < 0 ? everyState.length : at;
};
