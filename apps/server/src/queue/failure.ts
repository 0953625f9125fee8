const longest = 60;

/** What kind of failure it was, in one word: messages may quote what a person wrote. */
export function failureOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  const word = [code, name].find((each) => typeof each === 'string' && each !== '');
  const plain = String(word ?? typeof error).replaceAll(/\W/g, '_');
  return plain.slice(0, longest);
}
