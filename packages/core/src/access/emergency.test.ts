import { describe, expect, it } from 'vitest';
import {
  emergencyAnnouncement,
  emergencyCapabilities,
  emergencyCategoryLabel,
  emergencyEnd,
  saysWhy,
} from './emergency.js';
import { type EmergencyOpening, emergencyCategories } from './emergency-opening.js';
import { sentenceFor } from './sentence.js';
import { type PlaceStanding, personAccess } from './several-places.js';
import { capabilities, relationships } from './words.js';

const opening: EmergencyOpening = {
  ...{ id: 'opening', category: 'missing_person' },
  ...{ at: '2026-08-03T14:10:00Z', until: '2026-08-03T18:10:00Z' },
};
const place = { relationship: 'coach', membershipStatus: 'active', hats: [] } as const;
const opened: PlaceStanding = { ...place, openings: { see_notes: opening } };

describe('what is opened in an emergency', () => {
  it('is what the matrix says of a coach, and nothing that Kith does not have', () => {
    expect(emergencyCapabilities).toEqual(['see_notes']);
  });

  it('is open for four hours, also where a clock is changed in them', () => {
    expect(String(emergencyEnd('2026-08-03T14:10:00Z'))).toBe('2026-08-03T18:10:00Z');
    expect(String(emergencyEnd('2026-10-25T00:30:00Z'))).toBe('2026-10-25T04:30:00Z');
  });

  it('opens that one thing, to a coach whose place is active, and nothing to anybody else', () => {
    const openings = Object.fromEntries(capabilities.map((capability) => [capability, opening]));
    for (const relationship of relationships) {
      for (const capability of capabilities) {
        const closed = { ...place, relationship };
        const [before, after] = [closed, { ...closed, openings }].map((each) =>
          personAccess({ places: [each] }, capability),
        );
        if (relationship === 'coach' && capability === 'see_notes')
          expect(after?.allowed).toBe(true);
        else expect(after).toEqual(before);
      }
    }
    const paused = { ...opened, membershipStatus: 'paused' } as const;
    expect(personAccess({ places: [paused] }, 'see_notes').allowed).toBe(false);
    expect(personAccess({ places: [opened] }, 'see_money').allowed).toBe(false);
  });

  it('counts for a coach who is something else besides', () => {
    const places = [{ ...place, relationship: 'volunteer' }, opened] as const;
    const { allowed, reason } = personAccess({ places }, 'see_notes');
    expect([allowed, reason.code]).toEqual([true, 'opened_in_emergency']);
  });

  it('says who opened it, when, until when and why', () => {
    const decision = personAccess({ places: [opened] }, 'see_notes');
    const people = { subject: { name: 'Gwen' }, owner: { name: 'Edie' } };
    const say = (language: 'en' | 'cy', viewer: 'self' | 'owner', inTheirWords?: string) =>
      sentenceFor(decision, { ...people, viewer, inTheirWords }, language, 'Europe/London');
    expect(say('en', 'self', 'She does not answer the door.')).toBe(
      "You can see Edie's notes. You opened this in an emergency at 3:10pm, until 7:10pm. Somebody is missing or does not answer. “She does not answer the door.”",
    );
    expect(say('en', 'owner')).toBe(
      'Gwen can see your notes. Gwen opened this in an emergency at 3:10pm, until 7:10pm. Somebody is missing or does not answer.',
    );
    expect(say('cy', 'self')).toBe(
      'Gallwch chi weld nodiadau Edie. Agoroch chi hyn mewn argyfwng am 3:10yh, tan 7:10yh. Mae rhywun ar goll neu ddim yn ateb.',
    );
  });

  it('is announced with the name of the Owner, before it is done', () => {
    const edie = { name: 'Edie', isWrittenTo: true };
    expect(emergencyAnnouncement(edie, 'en')).toBe(
      'This opens to you alone, for 4 hours. Edie is told at once, with your reason, and can see everything you then read.',
    );
    expect(emergencyAnnouncement(edie, 'cy')).toContain('Edie');
  });

  it('promises no letter to an Owner whom none reaches, and asks to ring them', () => {
    const edie = { name: 'Edie', isWrittenTo: false };
    expect(emergencyAnnouncement(edie, 'en')).toBe(
      'This opens to you alone, for 4 hours. We cannot write to Edie: ring Edie, or go and say it, as soon as you can. Your reason, and everything you then read, is kept for Edie to see.',
    );
    expect(emergencyAnnouncement(edie, 'cy')).toContain('ffoniwch Edie');
  });

  it('has a name for every kind in both languages', () => {
    const labels = emergencyCategories.flatMap((category) => [
      emergencyCategoryLabel(category, 'en'),
      emergencyCategoryLabel(category, 'cy'),
    ]);
    expect(new Set(labels).size).toBe(2 * emergencyCategories.length);
  });
});

describe('a reason', () => {
  it.each([
    'Edie fell by the door',
    'No answer at 3pm',
    'Dyw hi ddim yn ateb',
    'Ποῦ εἶναι ἡ Ἔντι σήμερα',
  ])('is “%s”', (text) => {
    expect(saysWhy(text)).toBe(true);
  });

  it.each([
    '',
    'fell',
    '   emergency    ',
    'aaaaaaa aaaaaaaaaaa',
    '. . . . . . . . . . .',
    'qwertyuiopasdfghjkl',
  ])('is not “%s”', (text) => {
    expect(saysWhy(text)).toBe(false);
  });
});
