import { expect, it } from 'vitest';
import { createApp } from '../app.js';
import type { AnyBody } from '../testing/caller.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { type GivenMember, type GivenTeam, teamsOf } from '../testing/given-team.js';

/** What is read of a team, as its paths go on; the stream of changes is the Owner's own. */
const readings: Record<string, string> = {
  getTeam: '',
  listMembers: '/members',
  getMember: '/members/{membershipId}',
  getRotaWeek: '/rota',
  listHistory: '/history',
  listAccessLog: '/access-log',
  listTeamInvitations: '/invitations',
  listNotes: '/notes',
  getNote: '/notes/{noteId}',
  listEmergencyAccess: '/emergency-access',
};

describeOnEveryEngine('a team, as the Owner sees it over the shoulder of a member', (given) => {
  const { team, member, visit, accepted } = teamsOf(given);

  const at = (place: GivenTeam, who: GivenMember, rest: string) =>
    `/v1/teams/${place.id}${rest
      .replace('{membershipId}', who.membershipId)
      .replace('{noteId}', noteIds.get(place.id) ?? place.id)}`;

  /** Somebody writes a note, which is the one that is read of the team. */
  const noteIds = new Map<string, string>();
  const noted = async (place: GivenTeam, who: GivenMember) => {
    const { body } = await given.as(who).post(`/v1/teams/${place.id}/notes`, { text: 'Ate well.' });
    noteIds.set(place.id, String(body['id']));
  };

  const asked = async (by: GivenPerson, path: string) => {
    const { status, body } = await given.as(by).get(path);
    const { requestId: _, ...told } = body;
    return { status, body: told };
  };

  /** All that the Owner is answered who looks as this member does. */
  const shown = async (place: GivenTeam, who: GivenMember, except: string[] = []) => {
    const answers: Record<string, unknown> = {};
    for (const [name, rest] of Object.entries(readings)) {
      if (except.includes(name)) continue;
      answers[name] = await asked(
        place.owner,
        `${at(place, who, rest)}?viewAs=${who.membershipId}`,
      );
    }
    return answers;
  };

  it('is shown so by whatever reads of it', () => {
    const taking = createApp(given.deps).openAPIRegistry.definitions.flatMap((definition) => {
      if (definition.type !== 'route' || definition.route.method !== 'get') return [];
      const { path, operationId, request } = definition.route;
      const isOfTeam = path.startsWith('/v1/teams/{teamId}');
      const query = Object.keys((request?.query as { shape?: object } | undefined)?.shape ?? {});
      expect(query.includes('viewAs'), path).toBe(isOfTeam && operationId !== 'teamEvents');
      return isOfTeam && operationId !== 'teamEvents' ? [String(operationId)] : [];
    });
    expect(taking.toSorted()).toEqual(Object.keys(readings).toSorted());
  });

  it('is what that member is answered, but for what may be done', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro', grants: { invite_others: true } });
    await accepted(place, await visit(place), sam);
    await given.as(sam).post(`/v1/teams/${place.id}/invitations`, {
      to: { email: 'ravi@example.org' },
      relationship: 'volunteer',
    });
    await noted(place, sam);
    for (const [name, rest] of Object.entries(readings)) {
      if (name === 'listAccessLog') continue;
      const path = at(place, sam, rest);
      const own = await asked(sam, path);
      expect(own.status, name).toBe(200);
      const over = await asked(place.owner, `${path}?viewAs=${sam.membershipId}`);
      expect(withoutDoing(over), name).toEqual(withoutDoing(own));
      expect(doingIn(over.body), name).not.toContain(true);
    }
  });

  it('tells nothing of whom that member knows from another team', async () => {
    const [place, elsewhere] = [await team(), await team()];
    const vi = await member(place, {
      name: 'Vi Long',
      relationship: 'volunteer',
      accountStatus: 'placeholder',
      grants: { see_members: false },
    });
    const gwen = await member(place, { name: 'Gwen Parry', relationship: 'coach' });
    const coming = await visit(place);
    const told = { onBehalfOf: vi.id, method: 'phone' };
    const taken = await given.as(gwen).post(`/v1/slots/${coming.slotId}/accept`, told);
    expect(taken.status).toBe(200);
    const before = await shown(place, vi, ['listAccessLog']);
    expect(JSON.stringify(before)).not.toContain('Gwen');
    await alsoIn(elsewhere, vi);
    await alsoIn(elsewhere, gwen);
    // On another day: two at once are refused.
    const nextDay = { startsAt: '2026-08-05T07:30:00Z', endsAt: '2026-08-05T08:15:00Z' };
    await accepted(elsewhere, await visit(elsewhere, nextDay), vi, nextDay);
    expect(await shown(place, vi, ['listAccessLog'])).toEqual(before);
    const log = await shown(
      place,
      vi,
      Object.keys(readings).filter((name) => name !== 'listAccessLog'),
    );
    expect(JSON.stringify(log)).not.toContain('Gwen');
  });

  it('is kept for that member to read, whatever was looked at', async () => {
    const place = await team();
    const sam = await member(place, { name: 'Sam Okoro' });
    await noted(place, sam);
    for (const [name, rest] of Object.entries(readings)) {
      // The same look is kept once in a while.
      given.clock.advance({ hours: 1 });
      const before = await given.rows('access_log', { teamId: place.id });
      const over = await asked(place.owner, `${at(place, sam, rest)}?viewAs=${sam.membershipId}`);
      const after = await given.rows('access_log', { teamId: place.id });
      // Nothing was shown of what Sam may not see.
      expect(after.length > before.length, name).toBe(over.status === 200 && !isEmpty(over.body));
      for (const look of after.slice(before.length)) {
        expect(look, name).toMatchObject({ asPersonId: sam.id, allowedBy: 'change_grants' });
      }
    }
  });

  it('is not on a page that was made to show the rota and not who is in the team, which says so', async () => {
    const place = await team();
    const sam = await member(place);
    const page = { teamId: place.id, capabilities: ['see_rota'] };
    const { token } = await given.embedSession(place.owner, page);
    const path = `${at(place, sam, '/rota')}?viewAs=${sam.membershipId}`;
    const { status, body } = await given.asEmbedded(token).get(path);
    expect([status, body['code']]).toEqual([403, 'outside_session']);
  });

  it('is for its Owner alone, and only of who is in it', async () => {
    const [place, elsewhere] = [await team(), await team()];
    const sam = await member(place, { name: 'Sam Okoro' });
    const gwen = await member(place, { name: 'Gwen Parry', relationship: 'coach' });
    const stranger = await member(elsewhere, { name: 'Bo Lund' });
    for (const [name, rest] of Object.entries(readings)) {
      const path = `${at(place, sam, rest)}?viewAs=`;
      expect((await asked(gwen, path + sam.membershipId)).status, name).toBe(403);
      const unknown = await asked(place.owner, path + stranger.membershipId);
      expect([unknown.status, unknown.body['code']], name).toEqual([404, 'member_not_found']);
    }
  });

  /** A second place of somebody. */
  async function alsoIn(place: GivenTeam, { id }: GivenPerson) {
    const common = { coopId: place.coopId, recordedBy: place.owner.id, method: 'self' as const };
    const now = given.clock.now();
    await given.deps.db.asOwnerOfSchema((tx) =>
      tx
        .insertInto('memberships')
        .values({
          ...common,
          id: given.deps.newId(),
          teamId: place.id,
          personId: id,
          relationship: 'support_worker',
          since: now,
          recordedAt: now,
        })
        .execute(),
    );
  }
});

const doings = ['mayChange', 'mayAnswer', 'mayWithdraw', 'mayOffer'];

/** What whoever reads may do to what they read, wherever in the answer that stands. */
function doingIn(answer: unknown): unknown[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) =>
    doings.includes(name) ? flat(value) : doingIn(value),
  );
}

const flat = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [value];

function withoutDoing(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (name, value: unknown) => (doings.includes(name) ? undefined : value)),
  );
}

const isEmpty = ({ items }: AnyBody) => Array.isArray(items) && Object.keys(items).length === 0;
