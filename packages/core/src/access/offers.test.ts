import { describe, expect, it } from 'vitest';
import { mayGrant } from './grant-permission.js';
import { invitedRelationships, isOwnersToOffer, switchesFor } from './offers.js';
import { accessRules } from './rules.js';
import { grantableCapabilities, relationships } from './words.js';

describe('offering a place in a team', () => {
  it('is possible for everything that somebody can be but the Owner', () => {
    const others = relationships.filter((relationship) => relationship !== 'owner');
    expect([...invitedRelationships].sort()).toEqual([...others].sort());
  });

  it('is left to the Owner where much can be done from it', () => {
    expect(relationships.filter(isOwnersToOffer)).toEqual([
      'owner',
      'legal_representative',
      'team_starter',
      'coach',
    ]);
  });

  it('lets be switched what a grant may switch, as it is by default', () => {
    expect(switchesFor('volunteer')).toEqual([
      { capability: 'see_members', allowed: true },
      { capability: 'see_rota', allowed: false },
      { capability: 'write_notes', allowed: true },
    ]);
    expect(switchesFor('funder')).toEqual([]);
    for (const relationship of invitedRelationships) {
      for (const { capability } of switchesFor(relationship)) {
        expect(mayGrant(relationship, capability).allowed).toBe(true);
      }
    }
  });
});

describe('the rules spelt out', () => {
  it('are one for each capability and relationship', () => {
    const names = accessRules.map(
      ({ capability, relationship }) => `${capability} ${relationship}`,
    );
    expect(new Set(names).size).toBe(12 * relationships.length);
    expect(names).toContain(`${grantableCapabilities[0]} owner`);
  });

  it('let a representative without the authority stand where an advocate stands', () => {
    const rule = (relationship: string) =>
      accessRules.find(
        (one) => one.capability === 'see_money' && one.relationship === relationship,
      );
    const { byDefault, switchable, hat, aroundVisits, ownOnly } = rule('advocate') ?? {};
    expect(rule('legal_representative')).toMatchObject({
      ...{ byDefault, switchable, hat, aroundVisits, ownOnly },
      authority: 'property_and_affairs',
    });
  });
});
