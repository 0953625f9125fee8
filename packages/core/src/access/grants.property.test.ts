import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grant } from './decision.js';
import { effectiveAccess } from './effective-access.js';
import { mayGrant } from './grant-permission.js';
import { sentenceFor } from './sentence.js';
import { type PlaceStanding, personAccessAll } from './several-places.js';
import {
  type Capability,
  capabilities,
  hats,
  languages,
  legalAuthorities,
  membershipStatuses,
  relationships,
} from './words.js';

const opening = {
  id: 'opening',
  category: 'danger',
  at: '2026-08-03T14:10:00Z',
  until: '2026-08-03T18:10:00Z',
} as const;
const everythingOpened = Object.fromEntries(
  capabilities.map((capability) => [capability, opening]),
);

const standing = fc.record({
  relationship: fc.constantFrom(...relationships),
  membershipStatus: fc.constantFrom(...membershipStatuses),
  hats: fc.uniqueArray(fc.constantFrom(...hats)),
  withinVisitWindow: fc.boolean(),
  legalAuthorities: fc.subarray([...legalAuthorities]),
  forSafety: fc.boolean(),
  openings: fc.constantFrom(undefined, everythingOpened),
});
const grantsInTurn = fc.array(
  fc.record({ capability: fc.constantFrom(...capabilities), allowed: fc.boolean() }),
  { maxLength: 30 },
);

type Grants = Partial<Record<Capability, Grant>>;
const made = (allowed: boolean): Grant => ({
  allowed,
  at: '2026-05-03T10:00:00Z',
  byPersonId: 'edie',
});

function everyGrant(allowed: boolean): Grants {
  return Object.fromEntries(capabilities.map((capability) => [capability, made(allowed)]));
}

type InOnePlace = PlaceStanding & { withinVisitWindow: boolean };
const inOnePlace = ({ withinVisitWindow, ...place }: InOnePlace) =>
  personAccessAll({ places: [place], withinVisitWindow });

describe('whatever the Owner grants or withdraws', () => {
  it('no sequence of grants lowers a floor or raises a ceiling', () => {
    fc.assert(
      fc.property(standing, grantsInTurn, (member, sequence) => {
        const floors = inOnePlace({ ...member, grants: everyGrant(false) });
        const ceilings = inOnePlace({ ...member, grants: everyGrant(true) });
        const grants: Grants = {};
        for (const { capability, allowed } of sequence) {
          grants[capability] = made(allowed);
          inOnePlace({ ...member, grants }).forEach((decision, row) => {
            if (floors[row]?.allowed) expect(decision.allowed).toBe(true);
            if (!ceilings[row]?.allowed) expect(decision.allowed).toBe(false);
            if (ceilings[row]?.scope === 'own') expect(decision.scope).toBe('own');
          });
        }
      }),
    );
  });

  it('nobody is told that they can say yes to visits who does not see which there are', () => {
    const all = (place: InOnePlace) =>
      Object.fromEntries(inOnePlace(place).map((each) => [each.capability, each]));
    fc.assert(
      fc.property(standing, grantsInTurn, (member, sequence) => {
        const grants = Object.fromEntries(
          sequence.map((one) => [one.capability, made(one.allowed)]),
        );
        const { see_rota, accept_visits } = all({ ...member, grants });
        if (accept_visits?.allowed) expect(see_rota?.allowed).toBe(true);
        if (accept_visits?.reason.code === 'rota_not_seen') expect(see_rota?.allowed).toBe(false);
      }),
    );
  });

  it('what is fixed does not move, and what is not fixed is what the Owner last said', () => {
    fc.assert(
      fc.property(
        standing,
        fc.constantFrom(...capabilities),
        fc.boolean(),
        (member, capability, allowed) => {
          const before = effectiveAccess({ ...member, capability });
          const after = effectiveAccess({ ...member, capability, grant: made(allowed) });
          expect(after.fixed).toBe(before.fixed);
          if (before.fixed) expect(after).toEqual(before);
          else expect(after.allowed).toBe(allowed);
        },
      ),
    );
  });

  it('a switch that works is one the Owner may make', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom(...capabilities), (member, capability) => {
        const decision = effectiveAccess({ ...member, capability });
        const permission = mayGrant(member.relationship, capability, member.legalAuthorities);
        if (!decision.fixed) expect(permission.allowed).toBe(true);
      }),
    );
  });

  it('every answer can be said in both languages to every reader', () => {
    fc.assert(
      fc.property(standing, grantsInTurn, (member, sequence) => {
        const grants = Object.fromEntries(
          sequence.map((one) => [one.capability, made(one.allowed)]),
        );
        for (const decision of inOnePlace({ ...member, grants })) {
          for (const language of languages) {
            for (const viewer of ['owner', 'self', 'other'] as const) {
              const people = { subject: { name: 'Sam' }, owner: { name: 'Edie' }, viewer };
              const sentence = sentenceFor(decision, people, language, 'Europe/London');
              expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
              expect(sentence).not.toMatch(/undefined|null|_/);
            }
          }
        }
      }),
    );
  });
});
