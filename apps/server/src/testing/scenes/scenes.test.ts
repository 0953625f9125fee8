import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../describe-on-every-engine.js';
import { larkmoor } from './larkmoor.js';

describeOnEveryEngine('the scene of Edie’s team', (given) => {
  it('has six people, each with a reason in plain words for what they may do', async () => {
    const scene = await larkmoor(given);
    const { body } = await scene.as('Edie Marsh').get<Members>(`/v1/teams/${scene.teamId}/members`);
    expect(body.items.map(({ person }) => person.name)).toEqual([
      'Edie Marsh',
      'Agnieszka Nowak',
      'Beth Marsh-Llewelyn',
      'Dylan Price',
      'Jo Pell',
      'Sam Okoro',
    ]);
    const notes = body.items[5]?.access.find(({ capability }) => capability === 'see_notes');
    expect(notes?.sentence).toBe('Sam can see your notes. You decided this on 3 May.');
  });

  it('has a week with visits taken, open, given back and cancelled', async () => {
    const scene = await larkmoor(given);
    const { body } = await scene
      .as('Sam Okoro')
      .get<Week>(`/v1/teams/${scene.teamId}/rota?week=2026-08-05`);
    expect(body.startsOn).toBe('2026-08-03');
    expect(body.visits).toHaveLength(16);
    const states = body.visits.flatMap(({ slots }) => slots.map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(['accepted', 'open', 'released']));
    expect(body.visits.filter(({ cancelled }) => cancelled)).toHaveLength(1);
  });
});

interface Members {
  items: Array<{
    person: { name: string };
    access: Array<{ capability: string; sentence: string }>;
  }>;
}

interface Week {
  startsOn: string;
  visits: Array<{ cancelled: boolean; slots: Array<{ state: string }> }>;
}
