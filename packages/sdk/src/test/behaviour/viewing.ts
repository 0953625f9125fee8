import { expect, it } from 'vitest';
import { isOnlyLooking, type Kith, type Member } from '../../index.js';
import { codeOf, type Harness, teamOf } from './harness.js';

/** What an Owner reads, and can no longer do, while she looks at her team as a member does. */
export function behavesWhileLookingAs(harness: () => Harness): void {
  const larkmoor = async () => {
    const { edie, team } = await teamOf(harness(), { 'Sam Okoro': {}, 'Jo Pell': {} });
    const sam = (await edie.teams.members(team.id).list()).items[2] as Member;
    const look = () =>
      edie.viewing.start({ teamId: team.id, memberId: sam.id, name: sam.person.name });
    return { edie, team, sam, look };
  };

  /** What makes no difference to what is seen: the buttons. */
  const seen = async (kith: Kith, teamId: string) => ({
    access: (await kith.teams.get(teamId)).you.access,
    names: (await kith.teams.members(teamId).list()).items.map(({ person, you }) => [person, you]),
    week: await kith.rota.week(teamId),
    history: (await kith.teams.history(teamId)).items,
  });

  it('reads what that member reads, until she stops', async () => {
    const { edie, team, look } = await larkmoor();
    const own = await seen(edie, team.id);
    look();
    const sams = await seen(await harness().as('Sam Okoro'), team.id);
    expect(await seen(edie, team.id)).toEqual(sams);
    expect(sams).not.toEqual(own);
    edie.viewing.stop();
    expect(await seen(edie, team.id)).toEqual(own);
  });

  it('changes nothing, and reads nothing of anything else', async () => {
    const { edie, team, sam, look } = await larkmoor();
    const { items } = await edie.teams.list();
    const other = await edie.teams.create({ name: 'Another' });
    const before = (await edie.teams.history(team.id)).items;
    look();
    const calls = [
      edie.teams.update(team.id, { name: 'Ours' }, { version: 1 }),
      edie.teams.members(team.id).end(sam.id, {}, { version: 1 }),
      edie.rota.arrange(team.id, {
        title: 'Tea',
        startsOn: '2026-08-04',
        startTime: '15:00',
        minutes: 30,
      }),
      edie.teams.get(other.id),
      edie.teams.members(other.id).list(),
      edie.rota.week(other.id),
      edie.teams.list(),
      edie.invitations.listMine(),
      edie.people.me(),
      edie.people.find({ query: 'jo' }),
    ];
    const refusals = await Promise.allSettled(calls);
    expect(
      refusals.map((each) => each.status === 'rejected' && isOnlyLooking(each.reason)),
    ).toEqual(calls.map(() => true));
    // What everybody may read is nobody’s view.
    expect(await codeOf(edie.openData.contracts())).toBe('allowed');
    edie.viewing.stop();
    expect((await edie.teams.history(team.id)).items).toEqual(before);
    expect((await edie.teams.list()).items).toHaveLength(items.length + 1);
  });

  it('is told of the beginning and the end', async () => {
    const { edie, look } = await larkmoor();
    const told: Array<string | undefined> = [];
    edie.viewing.addEventListener('change', () => told.push(edie.viewing.current?.name));
    look();
    edie.viewing.stop();
    edie.viewing.stop();
    expect(told).toEqual(['Sam Okoro', undefined]);
  });

  it('looks no more when she signs out, or when that member has left', async () => {
    const { edie, team, sam, look } = await larkmoor();
    look();
    const own = (await harness().as('Sam Okoro')).teams.members(team.id);
    await own.end(sam.id, {}, { version: sam.version });
    expect(await codeOf(edie.rota.week(team.id))).toBe('member_not_found');
    expect(edie.viewing.current).toBe(undefined);
    expect(await codeOf(edie.rota.week(team.id))).toBe('allowed');
    look();
    await edie.signOut();
    expect(edie.viewing.current).toBe(undefined);
  });

  it('is refused where it is not her team', async () => {
    const { team, sam } = await larkmoor();
    const jo = await harness().as('Jo Pell');
    jo.viewing.start({ teamId: team.id, memberId: sam.id, name: 'Sam Okoro' });
    expect(await codeOf(jo.rota.week(team.id))).toBe('forbidden');
  });
}
