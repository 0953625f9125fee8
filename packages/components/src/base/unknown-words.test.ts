import { createTestKith } from '@kith/sdk/testing';
import { expect } from 'chai';
import { reaches, textOf } from '../testing/settle.js';
import '../rota/rota.define.js';
import '../team/team.define.js';

const teamId = '0198a000-0000-7000-8000-000000000001';

async function shown(tag: 'kith-rota' | 'kith-team', answers: object): Promise<string> {
  const element = document.createElement(tag);
  Object.assign(element, { client: createTestKith(answers), teamId });
  document.body.append(element);
  await reaches(element, 'complete');
  const text = textOf(element);
  element.remove();
  return text;
}

describe('an old page of a newer server', () => {
  it('says of a place whose state it does not know that it does not know it', async () => {
    const week = await createTestKith().rota.week(teamId);
    const slot = { ...week.visits[0]?.slots[0], state: 'handed_over', yours: false };
    const visits = [{ ...week.visits[0], cancelled: false, kind: 'outing', slots: [slot] }];
    const text = await shown('kith-rota', { getRotaWeek: { ...week, visits } });
    expect(text).to.contain('This page doesn’t know how this stands');
    expect(text).to.contain('Another kind of visit').and.not.to.contain('confirmed');
  });

  it('says of somebody who may do what it does not know that they may do something', async () => {
    const members = await createTestKith().teams.members(teamId).list();
    const [member] = members.items;
    const access = [{ ...member?.access[0], capability: 'read_minds', allowed: true }];
    const items = [{ ...member, relationship: 'volunteer', access }];
    const answers = { listMembers: { ...members, items, nextCursor: null } };
    const text = await shown('kith-team', answers);
    expect(text).to.contain('Can do things this page doesn’t know');
    expect(text).not.to.contain('see anything yet');
  });
});
