import { describe, expect, it } from 'vitest';
import { eventTypes, toldTypes } from './event-types.js';
import { type EventToTell, eventSentence } from './sentence.js';

const edie = { name: 'Edie', isReader: false };
const you = { name: 'Sam', isReader: true };
const visit = { date: '2026-08-04', time: '08:30' };

const told: Array<[EventToTell, string]> = [
  [
    { type: 'slot.accepted', by: you, about: undefined, ...visit },
    'You said yes to the visit on Tuesday 4 August 2026 at 8:30am.',
  ],
  [
    { type: 'slot.released', by: { name: undefined, isReader: false }, about: undefined, ...visit },
    'Somebody gave back the visit on Tuesday 4 August 2026 at 8:30am.',
  ],
  [
    { type: 'visit.arranged', by: edie, about: undefined, ...visit, weekly: true },
    'Edie arranged weekly visits from Tuesday 4 August 2026 at 8:30am.',
  ],
  [{ type: 'member.left', by: edie, about: undefined }, 'Edie left the team.'],
  [{ type: 'member.left', by: edie, about: you }, 'Edie ended your place in the team.'],
  [
    { type: 'member.place_taken', by: you, about: undefined, relationship: 'volunteer' },
    'You took another place in the team: Volunteer.',
  ],
  [
    { type: 'member.place_ended', by: edie, about: you, relationship: 'volunteer' },
    'Edie ended one of your places in the team: Volunteer.',
  ],
  [
    {
      ...{ type: 'emergency.opened', by: edie, about: undefined, capability: 'see_notes' },
      ...{ date: '2026-08-04', time: '19:10', category: 'missing_person' },
      inTheirWords: 'She does not answer the door.',
    },
    'Edie opened “See the notes” in an emergency, until Tuesday 4 August 2026 at 7:10pm. Somebody is missing or does not answer. “She does not answer the door.”',
  ],
  [
    { type: 'grant.refused', by: edie, about: you, capability: 'see_money' },
    'Edie switched off “See the money” for you.',
  ],
];

describe('a sentence of history', () => {
  it.each(told)('tells of %o', (event, sentence) => {
    expect(eventSentence(event, 'en')).toBe(sentence);
  });

  it('is one whole sentence for every kind of event and reader, in both languages', () => {
    for (const language of ['en', 'cy'] as const) {
      for (const type of eventTypes) {
        for (const by of [edie, you, undefined]) {
          for (const about of [edie, you, undefined]) {
            const event = { type, by, about, ...visit, capability: 'see_rota' } as const;
            expect(eventSentence(event, language)).toMatch(/^\p{Lu}[^.]*\.$/u);
            expect(eventSentence(event, language)).not.toMatch(/undefined|reader/);
          }
        }
      }
    }
  });

  it('can be said of what a later Kith kept, or one before: a capability and a day that it does not know', () => {
    const gone = 'see_tea_leaves' as 'see_money';
    for (const language of ['en', 'cy'] as const) {
      const granted = { type: 'grant.allowed', by: edie, about: you, capability: gone } as const;
      expect(eventSentence(granted, language)).toMatch(/^\p{Lu}[^.]*\.$/u);
      expect(eventSentence(granted, language)).not.toMatch(/undefined/);
      const done = { type: 'slot.done', by: edie, about: undefined, date: 'market day' } as const;
      expect(eventSentence(done, language)).toContain('market day');
    }
  });

  it('is not English in Welsh', () => {
    for (const type of toldTypes) {
      const event = { type, by: edie, about: you, ...visit, capability: 'see_rota' } as const;
      expect(eventSentence(event, 'cy')).not.toBe(eventSentence(event, 'en'));
    }
  });
});
