import { coopHats } from '@kith/core/access';
import type { Insertable } from 'kysely';
import type {
  CommunicationNeedsTable,
  ContactKind,
  ContactPointsTable,
  CoopHatDecisionsTable,
  CoopsTable,
  PeopleTable,
} from '../../people/tables.js';
import { invitedByLetter } from '../invitations.js';
import { people } from '../people/index.js';
import type { Calendar } from './calendar.js';
import { demonstrationZone } from './calendar.js';
import { handOf } from './hands.js';
import { demonstrationCoopId, type Ids } from './ids.js';
import { recorded } from './row.js';

export function coopRow(calendar: Calendar): Insertable<CoopsTable> {
  return {
    id: demonstrationCoopId,
    slug: 'larkmoor',
    name: 'Larkmoor Care Co-op',
    languages: ['en', 'cy'],
    jurisdiction: 'england',
    telephone: '01632 960000',
    timeZone: demonstrationZone,
    recordedAt: calendar.daysAgo(500),
  };
}

/** Everybody of the co-op, and those to whom a letter has been sent. */
export function peopleRows(ids: Ids, calendar: Calendar): Insertable<PeopleTable>[] {
  return [
    ...people.map(
      (person, index): Insertable<PeopleTable> => ({
        coopId: demonstrationCoopId,
        id: ids('person', person.key),
        preferredName: person.name,
        pronouns: person.pronouns,
        language: person.language ?? 'en',
        introduction: person.introduction,
        hats: [...(person.hats ?? [])],
        findable: person.hidden !== true,
        accountStatus:
          person.toldBy === undefined ? ('registered' as const) : ('placeholder' as const),
        isDemonstration: true,
        ...recorded(handOf(ids, person.key), calendar.daysAgo(430 - (index % 20), '09:00')),
      }),
    ),
    ...invitedByLetter.map(
      ({ name, email, from, sent, isOpen }): Insertable<PeopleTable> => ({
        coopId: demonstrationCoopId,
        id: ids('person', email),
        preferredName: name,
        pronouns: null,
        language: 'en' as const,
        introduction: null,
        hats: [],
        findable: false,
        accountStatus: 'invited' as const,
        // Whoever still has a letter to answer can be tried out.
        isDemonstration: isOpen,
        ...recorded(handOf(ids, from), calendar.daysAgo(sent)),
      }),
    ),
  ];
}

/** How each of them is reached; who is told things by somebody else has a landline and no e-mail. */
export function contactRows(ids: Ids, calendar: Calendar): Insertable<ContactPointsTable>[] {
  const row = (key: string, kind: ContactKind, value: string) => ({
    coopId: demonstrationCoopId,
    id: ids('contact point', key, kind),
    personId: ids('person', key),
    kind,
    value,
    preferred: true,
    addedAt: calendar.daysAgo(400),
  });
  return [
    ...people.flatMap(({ key, toldBy }, index) => [
      ...(toldBy === undefined ? [row(key, 'email', emailOf(key))] : []),
      row(key, 'phone', phoneOf(index, toldBy !== undefined)),
    ]),
    ...invitedByLetter.map(({ email }) => row(email, 'email', email)),
  ];
}

export function needsRows(ids: Ids): Insertable<CommunicationNeedsTable>[] {
  return people.flatMap(({ key, communicationNeeds: needs }) =>
    needs === undefined
      ? []
      : [{ coopId: demonstrationCoopId, personId: ids('person', key), needs }],
  );
}

/** Of whom the co-op says that they may take a place of trust. */
export function coopHatRows(ids: Ids, calendar: Calendar): Insertable<CoopHatDecisionsTable>[] {
  return people.flatMap(({ key, hats = [] }) =>
    coopHats
      .filter((hat) => hats.includes(hat))
      .map((hat) => ({
        coopId: demonstrationCoopId,
        id: ids('coop-hat', `${key} ${hat}`),
        personId: ids('person', key),
        hat,
        given: true,
        evidence: evidenceFor[hat],
        decidedAt: calendar.daysAgo(425),
      })),
  );
}

const evidenceFor = {
  coach: 'Contract, references and DBS certificate seen by the registered manager.',
  team_starter: 'Contract, references and DBS certificate seen by the registered manager.',
  coordinator: 'Chosen at the general meeting in May; the minutes seen.',
  legal_representative: 'Registered lasting power of attorney looked at, and its access code.',
};

export const emailOf = (key: string): string => `${key.replaceAll('-', '.')}@example.org`;

/** From the ranges kept for films: mobiles, and landlines for those without an account. */
function phoneOf(index: number, landline: boolean): string {
  const last = String(index).padStart(3, '0').slice(1);
  return landline ? `01632 9600${last}` : `07700 9000${last}`;
}
