import { type Given, larkmoor, TeamScene } from '@kith/server/testing';

/** Tom has just begun: nobody has been invited, and nothing is planned. */
export async function newTeam(given: Given): Promise<TeamScene> {
  const scene = await TeamScene.of(given, {
    name: "Tom's team",
    owner: { name: 'Tom Bright', pronouns: 'he/him' },
    state: 'forming',
  });
  return scene.begins();
}

/** Edie's team grown large, with the longest names and words that a council would send. */
export async function largeTeam(given: Given): Promise<TeamScene> {
  const scene = await larkmoor(given);
  await scene.joinedBy({
    name: 'Wilhelmina Featherstonehaugh-Cholmondeley Montgomery',
    pronouns: 'she/her, and they/them among friends',
    introduction:
      'I am a community learning disability nurse at Westmere and North Larkmoor. I come on the first Tuesday of the month and when I am asked.',
    relationship: 'professional',
    hats: ['mar_holder', 'safeguarding_lead', 'profile_holder', 'check_in_facilitator'],
    grants: { see_rota: true, see_notes: true, write_notes: true },
    grantedAt: '2026-01-31T10:00:00Z',
  });
  await scene.joinedBy({
    name: 'Aberllechwedduchafgorwyddfawrycastell Evans',
    introduction: 'I look after the garden, and the cat.',
    relationship: 'family_or_friend',
    grants: { see_rota: true, invite_others: true, see_money: true },
    grantedAt: '2025-12-25T10:00:00Z',
  });
  await scene.joinedBy({
    name: 'Oluwaseun Adébáyọ̀',
    relationship: 'back_up',
    status: 'paused',
  });
  await scene.joinedBy({
    name: 'Siobhán Ní Dhomhnaill',
    relationship: 'advocate',
    accountStatus: 'placeholder',
  });
  await scene.joinedBy({ name: 'Muhammad Zain ul-Abideen Qureshi', hats: ['team_chat_admin'] });
  await scene.joinedBy({ name: 'Bo Xu', relationship: 'coach' });
  await scene.joinedBy({
    name: 'Westmere Metropolitan Borough, Adult Social Care',
    relationship: 'funder',
  });
  await scene.invites({
    to: { email: 'the.westmere.and.north.larkmoor.community.nursing.team@example.org' },
    relationship: 'professional',
    grants: { see_notes: true },
  });
  for (const name of ['Ana Pires', 'Dev Rao', 'Ola Berg', 'Kit Shaw', 'Mo Darzi', 'Una Flynn']) {
    await scene.joinedBy({ name });
  }
  return scene;
}
