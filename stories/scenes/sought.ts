/** What is looked for in a story: words that are found, and one that is not. */
export const soughtInStory = ['honey porridge', 'marmalade'] as const;
