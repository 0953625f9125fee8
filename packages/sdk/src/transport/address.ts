/** Where all calls to a server go: its whole address, with one slash at the end. Throws TypeError. */
export function baseOf(baseUrl: string | URL): string {
  const here = (globalThis as { location?: { href: string } }).location?.href;
  try {
    return withSlash(new URL(baseUrl, here).href.replace(/[?#].*$/, ''));
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
  if (typeof server !== 'string' || !URL.canParse(server)) return undefined;
  const { origin, pathname } = new URL(server);
  return withSlash(origin + pathname);
}

const withSlash = (address: string) => address.replace(/\/*$/, '/');
