import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { publicUrl } from '../testing/test-server.js';

const address = '/.well-known/security.txt';

describeOnEveryEngine(
  'security.txt',
  (given) => {
    it('says whom to tell, in the form of RFC 9116', async () => {
      const reply = await given.anyone.get<string>(address);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(reply.body).toBe(
        [
          'Contact: mailto:security@larkmoor.example.org',
          'Expires: 2027-01-30T00:00:00Z',
          'Preferred-Languages: en, cy',
          `Canonical: ${publicUrl}${address}`,
          '',
        ].join('\r\n'),
      );
    });

    it('is never too old and never promises more than a year', async () => {
      for (const day of ['2026-08-03T23:59:59Z', '2028-02-29T12:00:00Z']) {
        given.clock.set(day);
        const { body } = await given.anyone.get<string>(address);
        const expires = Date.parse(/^Expires: (.+)\r$/m.exec(body)?.[1] ?? '');
        const days = (expires - Date.parse(day)) / 86_400_000;
        expect(days).toBeGreaterThan(178);
        expect(days).toBeLessThan(365);
      }
    });
  },
  { securityContact: 'mailto:security@larkmoor.example.org' },
);

describeOnEveryEngine(
  'security.txt of a server that is not reached over HTTPS',
  (given) => {
    it('names no address of its own, which would have to be https', async () => {
      const { body } = await given.anyone.get<string>(address);
      expect(body).toContain('Contact: https://larkmoor.example.org/security');
      expect(body).not.toContain('Canonical');
    });
  },
  {
    securityContact: 'https://larkmoor.example.org/security',
    publicUrl: 'http://127.0.0.1:4100',
  },
);

describeOnEveryEngine('security.txt of a server that names nobody', (given) => {
  it('is not there: a box left empty is a no', async () => {
    expect(await given.anyone.get(address)).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });
});

describe('whom to tell about a fault', () => {
  const contactIn = (KITH_SECURITY_CONTACT: string) =>
    readConfig({ KITH_SECURITY_CONTACT }).securityContact;

  it('is a web address or an e-mail address', () => {
    expect(contactIn('https://larkmoor.example.org/security')).toMatch(/^https:/);
    expect(contactIn('mailto:security@example.org')).toBe('mailto:security@example.org');
    expect(contactIn('')).toBeUndefined();
  });

  it.each([
    'http://larkmoor.example.org/security',
    'mailto:',
    'security@example.org',
    'tel:+441632960000',
    'mailto:security@example.org\nContact: https://evil.example',
  ])('is refused when it is %j', (contact) => {
    expect(() => contactIn(contact)).toThrow(
      /^KITH_SECURITY_CONTACT is [^]*; it must be an address such as mailto:security@example.org or https:\/\/example.org\/security\.$/,
    );
  });
});
