import { describe, expect, it } from 'vitest';
import { personAccessAll } from '../access/several-places.js';
import { hats, legalAuthorities, relationships } from '../access/words.js';
import { lookKinds } from './looking.js';
import { type LookToTell, lookSentence } from './sentence.js';

const edie = { name: 'Edie', isReader: false };
const sam = { name: 'Sam', isReader: false };
const you = { name: 'You', isReader: true };
const nobody = { name: undefined, isReader: false };

/** In London, on 3 August 2026. */
const at = (...times: string[]) => times.map((time) => Date.parse(`2026-08-03T${time}+01:00`));
const morning = { start: at('08:30')[0] as number, end: at('09:15')[0] as number };
const once = { at: at('08:25'), visits: [] };

const usual = {
  ...once,
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
    'Sam looked at your rota at 8:25am. This is usual for a support worker, and you can switch it off.',
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
    "You looked at Edie's rota at 8:25am. Edie decided this on 3 May.",
  ],
  [
    {
      ...once,
      kind: 'profile',
      capability: 'see_basic_profile',
      by: sam,
      owner: you,
      about: [you],
      reason: { code: 'during_visit', relationship: 'back_up' },
    },
    'Sam looked at how to greet and talk with you at 8:25am, because Sam had a visit around then.',
  ],
  [
    { ...usual, kind: 'notes_search', capability: 'see_notes', by: sam, owner: you, about: [you] },
    'Sam searched your notes at 8:25am. This is usual for a support worker, and you can switch it off.',
  ],
  [
    { ...usual, reason: owners, by: you, owner: you, about: [sam], as: sam },
    'You looked at your rota at 8:25am, the way Sam sees it. It is your team.',
  ],
  [
    {
      ...usual,
      ...{ kind: 'notes', capability: 'see_notes', by: sam, owner: you, about: [you] },
      reason: {
        ...{ code: 'opened_in_emergency', relationship: 'coach', openingId: 'o' },
        ...{ category: 'danger', at: '2026-08-03T14:10:00Z', until: '2026-08-03T18:10:00Z' },
      },
      inTheirWords: 'The gas is on.',
    },
    'Sam looked at your notes at 8:25am, opened in an emergency on 3 August from 3:10pm until 7:10pm. Somebody may be in danger. “The gas is on.”',
  ],
  [
    { ...usual, by: nobody, owner: edie, about: [you] },
    "Somebody looked at Edie's rota at 8:25am. This is usual for a support worker, and Edie can switch it off.",
  ],
];

describe('a sentence of the access log', () => {
  it.each(told)('tells of %o', (look, sentence) => {
    expect(tell(look)).toBe(sentence);
  });

  it('tells of a command of whoever runs the server, who has no right in the team', () => {
    const by = { by: null, capability: null, reason: null, kind: 'people_list' } as const;
    const look = { ...once, ...by, owner: you, about: [you] };
    expect(tell(look)).toBe(
      'Whoever runs the server looked at a list of everybody in the co-op at 8:25am.',
    );
    expect(tell(look, 'cy')).toBe(
      "Edrychodd pwy bynnag sy'n rhedeg y gweinydd ar restr o bawb yn y cydweithfa am 8:25yb.",
    );
  });

  const looked = (more: Partial<LookToTell>, language?: 'en' | 'cy') =>
    tell({ ...usual, by: sam, owner: you, about: [you], ...more }, language).split('. ')[0];

  it.each([
    [at('08:25', '09:10'), 'at 8:25am and 9:10am', 'am 8:25yb ac am 9:10yb'],
    [
      at('08:25', '12:00', '21:05'),
      '3 times between 8:25am and 9:05pm',
      '3 gwaith rhwng 8:25yb a 9:05yh',
    ],
    [at('00:05:10', '00:05:50'), 'at 12:05am', 'am 12:05yb'],
  ])('tells of several looks in one, each minute once: %o', (times, english, welsh) => {
    expect(looked({ at: times })).toBe(`Sam looked at your rota ${english}`);
    expect(looked({ at: times }, 'cy')).toBe(`Edrychodd Sam ar eich rota ${welsh}`);
  });

  it.each([
    [at('08:10'), 'before', 'cyn'],
    [at('08:30', '09:15'), 'during', 'yn ystod'],
    [at('06:30', '11:15'), 'before and after', 'cyn ac ar ôl'],
    [at('08:10', '09:00', '09:20'), 'before, during and after', 'cyn, yn ystod ac ar ôl'],
  ])('names the visit that all of them were around: %o', (times, english, welsh) => {
    const around = { at: times, visits: [morning] };
    expect(looked(around)).toBe(`Sam looked at your rota ${english} your visit at 8:30am`);
    expect(looked(around, 'cy')).toContain(`${welsh} eich ymweliad am 8:30yb`);
    expect(looked({ ...around, owner: edie })).toContain('the visit at 8:30am');
  });

  it('names the nearest of two visits, and none where one look was around neither', () => {
    const noon = { start: at('11:00')[0] as number, end: at('11:30')[0] as number };
    const visits = [morning, noon];
    expect(looked({ at: at('10:50'), visits })).toContain('before your visit at 11:00am');
    expect(looked({ at: at('08:10', '20:00'), visits })).toContain('at 8:10am and 8:00pm');
    expect(looked({ at: at('06:29'), visits })).toContain('at 6:29am');
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
      for (const kind of lookKinds.filter((each) => each !== 'people_list')) {
        for (const [by, owner, as] of [
          [sam, you, undefined],
          [you, edie, undefined],
          [nobody, edie, undefined],
          [edie, edie, sam],
        ] as const) {
          const { capability, reason } = decision;
          const look = { ...once, kind, capability, reason, by, owner, about: [owner], as };
          const [english, welsh] = [tell(look), tell(look, 'cy')];
          expect(english).toMatch(/^\p{Lu}.{15,}\.$/u);
          expect(english).not.toMatch(/undefined|null|NaN|\[object|_| {2}|\.\.|,\.| \./);
          expect(welsh).toMatch(/^\p{Lu}.{15,}\.$/u);
          expect(welsh).not.toMatch(/undefined|null|looked|because| {2}|\.\./);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(1000);
  });
});
