import type { z } from 'zod';
import type { Given, GivenPerson } from '../testing/given.js';
import type { GivenTeam } from '../testing/given-team.js';
import type { newNoteSchema } from './schemas.js';

type GivenNote = z.input<typeof newNoteSchema>;

/** Notes in tests, written and read as people do. */
export function notesOf(given: Given) {
  const pathOf = ({ id }: Pick<GivenTeam, 'id'>) => `/v1/teams/${id}/notes`;

  /** Writes one and says where it is. */
  async function write(place: GivenTeam, who: GivenPerson, note: GivenNote) {
    const reply = await given.as(who).post(pathOf(place), note);
    if (reply.status !== 201) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
    return { ...reply, at: `${pathOf(place)}/${String(reply.body['id'])}` };
  }

  /** What somebody reads in the list, the newest first. */
  async function textsOf(place: GivenTeam, who: GivenPerson, query = '') {
    const { body } = await given.as(who).get(`${pathOf(place)}${query}`);
    return (body['items'] as unknown as Array<{ text: string }>).map(({ text }) => text);
  }

  /** What somebody finds, the newest first. */
  async function foundBy(place: GivenTeam, who: GivenPerson, words: string) {
    const { body } = await given.as(who).post(`${pathOf(place)}/search`, { words });
    return (body['items'] as unknown as Array<{ text: string }>).map(({ text }) => text);
  }

  return { pathOf, write, textsOf, foundBy };
}
