import {
  grantableCapabilities,
  invitedRelationships,
  type Relationship,
  switchesFor,
} from '@kith/core/access';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenTeam, teamsOf } from '../testing/given-team.js';

interface Offer {
  relationship: string;
  grants: Array<{ capability: string; allowed: boolean }>;
}

describeOnEveryEngine('what a team tells of inviting', (given) => {
  const { team, member } = teamsOf(given);
  const offersTo = async (who: GivenPerson, place: GivenTeam) => {
    const { body } = await given.as(who).get(`/v1/teams/${place.id}`);
    return body['you']?.['mayOffer'] as unknown as Offer[];
  };

  it('offers an Owner every place but their own, each with what may be switched in it', async () => {
    const place = await team();
    const offers = await offersTo(place.owner, place);
    expect(offers.map(({ relationship }) => relationship)).toEqual([...invitedRelationships]);
    const volunteer = offers.find(({ relationship }) => relationship === 'volunteer');
    expect(volunteer?.grants).toContainEqual({ capability: 'see_rota', allowed: false });
    expect(volunteer?.grants).toEqual(switchesFor('volunteer'));
  });

  it('offers nothing to those who may invite nobody, and none of what they lack to the others', async () => {
    const place = await team();
    const friend = await member(place, { relationship: 'family_or_friend' });
    expect(await offersTo(friend, place)).toEqual([]);

    const inviter = await member(place, {
      relationship: 'family_or_friend',
      grants: { invite_others: true, see_rota: false },
    });
    const offers = await offersTo(inviter, place);
    const offered = offers.map(({ relationship }) => relationship);
    expect(offered).toContain('volunteer');
    for (const owners of ['coach', 'team_starter', 'legal_representative']) {
      expect(offered).not.toContain(owners);
    }
    expect(JSON.stringify(offers)).not.toContain('see_rota');
  });

  it('takes every invitation that it offers, and no other switch', async () => {
    const place = await team();
    const inviter = await member(place, {
      relationship: 'family_or_friend',
      grants: { invite_others: true },
    });
    for (const who of [place.owner, inviter]) {
      for (const { relationship, grants } of await offersTo(who, place)) {
        const { status } = await given.as(who).post(`/v1/teams/${place.id}/invitations`, {
          to: { email: `${relationship}.${who.id}@example.org` },
          relationship,
          grants: Object.fromEntries(grants.map(({ capability }) => [capability, true])),
        });
        expect({ relationship, status }).toEqual({ relationship, status: 201 });
      }
    }
    const beyond = await given.as(place.owner).post(`/v1/teams/${place.id}/invitations`, {
      to: { email: 'somebody@example.org' },
      relationship: 'volunteer',
      grants: { see_notes: true },
    });
    expect(beyond).toMatchObject({ status: 422, body: { code: 'grant_not_allowed' } });
  });

  it('says of each permission whether there is a switch for it', async () => {
    const place = await team();
    const switchesOf = async (relationship: Relationship) => {
      const { membershipId } = await member(place, { relationship });
      const path = `/v1/teams/${place.id}/members/${membershipId}`;
      const { body } = await given.as(place.owner).get(path);
      const access = body['access'] as unknown as Array<{
        capability: string;
        switchable: boolean;
      }>;
      return access.filter(({ switchable }) => switchable).map(({ capability }) => capability);
    };
    expect(await switchesOf('family_or_friend')).toEqual([...grantableCapabilities]);
    const carers = await switchesOf('personal_care_worker');
    expect(carers).toEqual(switchesFor('personal_care_worker').map(({ capability }) => capability));
    expect(carers).toContain('see_rota');
    expect(carers).not.toContain('see_notes');
  });
});
