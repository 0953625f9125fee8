import { describe, expect, it } from 'vitest';
import type { AccessQuestion } from './decision.js';
import { effectiveAccess } from './effective-access.js';
import { isInKith } from './in-kith.js';
import { capabilityLabel, relationshipLabel, sentenceFor } from './sentence.js';
import type { SentencePeople } from './voice.js';
import { capabilities, type Language, languages, relationships } from './words.js';

const grant = { allowed: true, at: '2026-05-03T10:00:00Z', byPersonId: 'edie' };

function say(
  question: Partial<AccessQuestion>,
  viewer: SentencePeople['viewer'],
  language: Language = 'en',
  people: Partial<SentencePeople> = {},
) {
  const decision = effectiveAccess({
    capability: 'see_rota',
    relationship: 'family_or_friend',
    membershipStatus: 'active',
    hats: [],
    ...question,
  });
  const everyone = { subject: { name: 'Sam' }, owner: { name: 'Edie' }, viewer, ...people };
  return sentenceFor(decision, everyone, language, 'Europe/London', '2026-08-03');
}

describe('a reason sentence', () => {
  it('tells the Owner what they decided and when', () => {
    expect(say({ grant }, 'owner')).toBe('Sam can see your rota. You decided this on 3 May.');
    expect(say({ grant }, 'owner', 'cy')).toBe(
      'Gall Sam weld eich rota. Chi benderfynodd hyn ar 3 Mai.',
    );
  });

  it('tells a member what has not been shared with them', () => {
    const notes = { capability: 'see_notes' } as const;
    expect(say(notes, 'self')).toBe(
      "You can't see Edie's notes. Edie hasn't shared them with you.",
    );
    expect(say(notes, 'self', 'cy')).toBe(
      "Allwch chi ddim gweld nodiadau Edie. Dydy Edie ddim wedi'u rhannu â chi.",
    );
    const rota = { grant: { ...grant, allowed: false } } as const;
    expect(say(rota, 'self')).toBe("You can't see Edie's rota. Edie decided this on 3 May.");
  });

  it('says how it is decided, and no more, of what Kith cannot do yet', () => {
    const pay = { capability: 'see_money', relationship: 'support_worker' } as const;
    expect(say(pay, 'self')).toBe(
      "You may see your own rates and invoices. The rest of Edie's money stays private. Kith has no money in it yet.",
    );
    const coach = { relationship: 'coach' } as const;
    expect(say({ ...coach, capability: 'end_membership' }, 'owner')).toBe(
      "Sam can't end someone's place in your team. A coach may only stop care work, and only to keep people safe. Kith has no way to do this yet.",
    );
    expect(say({ ...coach, capability: 'end_membership' }, 'owner', 'cy')).toContain(
      'Does dim modd gwneud hyn yn Kith eto.',
    );
  });

  it('says so of whatever Kith cannot do yet, and of nothing else, to whoever reads', () => {
    for (const relationship of relationships) {
      for (const capability of capabilities) {
        for (const viewer of ['owner', 'self', 'other'] as const) {
          const sentence = say({ relationship, capability }, viewer);
          const isMissing = !isInKith(capability) || /stop care work/.test(sentence);
          expect(sentence.includes(' yet.'), sentence).toBe(isMissing);
          expect(/^\w+ (can|can't) /.test(sentence), sentence).toBe(isInKith(capability));
        }
      }
    }
  });

  it('tells anyone else which duty holds a floor up', () => {
    const profile = { capability: 'see_basic_profile', relationship: 'volunteer' } as const;
    expect(say(profile, 'other')).toBe(
      'Sam can see how to greet Edie, because everyone who visits must know it.',
    );
    expect(say(profile, 'other', 'cy')).toBe(
      "Gall Sam weld sut i gyfarch Edie, oherwydd bod rhaid i bawb sy'n ymweld wybod hyn.",
    );
  });

  it('tells an Owner that their own team is theirs, however it is asked', () => {
    const owner = { relationship: 'owner' } as const;
    const names = { subject: { name: 'Edie' } };
    const yours = 'You can see your rota. It is your team, so nobody can switch this off.';
    expect(say(owner, 'owner', 'en', names)).toBe(yours);
    expect(say(owner, 'self', 'en', names)).toBe(yours);
    expect(say(owner, 'other', 'en', names)).toBe(
      "Edie can see their rota. It is Edie's team, so nobody can switch this off.",
    );
  });

  it('names the legal representative who decided', () => {
    expect(say({ grant }, 'owner', 'en', { decidedBy: { name: 'Ann' } })).toBe(
      'Sam can see your rota. Ann decided this on 3 May.',
    );
  });

  it('tells who wrote down what somebody decided, and how they were told', () => {
    const byPhone = { writtenDown: { by: 'Gwen', method: 'phone' } } as const;
    expect(say({ grant }, 'owner', 'en', byPhone)).toBe(
      'Sam can see your rota. You decided this on 3 May. Gwen wrote it down, by telephone.',
    );
    expect(say({ grant }, 'owner', 'cy', byPhone)).toBe(
      'Gall Sam weld eich rota. Chi benderfynodd hyn ar 3 Mai. Gwen ysgrifennodd hynny i lawr, dros y ffôn.',
    );
    const byReader = { writtenDown: { method: 'in_person' } } as const;
    expect(say({ grant }, 'other', 'en', byReader)).toBe(
      "Sam can see Edie's rota. Edie decided this on 3 May. You wrote it down.",
    );
  });

  it('tells the year of a date that is not this year', () => {
    const earlier = { ...grant, at: '2025-12-24T10:00:00Z' };
    expect(say({ grant: earlier }, 'owner')).toContain('on 24 December 2025.');
    expect(say({ grant: earlier }, 'owner', 'cy')).toContain('ar 24 Rhagfyr 2025.');
  });

  it('tells the day as it was in the zone of the team', () => {
    const lateEvening = { ...grant, at: '2026-05-02T23:30:00Z' };
    expect(say({ grant: lateEvening }, 'owner')).toContain('on 3 May.');
  });
});

describe('labels', () => {
  it('name every capability and every relationship, each by its own words in both languages', () => {
    for (const language of languages) {
      const names = [
        ...capabilities.map((capability) => capabilityLabel(capability, language)),
        ...relationships.map((relationship) => relationshipLabel(relationship, language)),
      ];
      expect(new Set(names).size).toBe(capabilities.length + relationships.length);
      for (const name of names) expect(name).toMatch(/^\p{Lu}[\p{L}', -]{2,}$/u);
    }
    expect(capabilityLabel('see_rota', 'en')).toBe('See the rota');
  });
});
