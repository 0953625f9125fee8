import type { Kith } from '@kith/sdk';
import { type Larkmoor, larkmoor } from './given.js';
import { reaches, rootOf } from './settle.js';
import '../notes/notes.define.js';
import type { KithNotes } from '../notes/notes.js';

export const [ate, kept, own] = [
  'Ate all of her lunch.',
  'Between Edie and me.',
  'Fish on Friday.',
];

/** Edie's team with two notes of Sam's, one for Edie alone, and one of hers. */
export async function withNotes(): Promise<Larkmoor> {
  const team = await larkmoor();
  const { sam, edie, teamId } = team;
  await sam.notes.write(teamId, { text: ate });
  await sam.notes.write(teamId, { text: kept, readership: { kind: 'author_and_owner' } });
  await edie.notes.write(teamId, { text: own });
  return team;
}

let scene: Promise<Larkmoor> | undefined;
/** The same where it is only looked at, so one for all. */
export const seen = () => (scene ??= withNotes());

export async function shown(
  client: Kith,
  teamId: string,
  state: 'complete' | 'empty' = 'complete',
): Promise<KithNotes> {
  const element = document.createElement('kith-notes');
  Object.assign(element, { client, teamId });
  document.body.append(element);
  await reaches(element, state);
  return element;
}

export const textsOf = (element: KithNotes) =>
  [...rootOf(element).querySelectorAll('.text')].map(({ textContent }) => textContent);
