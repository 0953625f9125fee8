import { reasonCodes } from '@kith/core/access';
import { describe, expect, it } from 'vitest';
import { capabilities } from './rules.js';
import { say } from './say.js';

const sam = { id: 'sam', name: 'Sam Okoro' };
const edie = { id: 'edie', name: 'Edie Marsh' };

const saying = (code: string, readerId: string, language: 'en' | 'cy', capability = 'see_rota') =>
  say(
    {
      capability: capabilities.find((known) => known === capability) ?? 'see_rota',
      allowed: !['refused', 'not_shared', 'never'].includes(code),
      scope: 'all',
      fixed: false,
      code,
      grant: { allowed: true, at: '2026-05-03T10:00:00Z', byPersonId: 'edie' },
    },
    { member: sam, owner: edie, readerId, language, timeZone: 'Europe/London' },
  ).sentence;

describe('the sentence that says why', () => {
  it('calls its reader "you"', () => {
    expect(saying('granted', 'edie', 'en')).toBe(
      'Sam can see your rota. You decided this on 3 May.',
    );
    expect(saying('granted', 'sam', 'en')).toBe(
      "You can see Edie's rota. Edie decided this on 3 May.",
    );
  });

  it.each(['en', 'cy'] as const)('is whole in %s for every reason and every deed', (language) => {
    for (const code of reasonCodes) {
      for (const capability of capabilities) {
        const sentence = saying(code, 'sam', language, capability);
        expect(sentence).toMatch(/^\p{Lu}.+\. .+\.$/u);
        expect(sentence).not.toMatch(/undefined|\bnull\b|_/);
      }
    }
  });
});
