import type { PersonRow, RecordedRow } from '../world/rows.js';
import { refuse } from './refuse.js';
import type { Asked } from './route.js';

/** What every write may say of itself. */
export interface Said {
  onBehalfOf?: string | undefined;
  method?: RecordedRow['method'] | undefined;
}

/**
 * The same request with the right of the person it is written down for, where the caller may write
 * it down for them: a team starter or coach for anyone, the Owner for people without an account.
 */
export function standingFor<Body extends Said>(asked: Asked<Body>, teamId: string): Asked<Body> {
  const { world, person, body } = asked;
  if (body.onBehalfOf === undefined || body.onBehalfOf === person.id) return asked;
  const subject = world.people.get(body.onBehalfOf);
  if (!subject || !world.placeOf(subject.id, teamId)) return refuse('member_not_found');
  if (!mayRecordFor(asked, teamId, subject)) refuse('recording_not_allowed');
  return { ...asked, person: subject };
}

function mayRecordFor({ world, person }: Asked<unknown>, teamId: string, subject: PersonRow) {
  const relationship = world.placeOf(person.id, teamId)?.relationship;
  if (relationship === 'team_starter' || relationship === 'coach') return true;
  return relationship === 'owner' && !subject.hasAccount;
}
