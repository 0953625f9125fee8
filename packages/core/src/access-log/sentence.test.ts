import { describe, expect, it } from 'vitest';
import { personAccessAll } from '../access/several-places.js';
import { hats, legalAuthorities, relationships } from '../access/words.js';
import { lookKinds } from './looking.js';
import { type LookToTell, lookSentence } from './sentence.js';

const edie = { name: 'Edie', isReader: false };
const sam = { name: 'Sam', isReader: false };
const you = { name: 'You', isReader: true };
const nobody = { name: undefined, isReader: false };

const usual = {
  kind: 'rota',
  capability: 'see_rota',
  reason: { code: 'usual', relationship: 'support_worker' },
} as const;
const owners = { code: 'owner_right', relationship: 'owner' } as const;

const tell = (look: LookToTell, language: 'en' | 'cy' = 'en') =>
  lookSentence(look, language, 'Europe/London', '2026-08-03');

const told: Array<[LookToTell, string]> = [
  [
    { ...usual, by: sam, owner: you, about: [you] },
    'Sam looked at your rota. This is usual for a support worker, and you can switch it off.',
  ],
  [
    {
      ...usual,
      by: you,
      owner: edie,
      about: [edie],
      reason: {
        code: 'granted',
        relationship: 'volunteer',
        at: '2026-05-03T10:00:00Z',
        byPersonId: 'e',
      },
    },
    "You looked at Edie's rota. Edie decided this on 3 May.",
  ],
  [
    {
      kind: 'profile',
      capability: 'see_basic_profile',
      by: sam,
      owner: you,
      about: [you],
      reason: { code: 'during_visit', relationship: 'back_up' },
    },
    'Sam looked at how to greet and talk with you, because Sam had a visit around then.',
  ],
  [
    { ...usual, reason: owners, by: you, owner: you, about: [sam], as: sam },
    'You looked at your rota, the way Sam sees it. It is your team.',
  ],
  [
    {
      ...{ kind: 'notes', capability: 'see_notes', by: sam, owner: you, about: [you] },
      reason: {
        ...{ code: 'opened_in_emergency', relationship: 'coach', openingId: 'o' },
        ...{ category: 'danger', at: '2026-08-03T14:10:00Z', until: '2026-08-03T18:10:00Z' },
      },
      inTheirWords: 'The gas is on.',
    },
    'Sam looked at your notes, opened in an emergency on 3 August from 3:10pm until 7:10pm. Somebody may be in danger. “The gas is on.”',
  ],
  [
    { ...usual, by: nobody, owner: edie, about: [you] },
    "Somebody looked at Edie's rota. This is usual for a support worker, and Edie can switch it off.",
  ],
];

describe('a sentence of the access log', () => {
  it.each(told)('tells of %o', (look, sentence) => {
    expect(tell(look)).toBe(sentence);
  });

  it('is whole for every kind, everybody’s reason and every reader, and not English in Welsh', () => {
    const decisions = relationships.flatMap((relationship) =>
      [[], ...legalAuthorities.map((one) => [one]), legalAuthorities].flatMap((held) => {
        const status = { membershipStatus: 'active', legalAuthorities: held, hats } as const;
        const withinVisitWindow = relationship === 'back_up';
        return personAccessAll({ places: [{ relationship, ...status }], withinVisitWindow });
      }),
    );
    let count = 0;
    for (const decision of decisions.filter(({ allowed }) => allowed)) {
      for (const kind of lookKinds) {
        for (const [by, owner, as] of [
          [sam, you, undefined],
          [you, edie, undefined],
          [nobody, edie, undefined],
          [edie, edie, sam],
        ] as const) {
          const { capability, reason } = decision;
          const look = { kind, capability, reason, by, owner, about: [owner], as };
          expect(tell(look)).toMatch(/^\p{Lu}.{15,}\.$/u);
          expect(tell(look)).not.toMatch(/undefined|null|NaN|\[object|_| {2}|\.\.|,\.| \./);
          expect(tell(look, 'cy')).toMatch(/^\p{Lu}.{15,}\.$/u);
          expect(tell(look, 'cy')).not.toMatch(/undefined|null|looked|because| {2}|\.\./);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(1000);
  });
});
