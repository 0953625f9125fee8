import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Context } from 'hono';
import type { App } from './app-type.js';

/** Where nobody can tell: all of these are counted together. */
const unknown = 'unknown';

/**
 * The network a request came from: an IPv4 address, or the /64 that one household or office has of
 * IPv6. Proxies in front of Kith are believed as many steps as they were said to be, from the last
 * backwards: what stands before those anybody may have written.
 */
export function networkOf(c: Context<App>): string {
  const socket = (c.env as { incoming?: IncomingMessage } | undefined)?.incoming?.socket;
  const { trustedProxies } = c.var.deps.config;
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const forwarded = trustedProxies === 0 ? undefined : (told.at(-trustedProxies) ?? told[0]);
  return networkIn(forwarded || socket?.remoteAddress);
}

export function networkIn(written: string | undefined): string {
  const address = withoutPort(written ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(address) === 4) return address;
  return isIP(address) === 6 ? firstHalf(address) : unknown;
}

function withoutPort(written: string): string {
  const bracketed = /^\[([^\]]+)\](:\d+)?$/.exec(written)?.[1];
  return (bracketed ?? written.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')).replace(/%.*$/, '');
}

/** The first four groups of an IPv6 address, written out. */
function firstHalf(address: string): string {
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = '', after = ''] = shortest.split('::');
  const [head, tail] = [before, after].map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - (head?.length ?? 0) - (tail?.length ?? 0) }, () => '0');
  return `${[...(head ?? []), ...zeros, ...(tail ?? [])].slice(0, 4).join(':')}::/64`;
}

const slotBits = 18;

/**
 * What is counted in place of a network: one of 262,144 slots. So strangers cannot fill the table,
 * and as every slot is shared by some 16,000 addresses of IPv4, none can be told from it.
 */
export function slotOf(network: string, salt: Buffer): string {
  const hash = createHmac('sha256', salt).update(network).digest();
  return (hash.readUInt32BE(0) >>> (32 - slotBits)).toString(16);
}
