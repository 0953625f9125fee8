import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grant } from './decision.js';
import { effectiveAccess } from './effective-access.js';
import {
  keepsVisits,
  mayBeBoth,
  type PlaceStanding,
  personAccess,
  personAccessAll,
} from './several-places.js';
import {
  capabilities,
  grantableCapabilities,
  hats,
  legalAuthorities,
  type MembershipStatus,
  membershipStatuses,
  type Relationship,
  relationships,
} from './words.js';

const said = (allowed: boolean, at = '2026-05-03T10:00:00Z'): Grant => ({
  allowed,
  at,
  byPersonId: 'edie',
});

const as = (
  relationship: Relationship,
  grants: PlaceStanding['grants'] = {},
  membershipStatus: MembershipStatus = 'active',
): PlaceStanding => ({ relationship, membershipStatus, hats: [], grants });

describe('somebody with two places in one team', () => {
  it('may what either place lets them', () => {
    const neighbourAndVolunteer = { places: [as('volunteer'), as('family_or_friend')] } as const;
    expect(personAccess(as1('volunteer'), 'see_rota').allowed).toBe(false);
    expect(personAccess(neighbourAndVolunteer, 'see_rota')).toMatchObject({
      allowed: true,
      fixed: false,
      reason: { code: 'usual', relationship: 'family_or_friend' },
    });
  });

  it('may not what the Owner refused them in one place, though the other gives it by itself', () => {
    const places = [as('volunteer'), as('family_or_friend')] as const;
    const refused = [
      { ...places[0], grants: { write_notes: said(false) } },
      { ...places[1], grants: { write_notes: said(true, '2026-05-04T10:00:00Z') } },
    ] as const;
    expect(personAccess({ places }, 'write_notes').allowed).toBe(true);
    expect(personAccess({ places: refused }, 'write_notes')).toMatchObject({
      allowed: false,
      fixed: false,
      reason: { code: 'refused', byPersonId: 'edie' },
    });
  });

  it('may not what was refused in a place that has ended since, while they have another', () => {
    const ended = as('support_worker', { see_rota: said(false) }, 'ended');
    const places = [ended, as('family_or_friend')] as const;
    expect(personAccess({ places }, 'see_rota').reason.code).toBe('refused');
    expect(
      personAccess({ places: [as('support_worker', {}, 'ended'), places[1]] }, 'see_rota'),
    ).toMatchObject({ allowed: true });
  });

  it('keeps what duty needs in one place, whatever is refused in the other', () => {
    const places = [
      as('personal_care_worker'),
      as('family_or_friend', { see_notes: said(false) }),
    ] as const;
    expect(personAccess({ places }, 'see_notes')).toMatchObject({
      allowed: true,
      fixed: true,
      reason: { code: 'personal_care_needs_it', relationship: 'personal_care_worker' },
    });
  });

  it('sees of the money what is their own, until the Owner shares the rest', () => {
    const daughterWhoIsPaid = (grant?: Grant) => ({
      places: [
        as('personal_care_worker'),
        as('family_or_friend', grant && { see_money: grant }),
      ] as const,
    });
    expect(personAccess(daughterWhoIsPaid(), 'see_money')).toMatchObject({
      allowed: true,
      scope: 'own',
      fixed: false,
    });
    expect(personAccess(daughterWhoIsPaid(said(true)), 'see_money').scope).toBe('all');
    expect(personAccess(daughterWhoIsPaid(said(false)), 'see_money').scope).toBe('own');
  });

  it('has what the other place gives while one is paused', () => {
    const places = [as('support_worker', {}, 'paused'), as('family_or_friend')] as const;
    expect(personAccess({ places }, 'see_rota').reason.relationship).toBe('family_or_friend');
    expect(personAccess({ places }, 'invite_others')).toMatchObject({
      allowed: false,
      reason: { code: 'not_shared' },
    });
  });
});

const as1 = (relationship: Relationship) => ({ places: [as(relationship)] as const });

const grant = fc.record({
  allowed: fc.boolean(),
  at: fc.constantFrom('2026-05-03T10:00:00Z', '2026-06-03T10:00:00Z'),
  byPersonId: fc.constant('edie'),
});
const place: fc.Arbitrary<PlaceStanding> = fc.record({
  relationship: fc.constantFrom(...relationships),
  membershipStatus: fc.constantFrom(...membershipStatuses),
  hats: fc.uniqueArray(fc.constantFrom(...hats)),
  legalAuthorities: fc.subarray([...legalAuthorities]),
  grants: fc.dictionary(fc.constantFrom(...grantableCapabilities), grant),
});
const person = fc
  .record({
    places: fc.array(place, { minLength: 1, maxLength: 3 }),
    withinVisitWindow: fc.boolean(),
  })
  .map((made) => made as { places: [PlaceStanding]; withinVisitWindow: boolean });

const wide = { allowed: true, scope: 'all' };

describe('whatever places somebody has', () => {
  it('they may nothing that no place of theirs would ever give', () => {
    fc.assert(
      fc.property(person, ({ places, ...around }) => {
        personAccessAll({ places, ...around }).forEach((decision, row) => {
          const capability = capabilities[row] as (typeof capabilities)[number];
          const alone = places.map((one) =>
            effectiveAccess({ ...one, ...around, capability, grant: one.grants?.[capability] }),
          );
          if (decision.allowed) expect(alone.some(({ allowed }) => allowed)).toBe(true);
          if (decision.allowed && decision.scope === 'all')
            expect(alone).toContainEqual(expect.objectContaining(wide));
        });
      }),
    );
  });

  it('they keep each floor of each place, and no refusal is outdone by a yes elsewhere', () => {
    fc.assert(
      fc.property(person, fc.constantFrom(...grantableCapabilities), (one, capability) => {
        const { places, ...around } = one;
        const decision = personAccess(one, capability);
        const floors = places.map((each) =>
          effectiveAccess({ ...each, ...around, capability, grant: said(false) }),
        );
        const refused = places.some(({ grants }) => grants?.[capability]?.allowed === false);
        const held = floors.some(({ allowed }) => allowed);
        if (held) expect(decision.allowed).toBe(true);
        else if (refused) expect(decision.allowed).toBe(false);
      }),
    );
  });

  it('what is fixed does not move whatever the Owner says in every place', () => {
    fc.assert(
      fc.property(
        person,
        fc.constantFrom(...grantableCapabilities),
        fc.boolean(),
        ({ places, ...around }, capability, allowed) => {
          const decided = places.map((each) => ({
            ...each,
            grants: { [capability]: said(allowed) },
          })) as unknown as [PlaceStanding];
          const before = personAccess({ places, ...around }, capability);
          const after = personAccess({ places: decided, ...around }, capability);
          expect(after.fixed).toBe(before.fixed);
          if (before.fixed)
            expect([after.allowed, after.scope]).toEqual([before.allowed, before.scope]);
        },
      ),
    );
  });
});

describe('the visits of somebody who gives up one place', () => {
  it('stay theirs where they may still say yes to visits', () => {
    expect(keepsVisits('volunteer', [as('family_or_friend')])).toBe(true);
    expect(keepsVisits('support_worker', [as('personal_care_worker')])).toBe(true);
  });

  it('are given back where they may not, or were paid for them and are no more', () => {
    expect(keepsVisits('volunteer', [])).toBe(false);
    expect(keepsVisits('volunteer', [as('advocate')])).toBe(false);
    expect(keepsVisits('volunteer', [as('family_or_friend', {}, 'paused')])).toBe(false);
    expect(keepsVisits('support_worker', [as('family_or_friend')])).toBe(false);
  });
});

describe('two places together', () => {
  it('are two different ones, and neither is that of the Owner', () => {
    expect(mayBeBoth('volunteer', 'family_or_friend')).toBe(true);
    expect(mayBeBoth('volunteer', 'volunteer')).toBe(false);
    expect(mayBeBoth('owner', 'volunteer')).toBe(false);
  });
});
