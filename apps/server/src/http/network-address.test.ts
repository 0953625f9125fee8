import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { App } from './app-type.js';
import { networkIn, networkOf, slotOf } from './network-address.js';

describe('the network of a request', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['198.51.100.7:51234', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['[2001:DB8:1:2::6]:443', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unix:', 'unknown'],
    ['198.51.100.777', 'unknown'],
    ['', 'unknown'],
    [undefined, 'unknown'],
  ])('is read from %s', (written, network) => {
    expect(networkIn(written)).toBe(network);
  });

  const seenBehind = async (trustedProxies: number, forwarded: string) => {
    const app = new Hono<App>();
    app.get('/', (c) => {
      c.set('deps', { config: { trustedProxies } } as App['Variables']['deps']);
      return c.text(networkOf(c));
    });
    const incoming = { socket: { remoteAddress: '192.0.2.1' } };
    const headers = { 'x-forwarded-for': forwarded };
    return (await app.request('/', { headers }, { incoming })).text();
  };

  it.each([
    [0, '198.51.100.7', '192.0.2.1'],
    [1, '203.0.113.9, 198.51.100.7', '198.51.100.7'],
    [2, '203.0.113.9, 198.51.100.7, 192.0.2.2', '198.51.100.7'],
    [3, '198.51.100.7', '198.51.100.7'],
    [1, '', '192.0.2.1'],
  ])(
    'behind %i proxies believes no more of "%s" than they wrote',
    async (proxies, told, network) => {
      expect(await seenBehind(proxies, told)).toBe(network);
    },
  );

  it('is counted as one of a bounded number of slots, which the salt decides', () => {
    const salt = Buffer.alloc(32, 1);
    const slots = new Set(
      Array.from({ length: 2_000 }, (_, n) => slotOf(`10.0.${n >> 8}.${n & 255}`, salt)),
    );
    expect(slots.size).toBeGreaterThan(1_950);
    for (const slot of slots) expect(Number.parseInt(slot, 16)).toBeLessThan(2 ** 18);
    expect(slotOf('10.0.0.1', Buffer.alloc(32, 2))).not.toBe(slotOf('10.0.0.1', salt));
  });
});
