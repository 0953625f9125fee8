import {
  accessRules,
  type Capability,
  capabilities,
  isInKith,
  type Relationship,
  relationships,
} from '@kith/core/access';
import { expect, it } from 'vitest';
import type { AnyBody } from '../testing/caller.js';
import { startOfTests } from '../testing/clock.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { Given } from '../testing/given.js';
import { type GivenMember, type GivenTeam, seen, teamsOf } from '../testing/given-team.js';

/** A member whose word of what they can do is put to the test. */
interface Trial {
  place: GivenTeam;
  who: GivenMember;
  /** Somebody else in the team. */
  other: GivenMember;
  /** Whether `who` is somebody who does visits. */
  doesVisits: boolean;
}

type Deed = (trial: Trial) => Promise<boolean>;

/**
 * What somebody does who can: whether it was done. A capability that Kith has needs its deed here;
 * one that it does not have yet has none.
 */
function deedsOf(given: Given): Partial<Record<Capability, Deed>> {
  const { visit, accepted } = teamsOf(given);
  const reading = async ({ place, who }: Trial, rest: string) =>
    given.as(who).get(`/v1/teams/${place.id}${rest}`);
  const weekOf = async (trial: Trial) => {
    const { status, body } = await reading(trial, '/rota?week=2026-08-04');
    return status === 200 ? (body['visits'] as unknown as AnyBody[]) : [];
  };
  return {
    see_members: async (trial) => (await reading(trial, '/members')).status === 200,
    async see_basic_profile({ place, who }) {
      const { body } = await given.as(who).get(`/v1/people/${place.owner.id}`);
      return body['communicationNeeds'] !== undefined && body['communicationNeeds'] !== null;
    },
    async see_rota(trial) {
      const { id } = await visit(trial.place);
      return (await weekOf(trial)).some((each) => String(each['id']) === id);
    },
    async see_notes({ place, who }) {
      const path = `/v1/teams/${place.id}/notes`;
      const { body: note } = await given.as(place.owner).post(path, { text: 'Ate well.' });
      return (
        (await given.as(who).get(`${path}/${String(note['id'])}`)).body['text'] === 'Ate well.'
      );
    },
    async write_notes({ place, who }) {
      const path = `/v1/teams/${place.id}/notes`;
      const { status, body: note } = await given.as(who).post(path, { text: 'Slept well.' });
      const at = `${path}/${String(note['id'])}`;
      return status === 201 && (await given.as(who).get(at)).body['text'] === 'Slept well.';
    },
    async invite_others({ place, who }) {
      const to = { email: `ravi.${who.id}@example.org` };
      const wanted = { to, relationship: 'volunteer' };
      const path = `/v1/teams/${place.id}/invitations`;
      return (await given.as(who).post(path, wanted)).status === 201;
    },
    async arrange_visits({ place, who }) {
      const plan = { title: 'Tea', startsOn: '2026-08-06', startTime: '15:00', minutes: 30 };
      return (await given.as(who).post(`/v1/teams/${place.id}/visits`, plan)).status === 201;
    },
    async accept_visits(trial) {
      const nextDay = { startsAt: '2026-08-07T07:30:00Z', endsAt: '2026-08-07T08:15:00Z' };
      const { id, slotId } = await visit(trial.place, nextDay);
      const isSeen = (await weekOf(trial)).some((each) => String(each['id']) === id);
      const reply = await given.as(trial.who).post(`/v1/slots/${slotId}/accept`, {});
      return isSeen && reply.status === 200;
    },
    async record_attendance({ place, who, other, doesVisits }) {
      const ofOther = { startsAt: '2026-08-04T17:00:00Z', endsAt: '2026-08-04T17:45:00Z' };
      const own = { startsAt: '2026-08-04T18:00:00Z', endsAt: '2026-08-04T18:45:00Z' };
      const [one, two] = [await visit(place, ofOther), await visit(place, own)];
      await accepted(place, one, other, ofOther);
      if (doesVisits) await accepted(place, two, who, own);
      given.clock.set('2026-08-04T19:00:00Z');
      // Whoever may speak of nobody else speaks of themselves.
      for (const [{ slotId }, happened] of [
        [one, 'missed'],
        [two, 'done'],
      ] as const) {
        const path = `/v1/slots/${slotId}/attendance`;
        if ((await given.as(who).post(path, { happened }, seen(1))).status === 200) return true;
      }
      return false;
    },
    async change_grants({ place, who, other }) {
      const path = `/v1/teams/${place.id}/members/${other.membershipId}`;
      const change = { grants: { see_rota: false } };
      return (await given.as(who).patch(path, change, seen(1))).status === 200;
    },
    see_access_log: async (trial) => (await reading(trial, '/access-log')).status === 200,
    // The last, for it ends something.
    async end_membership({ place, who, other }) {
      const path = `/v1/teams/${place.id}/members/${other.membershipId}`;
      const { body } = await given.as(place.owner).get(path);
      const ended = await given.as(who).post(`${path}/end`, {}, seen(Number(body['version'])));
      return ended.status === 200;
    },
  };
}

describeOnEveryEngine('what people are told that they can do', (given) => {
  const { team, member } = teamsOf(given);
  const deeds = deedsOf(given);

  it('has a deed for everything that Kith has, and for nothing that it does not have yet', () => {
    expect(Object.keys(deeds).toSorted()).toEqual(capabilities.filter(isInKith).toSorted());
  });

  const told = async ({ place, who }: Trial) => {
    const { body } = await given.as(who).get(`/v1/teams/${place.id}`);
    const access = (body['you']?.['access'] ?? []) as unknown as AnyBody[];
    return new Map(
      access.map((each) => [String(each['capability']), each as unknown as { allowed: boolean }]),
    );
  };

  async function trialOf(relationship: Relationship, switched?: boolean): Promise<Trial> {
    const place = await team();
    await given.as(place.owner).patch('/v1/people/me', { communicationNeeds: 'Slowly' }, seen(1));
    const other = await member(place, { name: 'Jo Pell' });
    if (relationship === 'owner') {
      const who = { ...place.owner, membershipId: place.ownerMembershipId };
      return { place, who, other, doesVisits: false };
    }
    const doesVisits = accessRules.some(
      (rule) =>
        rule.capability === 'accept_visits' && rule.relationship === relationship && rule.byDefault,
    );
    const grants =
      switched === undefined
        ? {}
        : {
            see_rota: switched,
            see_notes: switched,
            write_notes: switched,
            invite_others: switched,
          };
    const who = await member(place, { name: 'Sam Okoro', relationship, grants });
    return { place, who, other, doesVisits };
  }

  for (const relationship of relationships) {
    it(`is what they can do: ${relationship}, as usual and with all switched on or off`, async () => {
      // The embedded engine runs the same code and the same SQL, several times as slowly.
      const isWhole = given.deps.db.engine.kind === 'postgres';
      for (const switched of isWhole ? [undefined, true, false] : [undefined]) {
        given.clock.set(startOfTests);
        const trial = await trialOf(relationship, switched);
        const said = await told(trial);
        const mistold: string[] = [];
        for (const [capability, deed] of Object.entries(deeds)) {
          const isTold = said.get(capability)?.allowed;
          const isDone = await deed(trial);
          if (isTold !== isDone) mistold.push(`${capability}: told ${isTold}, done ${isDone}`);
        }
        expect(mistold, `switched ${switched}`).toEqual([]);
      }
    });
  }
});
