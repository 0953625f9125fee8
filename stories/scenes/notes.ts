import type { Kith } from '@kith/sdk';
import { type Given, larkmoor, TeamScene } from '@kith/server/testing';
import { soughtInStory } from './sought.js';

const wilhelmina = 'Wilhelmina Featherstonehaugh-Cholmondeley Montgomery';

const ordinary = [
  'Had porridge, and asked for more honey.',
  'A quiet night. Got up once, at about three.',
  'We went to the end of the road and back. Her knee was better than last week.',
  'Did not want her lunch. Had soup later on.',
  'Her niece rang, and she was glad of it.',
  'The tap in the kitchen drips again.',
];

/**
 * Wednesday noon in Edie's team: what was written about her since Monday. Sam changed the words of a
 * note, took another back, and wrote one for Edie alone; Dylan wrote down what Edie told him.
 */
export async function teamWithNotes(given: Given): Promise<TeamScene> {
  const scene = await larkmoor(given);
  await scene.joinedBy({ name: wilhelmina });
  const path = `/v1/teams/${scene.teamId}/notes`;
  const post = async (who: string, at: string, to: string, body: object, version?: number) => {
    given.clock.set(at);
    const headers = version === undefined ? {} : { 'if-match': `"${version}"` };
    const caller = scene.as(who);
    const reply = to.endsWith('/amend')
      ? await caller.patch(to.replace('/amend', ''), body, { headers })
      : await caller.post(to, body, { headers });
    if (reply.status >= 300) throw new Error(`It was refused: ${JSON.stringify(reply.body)}`);
    return `${path}/${String((reply.body as Record<string, unknown>)['id'])}`;
  };
  const carers = ['Sam Okoro', 'Agnieszka Nowak', wilhelmina];
  for (const [at, text] of [...ordinary, ...ordinary, ...ordinary].entries()) {
    const hour = String(6 + at).padStart(2, '0');
    await post(carers[at % 3] as string, `2026-08-03T${hour}:10:00Z`, path, { text });
  }
  const changed = await post('Sam Okoro', '2026-08-04T08:00:00Z', path, { text: 'Took al of it.' });
  await post(
    'Sam Okoro',
    '2026-08-04T08:05:00Z',
    `${changed}/amend`,
    { text: 'Took all of it.' },
    1,
  );
  const back = await post('Sam Okoro', '2026-08-04T09:00:00Z', path, { text: 'About another.' });
  await post('Sam Okoro', '2026-08-04T09:10:00Z', `${back}/withdraw`, {}, 1);
  await post('Dylan Price', '2026-08-04T16:00:00Z', path, {
    text: 'I slept badly and would like a later visit on Thursday.',
    onBehalfOf: scene.person('Edie Marsh').id,
    method: 'phone',
  });
  await post(wilhelmina, '2026-08-05T07:30:00Z', path, {
    text: `She told me about the summer on the farm.\n${ordinary.join(' ').repeat(6)}`,
    readership: { kind: 'people', personIds: [scene.person('Sam Okoro').id] },
  });
  await post('Sam Okoro', '2026-08-05T10:00:00Z', path, {
    text: 'Edie asked me to keep this between us.',
    readership: { kind: 'author_and_owner' },
  });
  given.clock.set('2026-08-05T11:00:00Z');
  return scene;
}

/** What Gwen writes in a story, who opens the notes. */
export const openedInStory = {
  capability: 'see_notes',
  category: 'missing_person',
  reason: 'She does not answer the door, and her curtains are drawn.',
} as const;

/** Gwen, who coaches the team, sees none of its notes. */
export async function coachedTeam(given: Given): Promise<TeamScene> {
  const scene = await TeamScene.of(given, {
    ...{ name: "Edie's team", owner: { name: 'Edie Marsh' }, now: '2026-08-03T06:00:00Z' },
  });
  await scene.joinedBy({ name: 'Sam Okoro' });
  await scene.joinedBy({ name: 'Gwen Parry', relationship: 'coach' });
  scene.begins();
  const path = `/v1/teams/${scene.teamId}/notes`;
  for (const text of ordinary) await scene.as('Sam Okoro').post(path, { text });
  given.clock.set('2026-08-03T14:10:00Z');
  return scene;
}

/** The same once she has opened them. */
export async function openedTeam(given: Given): Promise<TeamScene> {
  const scene = await coachedTeam(given);
  const path = `/v1/teams/${scene.teamId}/emergency-access`;
  await scene.as('Gwen Parry').post(path, openedInStory);
  given.clock.advance({ minutes: 5 });
  return scene;
}

/** What `<kith-notes>` reads: the newest, and those before. */
export async function notes(kith: Kith, teamId: string): Promise<void> {
  const { nextCursor } = await kith.notes.list(teamId, { limit: 20 });
  if (nextCursor !== null) await kith.notes.list(teamId, { limit: 20, cursor: nextCursor });
}

/** What stories look for. */
export async function searches(kith: Kith, teamId: string): Promise<void> {
  for (const words of soughtInStory) await kith.notes.search(teamId, { words }, { limit: 20 });
}
