/** Where all calls to a server go: its whole address, with one slash at the end. Throws TypeError. */
export function baseOf(baseUrl: string | URL): string {
  const here = (globalThis as { location?: { href: string } }).location?.href;
  try {
    return withSlash(new URL(baseUrl, here));
  } catch (cause) {
    throw new TypeError(
      'baseUrl must be the address of a Kith server, such as https://kith.example',
      { cause },
    );
  }
}

/**
 * The address of a server that says its own: the default port, letter case of the host and a slash
 * at the end make no difference, but another name of the same machine does. Undefined where it is
 * no whole address.
 */
export function baseNamed(server: unknown): string | undefined {
  return typeof server === 'string' && URL.canParse(server)
    ? withSlash(new URL(server))
    : undefined;
}

const withSlash = ({ origin, pathname }: URL) => (origin + pathname).replace(/\/*$/, '/');
