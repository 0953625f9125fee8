/**
 * A name as a letter says it. Whoever invites writes the name of somebody new, and nothing that a
 * name does not have goes out in the name of the co-op.
 */
export const nameInLetter = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{M} '’-]/gu, '')
    .replaceAll(/ +/g, ' ')
    .trim()
    .slice(0, 40);
