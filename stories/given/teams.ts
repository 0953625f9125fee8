import type { Kith } from '@kith/sdk';
import { createTestKith, larkmoor } from '@kith/sdk/testing';

export interface OwnersTeam {
  /** The client of the Team Owner. */
  owner: Kith;
  teamId: string;
}

/** Tom has just begun: nobody has been invited, and nothing is planned. */
export function newTeam(): OwnersTeam {
  const { given, kith } = createTestKith({ as: 'Tom Bright' });
  const team = given.team({
    name: "Tom's team",
    owner: { name: 'Tom Bright', pronouns: 'he/him' },
    state: 'forming',
  });
  return { owner: kith, teamId: team.id };
}

/** Edie's team grown large, with the longest names and words that a council would send. */
export function largeTeam(): OwnersTeam {
  const { edie, team, teamId } = larkmoor();
  team
    .member({
      name: 'Wilhelmina Featherstonehaugh-Cholmondeley Montgomery',
      pronouns: 'she/her, and they/them among friends',
      introduction:
        'I am a community learning disability nurse at Westmere and North Larkmoor. I come on the first Tuesday of the month and when I am asked.',
      relationship: 'professional',
      hats: ['mar_holder', 'safeguarding_lead', 'profile_holder', 'check_in_facilitator'],
      grants: { see_rota: true, see_notes: true, write_notes: true },
      grantedAt: '2026-01-31T10:00:00Z',
    })
    .member({
      name: 'Aberllechwedduchafgorwyddfawrycastell Evans',
      introduction: 'I look after the garden, and the cat.',
      relationship: 'family_or_friend',
      grants: { see_rota: true, invite_others: true, see_money: true },
      grantedAt: '2025-12-25T10:00:00Z',
    })
    .member({ name: 'Oluwaseun Adébáyọ̀', relationship: 'back_up', status: 'paused' })
    .member({ name: 'Siobhán Ní Dhomhnaill', relationship: 'advocate', hasAccount: false })
    .member({ name: 'Muhammad Zain ul-Abideen Qureshi', hats: ['team_chat_admin'] })
    .member({ name: 'Bo Xu', relationship: 'coach' })
    .member({ name: 'Westmere Metropolitan Borough, Adult Social Care', relationship: 'funder' })
    .invitation({
      email: 'the.westmere.and.north.larkmoor.community.nursing.team@example.org',
      relationship: 'professional',
      grants: { see_notes: true },
    });
  for (const name of ['Ana Pires', 'Dev Rao', 'Ola Berg', 'Kit Shaw', 'Mo Darzi', 'Una Flynn']) {
    team.member({ name });
  }
  return { owner: edie, teamId };
}
