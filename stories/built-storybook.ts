import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One story, as Storybook's own index tells of it. */
export interface BuiltStory {
  id: string;
  title: string;
  name: string;
  exportName: string;
  /** `./team.stories.ts` */
  importPath: string;
  tags: string[];
}

/** Where the built Storybook is. */
export const builtFolder = fileURLToPath(new URL('./storybook-static', import.meta.url));

/** Every story of the built Storybook. Throws when it is not built. */
export function builtStories(): BuiltStory[] {
  const index = `${builtFolder}/index.json`;
  if (!existsSync(index)) {
    throw new Error('Storybook is not built. Run "npm run build --workspace stories" first.');
  }
  const { entries } = JSON.parse(readFileSync(index, 'utf8')) as {
    entries: Record<string, BuiltStory & { type: string }>;
  };
  return Object.values(entries).filter(({ type }) => type === 'story');
}
