import type { Given } from '../given.js';
import type { TeamBuilder } from '../team-builder.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Edie's team: six people, one invited by name and one by e-mail, and a week with gaps. */
export function edieOwnTeam(given: Given): TeamBuilder {
  const team = given.team({
    name: "Edie's team",
    owner: {
      name: 'Edie Marsh',
      pronouns: 'she/her',
      introduction: 'I taught music for forty years. Come to the back door and call out.',
      communicationNeeds: 'Face me when you talk. I hear better on my left.',
    },
  });
  given.person({ name: 'Ravi Anand', introduction: 'I live nearby and I like to cook.' });
  addMembers(team);
  addInvitations(team);
  addWeek(team);
  return team;
}

function addMembers(team: TeamBuilder): void {
  team
    .member({
      name: 'Sam Okoro',
      pronouns: 'he/him',
      introduction: 'I have been a support worker for nine years and like early mornings.',
      relationship: 'support_worker',
      hats: ['rota_holder'],
      grants: { see_notes: true },
      grantedAt: '2026-05-03T10:00:00Z',
    })
    .member({
      name: 'Jo Pell',
      pronouns: 'they/them',
      introduction: 'I live next door and bring the paper.',
      relationship: 'volunteer',
      grants: { see_rota: true },
      grantedAt: '2026-06-14T09:30:00Z',
    })
    .member({
      name: 'Beth Marsh-Llewelyn',
      pronouns: 'she/her',
      introduction: "I am Edie's daughter. I visit at weekends.",
      relationship: 'family_or_friend',
      grants: { see_money: true },
      grantedAt: '2026-05-03T10:00:00Z',
    })
    .member({
      name: 'Agnieszka Nowak',
      introduction: 'I help with washing, medicines and the hoist.',
      relationship: 'personal_care_worker',
    })
    .member({
      name: 'Dylan Price',
      introduction: 'I help teams to start and to find their feet.',
      relationship: 'team_starter',
      language: 'cy',
    });
}

function addInvitations(team: TeamBuilder): void {
  team
    .invitation({
      name: 'Ravi Anand',
      relationship: 'volunteer',
      grants: { see_rota: true },
      message: 'Would you like to cook with me on Fridays?',
      snippet: 'Edie is 81 and lives with her cat. She likes company at tea time.',
    })
    .invitation({
      email: 'nurse@example.org',
      relationship: 'professional',
      grants: { see_notes: true },
      message: 'It would help if you could read the notes before you come.',
    });
}

function addWeek(team: TeamBuilder): void {
  team
    .visit({
      title: 'Getting up',
      date: '2026-08-03',
      startTime: '08:30',
      repeats: 'weekly',
      weekdays: [1, 2, 3, 4, 5],
      acceptedBy: 'Sam Okoro',
    })
    .visit({
      title: 'Lunch',
      date: '2026-08-03',
      startTime: '12:30',
      minutes: 60,
      repeats: 'weekly',
      weekdays: everyDay,
    })
    .visit({
      title: 'Bath and hair',
      kind: 'double_up',
      date: '2026-08-05',
      startTime: '10:00',
      minutes: 90,
      slots: 2,
      acceptedBy: 'Agnieszka Nowak',
    })
    .visit({
      title: 'Tea and a game of cards',
      kind: 'social',
      date: '2026-08-07',
      startTime: '16:00',
      minutes: 60,
      acceptedBy: 'Jo Pell',
    })
    .visit({
      title: 'Night visit',
      kind: 'sleep_in',
      date: '2026-08-08',
      startTime: '22:00',
      minutes: 540,
      state: 'released',
    })
    .visit({
      title: 'Chiropodist',
      kind: 'health',
      date: '2026-08-06',
      startTime: '14:00',
      minutes: 30,
      cancelled: true,
    });
}
