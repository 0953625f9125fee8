import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { addressesOf } from './addresses.mjs';
import { addressOf, requirePorts, settingsFrom } from './settings.mjs';

describe('the settings of npm start', () => {
  it('has a place for everything when nothing is set', () => {
    const settings = settingsFrom({});
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 4100 });
    expect(settings.dataFolder).toMatch(/[\\/]\.kith[\\/]data$/);
  });

  it.each(['abc', '0', '-1', '80.5', '65533', '1e3', ' '])(
    'refuses %j as a port by name and value',
    (value) => {
      expect(() => settingsFrom({ PORT: value })).toThrow(
        `PORT is "${value}"; it must be a whole number from 1 to 65532`,
      );
    },
  );

  it('takes the last port that leaves room for three more', () => {
    expect(settingsFrom({ PORT: '65532' }).port).toBe(65_532);
  });

  it('refuses a host that is no host', () => {
    expect(() => settingsFrom({ HOST: 'http://here' })).toThrow(
      'HOST is "http://here"; it must be',
    );
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:80'],
    ['0.0.0.0', 'http://localhost:80'],
    ['::', 'http://localhost:80'],
    ['::1', 'http://[::1]:80'],
  ])('shows an address that opens for %s', (host, address) => {
    expect(addressOf(host, 80)).toBe(address);
  });

  it('lists the four addresses in a row', () => {
    const text = addressesOf({ host: '127.0.0.1', port: 5000, dataFolder: '', openData: '' });
    expect(text.match(/http:\S+/g)).toEqual([
      'http://127.0.0.1:5001',
      'http://127.0.0.1:5002',
      'http://127.0.0.1:5000/docs',
      'http://127.0.0.1:5003',
    ]);
  });
});

describe('the ports of npm start', () => {
  it('names the one in use and whose it would be', async () => {
    const other = createServer();
    await new Promise((resolve) => other.listen(0, '127.0.0.1', () => resolve(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
    const settings = settingsFrom({ PORT: String(Math.min(port, 65_532)) });
    await expect(requirePorts(settings)).rejects.toThrow(/Port \d+ for .* is already in use\./);
    await new Promise((resolve) => other.close(resolve));
  });

  it('says when the host is not of this machine', async () => {
    await expect(requirePorts(settingsFrom({ HOST: '192.0.2.1' }))).rejects.toThrow(
      'HOST is "192.0.2.1", where the Kith server cannot listen (EADDRNOTAVAIL).',
    );
  });
});
