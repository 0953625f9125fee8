const told = new Set<string>();

/** Says in the console, once, what whoever made the page must mend. Never holds what was answered. */
export function tellDeveloper(sentence: string): void {
  if (told.has(sentence)) return;
  told.add(sentence);
  // eslint-disable-next-line no-console -- the person at the page can do nothing about it
  console.error(sentence);
}

const codes: readonly unknown[] = ['session_for_another_server', 'redirected'];

/** Tells of a page and a server that are not set up for each other. By shape, as failures are read. */
export function tellOfWrongServer(error: unknown): void {
  if (error instanceof Error && 'code' in error && codes.includes(error.code)) {
    tellDeveloper(`<kith-session>: ${error.message}`);
  }
}
