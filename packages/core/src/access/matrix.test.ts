import { describe, expect, it } from 'vitest';
import type { Grant } from './decision.js';
import { effectiveAccess } from './effective-access.js';
import type { EmergencyOpening } from './emergency-opening.js';
import { sentenceFor } from './sentence.js';
import {
  type Capability,
  capabilities,
  type LegalAuthority,
  languages,
  type MembershipStatus,
  type Relationship,
  relationships,
} from './words.js';

/**
 * The matrix as people agreed it, written out a second time, so that a slip of the pen in either
 * place shows. F floor · y on · n off · - never · W visit window · o own only · B break-glass ·
 * hRota with the hat · n/h either · x does no visits · F1 property authority · F4 safety only.
 */
const agreed = `
                    TO  LR  AD  PW     GW     FA   VO  PR  BK  TS  RM  FU
  see_members       F   F   y   F      F      y    y   y   W   F   F   -
  see_basic_profile F   F   y   F      F      y    F   y   W   F   F   -
  see_rota          F   F   y   y      y      y    n   n   W   F   F   -
  see_notes         F   F   n   F      y      n    -   n   W   n   B   -
  write_notes       F   F   y   F      F      y    y   y   F   n   F   -
  see_money         F   F1  n   o      o      n    -   -   o   n   n   o
  invite_others     F   F   n   n      n      n    -   -   -   y   -   -
  arrange_visits    F   F   n   hRota  hRota  n/h  n   n   -   y   n   -
  accept_visits     x   x   x   F      F      F    F   F   F   x   x   x
  record_attendance F   F   y   o      o      o    o   o   o   n   F   -
  change_grants     F   F   -   -      -      -    -   -   -   -   -   -
  end_membership    F   F   n   -      -      -    -   -   -   -   F4  -
  see_access_log    F   F   n   o      o      o    o   o   o   o   F   -
`;

const columns: Record<string, Relationship> = {
  TO: 'owner',
  LR: 'legal_representative',
  AD: 'advocate',
  PW: 'personal_care_worker',
  GW: 'support_worker',
  FA: 'family_or_friend',
  VO: 'volunteer',
  PR: 'professional',
  BK: 'back_up',
  TS: 'team_starter',
  RM: 'coach',
  FU: 'funder',
};

const [heading = '', ...rows] = agreed.trim().split('\n');
const order = heading
  .trim()
  .split(/\s+/)
  .map((letters) => columns[letters]);
const cells = rows.flatMap((line) => {
  const [capability, ...letters] = line.trim().split(/\s+/);
  return letters.map((letter, column) => ({
    capability: capability as Capability,
    relationship: order[column] as Relationship,
    letter,
  }));
});

interface Situation {
  readonly membershipStatus: MembershipStatus;
  readonly opening?: EmergencyOpening;
  readonly withinVisitWindow: boolean;
}
const opening: EmergencyOpening = {
  ...{ id: 'opening', category: 'missing_person' },
  ...{ at: '2026-08-03T14:10:00Z', until: '2026-08-03T18:10:00Z' },
};
const situations: Record<string, Situation> = {
  'with no visit near': { membershipStatus: 'active', withinVisitWindow: false },
  'around a visit': { membershipStatus: 'active', withinVisitWindow: true },
  'once they opened it in an emergency': {
    membershipStatus: 'active',
    withinVisitWindow: false,
    opening,
  },
  'once the place is paused': { membershipStatus: 'paused', withinVisitWindow: false },
  'once the place has ended': { membershipStatus: 'ended', withinVisitWindow: true },
};

const at = '2026-05-03T10:00:00Z';
const yes: Grant = { allowed: true, at, byPersonId: 'edie' };
const no: Grant = { allowed: false, at, byPersonId: 'edie' };

const carers = ['personal_care_worker', 'support_worker', 'family_or_friend'];
const visitors = [...carers, 'volunteer', 'professional', 'back_up'];

/** What must come out with no grant, with a yes and with a no, worked out from the letter alone. */
function expected(cell: (typeof cells)[number], situation: Situation): string {
  const { relationship, capability, letter } = cell;
  const gone = situation.membershipStatus !== 'active' && relationship !== 'owner';
  if (gone) return 'no no no';
  const visiting = situation.withinVisitWindow;
  if (visiting && capability === 'see_basic_profile' && visitors.includes(relationship)) {
    return 'yes yes yes';
  }
  switch (letter) {
    case 'F':
    case 'F1':
      return 'yes yes yes';
    case 'y':
      return 'yes yes no';
    case 'n':
    case 'n/h':
      return 'no yes no';
    case 'o':
      return 'own own own';
    case 'W':
      return visiting ? 'yes yes yes' : 'no no no';
    case 'B':
      return situation.opening ? 'yes yes yes' : 'no no no';
    case '-':
    case 'x':
    case 'hRota':
    case 'F4':
      return 'no no no';
    default:
      throw new Error(`The agreed table has an unknown letter: ${letter}`);
  }
}

function ask(
  { capability, relationship }: (typeof cells)[number],
  situation: Situation,
  more: { grant?: Grant; legalAuthorities?: LegalAuthority[]; hats?: ['rota_holder'] } = {},
) {
  const decision = effectiveAccess({ capability, relationship, ...situation, hats: [], ...more });
  const answer = !decision.allowed ? 'no' : decision.scope === 'own' ? 'own' : 'yes';
  return { decision, answer };
}

function expectSentences(decision: ReturnType<typeof effectiveAccess>) {
  for (const language of languages) {
    for (const viewer of ['owner', 'self', 'other'] as const) {
      const people = { subject: { name: 'Sam' }, owner: { name: 'Edie' }, viewer };
      const sentence = sentenceFor(decision, people, language, 'Europe/London', '2026-08-03');
      expect(sentence).toMatch(/^\p{Lu}.{15,}\.$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|_| {2}|\.\.|,\.| \./);
    }
  }
}

describe('the permission matrix', () => {
  it('has been agreed for every capability and every relationship', () => {
    expect(cells).toHaveLength(capabilities.length * relationships.length);
    expect(new Set(cells.map((cell) => cell.capability))).toEqual(new Set(capabilities));
    expect(order).toEqual([...relationships]);
  });

  for (const [when, situation] of Object.entries(situations)) {
    describe(when, () => {
      for (const cell of cells) {
        const { capability, relationship, letter } = cell;
        it(`answers ${letter} when ${relationship} asks to ${capability}, and says why`, () => {
          // A representative's column speaks of one whose authority covers the question.
          const authority: { legalAuthorities?: LegalAuthority[] } =
            relationship === 'legal_representative'
              ? {
                  legalAuthorities: [
                    letter === 'F1' ? 'property_and_affairs' : 'health_and_welfare',
                  ],
                }
              : {};
          const results = [undefined, yes, no].map((grant) =>
            ask(cell, situation, { ...authority, ...(grant && { grant }) }),
          );
          expect(results.map(({ answer }) => answer).join(' ')).toBe(expected(cell, situation));
          for (const { decision } of results) expectSentences(decision);
        });
      }
    });
  }
});

const active = situations['with no visit near'] as Situation;

describe('the Rota Holder hat', () => {
  it('lets exactly those plan visits whose cell names the hat, besides those who could already', () => {
    const mayPlan = cells
      .filter((cell) => cell.capability === 'arrange_visits')
      .filter(
        (cell) => ask(cell, active, { hats: ['rota_holder'] }).decision.reason.code === 'wears_hat',
      )
      .map((cell) => cell.relationship);
    expect(mayPlan).toEqual(carers);
  });

  it('adds nothing outside the rota', () => {
    for (const cell of cells.filter(({ capability }) => capability !== 'arrange_visits')) {
      expect(ask(cell, active, { hats: ['rota_holder'] }).decision).toEqual(
        ask(cell, active).decision,
      );
    }
  });

  it('gives way to a no that the Owner said to family', () => {
    const cell = {
      capability: 'arrange_visits',
      relationship: 'family_or_friend',
      letter: 'n/h',
    } as const;
    expect(ask(cell, active, { hats: ['rota_holder'], grant: no }).answer).toBe('no');
  });

  it('wakes no place that is paused or ended', () => {
    for (const membershipStatus of ['paused', 'ended'] as const) {
      const decision = effectiveAccess({
        capability: 'arrange_visits',
        relationship: 'support_worker',
        membershipStatus,
        hats: ['rota_holder'],
      });
      expect(decision).toMatchObject({
        allowed: false,
        reason: { code: `membership_${membershipStatus}` },
      });
    }
  });
});

describe('a legal representative', () => {
  const askAs = (
    capability: Capability,
    legalAuthority?: LegalAuthority | LegalAuthority[],
    grant?: Grant,
  ) =>
    ask({ capability, relationship: 'legal_representative', letter: 'F' }, active, {
      ...(legalAuthority && { legalAuthorities: [legalAuthority].flat() }),
      ...(grant && { grant }),
    });

  it('sees money but not notes with authority over property', () => {
    expect(askAs('see_money', 'property_and_affairs').answer).toBe('yes');
    expect(askAs('see_notes', 'property_and_affairs').answer).toBe('no');
  });

  it('sees notes but not money with authority over health', () => {
    expect(askAs('see_notes', 'health_and_welfare').answer).toBe('yes');
    expect(askAs('see_money', 'health_and_welfare').decision.reason.code).toBe(
      'authority_does_not_cover',
    );
  });

  it('sees both with both, each by the one that covers it', () => {
    const both: LegalAuthority[] = ['health_and_welfare', 'property_and_affairs'];
    for (const [capability, authority] of [
      ['see_money', 'property_and_affairs'],
      ['see_notes', 'health_and_welfare'],
    ] as const) {
      expect(askAs(capability, both)).toMatchObject({
        answer: 'yes',
        decision: { reason: { code: 'legal_authority', authority } },
      });
    }
  });

  it('stands where an advocate stands while no authority is live', () => {
    expect(askAs('see_rota').answer).toBe('yes');
    expect(askAs('see_notes').answer).toBe('no');
    expect(askAs('see_notes', undefined, yes).answer).toBe('yes');
    expect(askAs('change_grants', undefined, yes).answer).toBe('no');
    expectSentences(askAs('change_grants').decision);
    expectSentences(askAs('see_notes').decision);
  });
});

describe('a coach', () => {
  it('may stop regulated work for safety, and may not end a place for any other reason', () => {
    const question = {
      capability: 'end_membership',
      relationship: 'coach',
      membershipStatus: 'active',
      hats: [],
    } as const;
    expect(effectiveAccess(question)).toMatchObject({ allowed: false });
    const stop = effectiveAccess({ ...question, forSafety: true });
    expect(stop).toMatchObject({ allowed: true, reason: { code: 'safety_stop' } });
    expectSentences(stop);
  });
});
