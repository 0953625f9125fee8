const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a web address is of this machine itself, and without TLS. */
export function isPlainAndLocal(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && localHosts.has(hostname);
}
