const told = new Set<string>();

/** Says in the console, once, what whoever made the page must mend. Never holds what was answered. */
export function tellDeveloper(sentence: string): void {
  if (told.has(sentence)) return;
  told.add(sentence);
  // eslint-disable-next-line no-console -- the person at the page can do nothing about it
  console.error(sentence);
}
