import { describe, expect, it } from 'vitest';
import { grantReasonCodes, mayGrant } from './grant-permission.js';
import { grantSentence, recordingSentence } from './permission-sentence.js';
import { mayRecordFor, type RecordingQuestion, recordingReasonCodes } from './recording.js';
import { languages, relationships } from './words.js';

describe('what an Owner may switch', () => {
  it('includes notes for a friend and not for a volunteer', () => {
    expect(mayGrant('family_or_friend', 'see_notes').allowed).toBe(true);
    expect(mayGrant('volunteer', 'see_notes')).toEqual({
      allowed: false,
      reason: { code: 'fixed_by_ceiling', relationship: 'volunteer', capability: 'see_notes' },
    });
  });

  it('leaves out what duty, law, a hat or a visit decides', () => {
    expect(mayGrant('owner', 'see_rota').reason.code).toBe('fixed_by_owner_right');
    expect(mayGrant('personal_care_worker', 'see_notes').reason.code).toBe('fixed_by_duty');
    expect(mayGrant('support_worker', 'arrange_visits').reason.code).toBe('fixed_by_hat');
    expect(mayGrant('support_worker', 'see_money').reason.code).toBe('fixed_to_own_items');
    expect(mayGrant('back_up', 'see_rota').reason.code).toBe('fixed_to_visits');
    expect(mayGrant('coach', 'see_notes').reason.code).toBe('fixed_to_emergencies');
    expect(mayGrant('coach', 'accept_visits').reason.code).toBe('fixed_no_visits');
  });

  it('includes for a representative only what their live authority does not cover', () => {
    expect(mayGrant('legal_representative', 'see_notes', ['health_and_welfare']).reason.code).toBe(
      'fixed_by_law',
    );
    expect(mayGrant('legal_representative', 'see_notes', ['property_and_affairs']).allowed).toBe(
      true,
    );
    expect(mayGrant('legal_representative', 'change_grants').reason.code).toBe('fixed_by_ceiling');
  });
});

function record(question: Partial<RecordingQuestion>) {
  return mayRecordFor({
    relationship: 'owner',
    membershipStatus: 'active',
    subject: { relationship: 'family_or_friend', hasAccount: true },
    ...question,
  });
}
const withoutAccount = { relationship: 'volunteer', hasAccount: false } as const;
const theOwner = { relationship: 'owner', hasAccount: true } as const;

describe('writing something down for another person', () => {
  it('is for team starters and coaches, for anyone', () => {
    expect(record({ relationship: 'team_starter' }).allowed).toBe(true);
    expect(record({ relationship: 'coach', subject: theOwner }).allowed).toBe(true);
  });

  it('is for the Owner where the person has no account', () => {
    expect(record({ subject: withoutAccount }).allowed).toBe(true);
    expect(record({}).reason.code).toBe('person_can_record');
  });

  it('is for a legal representative, for the Owner, while their authority is live', () => {
    const representative = { relationship: 'legal_representative', subject: theOwner } as const;
    expect(record({ ...representative, legalAuthorities: ['health_and_welfare'] }).allowed).toBe(
      true,
    );
    expect(record(representative).reason.code).toBe('authority_not_live');
    expect(
      record({ relationship: 'legal_representative', legalAuthorities: ['health_and_welfare'] })
        .allowed,
    ).toBe(false);
  });

  it('is for nobody else, and for nobody whose place is paused or ended', () => {
    const helpers = ['owner', 'legal_representative', 'team_starter', 'coach'];
    for (const relationship of relationships) {
      if (!helpers.includes(relationship)) {
        expect(record({ relationship, subject: withoutAccount }).reason.code).toBe(
          'not_for_others',
        );
      }
    }
    expect(record({ relationship: 'coach', membershipStatus: 'ended' }).allowed).toBe(false);
    expect(record({ relationship: 'team_starter', membershipStatus: 'paused' }).allowed).toBe(
      false,
    );
  });
});

describe('the sentences of permissions', () => {
  it('say each reason by its own words in both languages', () => {
    for (const language of languages) {
      const sentences = [
        ...grantReasonCodes.map((code) => {
          const reason = { code, relationship: 'volunteer', capability: 'see_notes' } as const;
          return grantSentence({ allowed: false, reason }, language);
        }),
        ...recordingReasonCodes.map((code) =>
          recordingSentence({ allowed: false, reason: { code, relationship: 'coach' } }, language),
        ),
      ];
      expect(new Set(sentences).size).toBe(grantReasonCodes.length + recordingReasonCodes.length);
      for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{15,}\.$/u);
    }
  });
});
