import { describe, expect, it } from 'vitest';
import { mayGrant } from './grant-permission.js';
import { coopHatFor, invitedRelationships, isOwnersToOffer, switchesFor } from './offers.js';
import { accessRules } from './rules.js';
import { capabilities, grantableCapabilities, relationships } from './words.js';

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

  it('waits for the co-op wherever much can be done for the Owner', () => {
    for (const relationship of invitedRelationships) {
      expect(coopHatFor(relationship) !== undefined).toBe(isOwnersToOffer(relationship));
    }
  });

  it('lets be switched what a grant may switch, as it is by default', () => {
    const switches = switchesFor('volunteer');
    expect(switches).toContainEqual({ capability: 'see_members', allowed: true });
    expect(switches).toContainEqual({ capability: 'see_rota', allowed: false });
    expect(switches).toContainEqual({ capability: 'write_notes', allowed: true });
    const switched = switches.map(({ capability }) => capability);
    for (const fixed of ['see_basic_profile', 'see_notes', 'see_money', 'invite_others']) {
      expect(switched).not.toContain(fixed);
    }
    expect(switchesFor('funder')).toEqual([]);
    for (const relationship of invitedRelationships) {
      expect(switchesFor(relationship).map(({ capability }) => capability)).toEqual(
        grantableCapabilities.filter((capability) => mayGrant(relationship, capability).allowed),
      );
    }
  });
});

describe('the rules spelt out', () => {
  it('are one for each capability and relationship', () => {
    const names = accessRules.map(
      ({ capability, relationship }) => `${capability} ${relationship}`,
    );
    expect(new Set(names).size).toBe(capabilities.length * relationships.length);
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
