import { describe, expect, it } from 'vitest';
import { isForbidden } from '../errors.js';
import { larkmoor } from './larkmoor.js';

describe('Larkmoor', () => {
  it('has a team of six around Edie, each with a reason in plain words', async () => {
    const { edie, teamId } = larkmoor();
    const { items } = await edie.teams.members(teamId).list();
    expect(items.map(({ person }) => person.name)).toEqual([
      'Edie Marsh',
      'Agnieszka Nowak',
      'Beth Marsh-Llewelyn',
      'Dylan Price',
      'Jo Pell',
      'Sam Okoro',
    ]);
    const sam = items[5];
    const notes = sam?.access.find(({ capability }) => capability === 'see_notes');
    expect(notes?.sentence).toBe('Sam can see your notes. You decided this on 3 May.');
  });

  it('has a week with visits taken, open, given back and cancelled', async () => {
    const { sam, teamId } = larkmoor();
    const week = await sam.rota.week(teamId, { week: '2026-08-05' });
    expect(week.startsOn).toBe('2026-08-03');
    expect(week.visits).toHaveLength(16);
    const states = week.visits.flatMap(({ slots }) => slots.map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(['accepted', 'open', 'released']));
    expect(week.visits.filter(({ cancelled }) => cancelled)).toHaveLength(1);
  });

  it('does not show Jo the money, and says why', async () => {
    const { jo, teamId } = larkmoor();
    const { you } = await jo.teams.get(teamId);
    const money = you.access.find(({ capability }) => capability === 'see_money');
    expect(money).toMatchObject({ allowed: false, fixed: true, code: 'never' });
    await expect(jo.invitations.listForTeam(teamId)).rejects.toSatisfy(isForbidden);
  });

  it('speaks Welsh when asked to', async () => {
    const { kith, teamId } = larkmoor({ language: 'cy' });
    const { you } = await kith.teams.get(teamId);
    expect(you.access[0]?.label).toBe('Gweld pwy sydd yn y tîm');
  });

  it('is the same each time it is made', async () => {
    const members = () => {
      const { edie, teamId } = larkmoor();
      return edie.teams.members(teamId).list();
    };
    expect(await members()).toEqual(await members());
  });

  it('has a contract with eight promises', async () => {
    const { anyone, ocid } = larkmoor();
    const { items, total } = await anyone.openData.contracts();
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ ocid, commitments: 8 });
    const { records } = await anyone.openData.record(ocid);
    expect(records[0]?.ocid).toBe(ocid);
  });
});
