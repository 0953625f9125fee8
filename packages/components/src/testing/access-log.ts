import type { Kith } from '@kith/sdk';
import type { KithAccessLog } from '../access-log/access-log.js';
import '../access-log/access-log.define.js';
import { itIs, type Larkmoor, larkmoor } from './given.js';
import { reaches, rootOf } from './settle.js';

/** Sam looks at the rota three times on a Wednesday, and Jo once; Agnieszka at who is in the team. */
async function withLooks(): Promise<Larkmoor> {
  const team = await larkmoor();
  const { sam, jo, as, teamId } = team;
  for (const time of ['07:50', '11:00', '16:20']) {
    await itIs(`2026-08-05T${time}:00Z`);
    await sam.rota.week(teamId);
    if (time === '11:00') await jo.rota.week(teamId);
  }
  await as('Agnieszka Nowak').teams.members(teamId).list();
  return team;
}

let scene: Promise<Larkmoor> | undefined;
/** The same where it is only looked at, so one for all. */
export const lookedAt = () => (scene ??= withLooks());

export async function shown(client: Kith, teamId: string): Promise<KithAccessLog> {
  const element = document.createElement('kith-access-log');
  Object.assign(element, { client, teamId });
  document.body.append(element);
  await reaches(element, 'complete');
  return element;
}

export const sentencesOf = (element: KithAccessLog) =>
  [...rootOf(element).querySelectorAll('.look > p')].map(({ textContent }) => textContent);
