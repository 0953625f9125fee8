import type { Kith } from '@kith/sdk';
import type { KithTeam } from '../team/team.js';
import { reaches, rootOf } from './settle.js';

export async function shown(client: Kith, teamId: string): Promise<KithTeam> {
  const element = document.createElement('kith-team');
  element.client = client;
  element.teamId = teamId;
  document.body.append(element);
  await reaches(element, 'complete');
  return element;
}

export function memberRow(element: KithTeam, name: string): HTMLElement {
  const rows = [...rootOf(element).querySelectorAll<HTMLElement>('.member')];
  const row = rows.find(({ textContent }) => textContent.includes(name));
  if (!row) throw new Error(`${name} is not on the screen`);
  return row;
}

export async function openMember(element: KithTeam, name: string): Promise<HTMLElement> {
  memberRow(element, name).querySelector('button')?.click();
  await element.updateComplete;
  return memberRow(element, name);
}
