import { expect, it } from 'vitest';
import { codeOf, type Harness, statusOf, teamOf } from './harness.js';

export function behavesWithMembers(harness: () => Harness): void {
  it('lists the Owner first, and shows each what they may know', async () => {
    const { edie, team } = await teamOf(harness(), { 'Sam Okoro': {}, 'Beth Marsh': {} });
    const seen = await edie.teams.members(team.id).list();
    expect(seen.items.map(({ person }) => person.name)).toEqual([
      'Edie Marsh',
      'Beth Marsh',
      'Sam Okoro',
    ]);
    expect(seen.items.every(({ access }) => access.length === 12)).toBe(true);
    const sam = await harness().as('Sam Okoro');
    const { items } = await sam.teams.members(team.id).list();
    expect(items.map(({ access }) => access.length)).toEqual([0, 0, 12]);
    expect(items.map(({ you }) => you)).toEqual([false, false, true]);
    expect(items.map(({ mayChange }) => mayChange.end)).toEqual([false, false, true]);
  });

  it('goes through a list page by page', async () => {
    const { edie, team } = await teamOf(harness(), { 'Sam Okoro': {}, 'Jo Pell': {} });
    const list = edie.teams.members(team.id).list({ limit: 2 });
    expect((await list).nextCursor).not.toBeNull();
    const names: string[] = [];
    for await (const { person } of list) names.push(person.name);
    expect(names).toEqual(['Edie Marsh', 'Jo Pell', 'Sam Okoro']);
    expect(await codeOf(edie.teams.members(team.id).list({ cursor: 'nonsense' }))).toBe(
      'invalid_request',
    );
  });

  it('changes a grant for whoever has read the last version', async () => {
    const { edie, team } = await teamOf(harness(), { 'Sam Okoro': {} });
    const members = edie.teams.members(team.id);
    const sam = (await members.list()).items[1];
    if (!sam) throw new Error('Sam is not in the team');
    const grants = { see_notes: false };
    const changed = await members.update(sam.id, { grants }, { version: sam.version });
    expect(changed.version).toBeGreaterThan(sam.version);
    const notes = changed.access.find(({ capability }) => capability === 'see_notes');
    expect(notes).toMatchObject({ allowed: false, code: 'refused', fixed: false });
    const late = members.update(sam.id, { grants }, { version: sam.version });
    expect(await codeOf(late)).toBe('version_mismatch');
    expect(await statusOf(members.update(sam.id, { grants }, { version: 999 }))).toBe(412);
  });

  it('is changed by the Owner alone, but for taking off a hat', async () => {
    const { edie, team } = await teamOf(harness(), { 'Sam Okoro': {} });
    const kith = await harness().as('Sam Okoro');
    const sam = (await edie.teams.members(team.id).list()).items[1];
    if (!sam) throw new Error('Sam is not in the team');
    const own = kith.teams.members(team.id);
    const hatted = await edie.teams
      .members(team.id)
      .update(sam.id, { hats: ['rota_holder'] }, { version: sam.version });
    const widen = { grants: { see_notes: true } };
    expect(await codeOf(own.update(sam.id, widen, { version: hatted.version }))).toBe('forbidden');
    const bare = await own.update(sam.id, { hats: [] }, { version: hatted.version });
    expect(bare.hats).toEqual([]);
  });

  it('ends a place with its grants, and never that of the Owner', async () => {
    const { edie, team } = await teamOf(harness(), { 'Jo Pell': { grants: { see_rota: true } } });
    const members = edie.teams.members(team.id);
    const [owner, jo] = (await members.list()).items;
    if (!owner || !jo) throw new Error('Jo is not in the team');
    const ended = await members.end(jo.id, {}, { version: jo.version });
    expect(ended.status).toBe('ended');
    expect(ended.endedAt).not.toBeNull();
    expect(ended.access.some(({ allowed }) => allowed)).toBe(false);
    expect(await codeOf(members.end(jo.id, {}, { version: ended.version }))).toBe(
      'membership_ended',
    );
    expect(await codeOf(members.end(owner.id, {}, { version: owner.version }))).toBe(
      'owner_cannot_be_removed',
    );
    const gone = await harness().as('Jo Pell');
    expect(await statusOf(gone.teams.get(team.id))).toBe(404);
  });

  it('lets the Owner, and nobody else, look at the team as a member', async () => {
    const { edie, team } = await teamOf(harness(), { 'Sam Okoro': {} });
    const [owner, sam] = (await edie.teams.members(team.id).list()).items;
    const viewAs = sam?.id ?? '';
    const seen = await edie.teams.members(team.id).list({ viewAs });
    expect(seen.items.map(({ access }) => access.length)).toEqual([0, 12]);
    expect(seen.items.some(({ mayChange }) => mayChange.end || mayChange.grants)).toBe(false);
    const kith = await harness().as('Sam Okoro');
    const other = kith.teams.members(team.id).list({ viewAs: owner?.id ?? '' });
    expect(await codeOf(other)).toBe('forbidden');
  });
}
