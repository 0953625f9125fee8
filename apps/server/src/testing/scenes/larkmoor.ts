import type { Given } from '../given.js';
import { TeamScene } from './team-scene.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/**
 * Edie's team in the invented Larkmoor Care Co-op: six people, one invited by name and one by
 * e-mail, and a week with gaps.
 */
export async function larkmoor(given: Given, { now }: { now?: string } = {}): Promise<TeamScene> {
  const scene = await TeamScene.of(given, {
    name: "Edie's team",
    owner: {
      name: 'Edie Marsh',
      pronouns: 'she/her',
      introduction: 'I taught music for forty years. Come to the back door and call out.',
      communicationNeeds: 'Face me when you talk. I hear better on my left.',
    },
  });
  await scene.knows({
    name: 'Ravi Anand',
    introduction: 'I live nearby and I like to cook.',
  });
  await addMembers(scene);
  await addInvitations(scene);
  await addWeek(scene);
  scene.begins();
  if (now !== undefined) given.clock.set(now);
  return scene;
}

async function addMembers(scene: TeamScene): Promise<void> {
  await scene.joinedBy({
    name: 'Sam Okoro',
    pronouns: 'he/him',
    introduction: 'I have been a support worker for nine years and like early mornings.',
    relationship: 'support_worker',
    hats: ['rota_holder'],
    grants: { see_notes: true },
    grantedAt: '2026-05-03T10:00:00Z',
  });
  await scene.joinedBy({
    name: 'Jo Pell',
    pronouns: 'they/them',
    introduction: 'I live next door and bring the paper.',
    relationship: 'volunteer',
    grants: { see_rota: true },
    grantedAt: '2026-06-14T09:30:00Z',
  });
  await scene.joinedBy({
    name: 'Beth Marsh-Llewelyn',
    pronouns: 'she/her',
    introduction: "I am Edie's daughter. I visit at weekends.",
    relationship: 'family_or_friend',
    grants: { see_money: true },
    grantedAt: '2026-05-03T10:00:00Z',
  });
  await scene.joinedBy({
    name: 'Agnieszka Nowak',
    introduction: 'I help with washing, medicines and the hoist.',
    relationship: 'personal_care_worker',
  });
  await scene.joinedBy({
    name: 'Dylan Price',
    introduction: 'I help teams to start and to find their feet.',
    relationship: 'team_starter',
    language: 'cy',
  });
}

async function addInvitations(scene: TeamScene): Promise<void> {
  await scene.invites({
    to: { person: 'Ravi Anand' },
    relationship: 'volunteer',
    grants: { see_rota: true },
    message: 'Would you like to cook with me on Fridays?',
    snippet: 'Edie is 81 and lives with her cat. She likes company at tea time.',
  });
  await scene.invites({
    to: { email: 'nurse@example.org' },
    relationship: 'professional',
    grants: { see_notes: true },
    message: 'It would help if you could read the notes before you come.',
  });
}

async function addWeek(scene: TeamScene): Promise<void> {
  await scene.plans(
    { startsOn: '2026-08-03', repeats: 'weekly', weekdays: [1, 2, 3, 4, 5] },
    { takenBy: ['Sam Okoro'] },
  );
  await scene.plans({
    title: 'Lunch',
    startsOn: '2026-08-03',
    startTime: '12:30',
    minutes: 60,
    repeats: 'weekly',
    weekdays: everyDay,
  });
  await scene.plans(
    {
      title: 'Bath and hair',
      kind: 'double_up',
      startsOn: '2026-08-05',
      startTime: '10:00',
      minutes: 90,
      slots: 2,
    },
    { takenBy: ['Agnieszka Nowak'] },
  );
  await scene.plans(
    {
      title: 'Tea and a game of cards',
      kind: 'social',
      startsOn: '2026-08-07',
      startTime: '16:00',
      minutes: 60,
    },
    { takenBy: ['Jo Pell'] },
  );
  await scene.plans(
    {
      title: 'Night visit',
      kind: 'sleep_in',
      startsOn: '2026-08-08',
      startTime: '22:00',
      minutes: 540,
    },
    { givenBackBy: 'Sam Okoro' },
  );
  await scene.plans(
    {
      title: 'Chiropodist',
      kind: 'health',
      startsOn: '2026-08-06',
      startTime: '14:00',
      minutes: 30,
    },
    { cancelled: true },
  );
}
