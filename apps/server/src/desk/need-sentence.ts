import { dayInWords } from '@kith/core/access';
import type { Language } from '../people/tables.js';

/** The most urgent first. */
export const needKinds = [
  'owner_not_joined',
  'visits_with_nobody',
  'visits_not_written_down',
  'invitations_waiting',
] as const;

/** Something in a team that needs somebody. */
export interface TeamNeed {
  kind: (typeof needKinds)[number];
  count: number;
  /** When the first of them ends by itself. */
  endsAt: string | null;
}

interface Reader {
  language: Language;
  timeZone: string;
}

/** What it is, and how much of it, in one or two sentences. */
export function needSentence({ kind, count, endsAt }: TeamNeed, reader: Reader): string {
  const { language, timeZone } = reader;
  const day = endsAt === null ? undefined : dayInWords(endsAt, language, timeZone, undefined);
  return sentences[language][kind](count, day);
}

type Sentences = Record<TeamNeed['kind'], (count: number, day: string | undefined) => string>;

const sentences: Record<Language, Sentences> = {
  en: {
    owner_not_joined: () => 'The Team Owner has not signed in yet.',
    visits_with_nobody: (count) =>
      count === 1
        ? '1 visit in the next seven days still needs somebody.'
        : `${count} visits in the next seven days still need somebody.`,
    visits_not_written_down: (count) =>
      `Nobody has written down what happened at ${count === 1 ? '1 visit' : `${count} visits`} in the last four weeks.`,
    invitations_waiting: (count, day) =>
      count === 1
        ? `1 invitation is waiting for an answer.${day === undefined ? '' : ` It ends on ${day}.`}`
        : `${count} invitations are waiting for an answer.${day === undefined ? '' : ` The first ends on ${day}.`}`,
  },
  // Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
  cy: {
    owner_not_joined: () => 'Nid yw Perchennog y Tîm wedi mewngofnodi eto.',
    visits_with_nobody: (count) =>
      `Ymweliadau yn ystod y saith diwrnod nesaf sydd angen rhywun o hyd: ${count}.`,
    visits_not_written_down: (count) =>
      `Ymweliadau yn ystod y pedair wythnos diwethaf heb ddim wedi’i ysgrifennu i lawr amdanynt: ${count}.`,
    invitations_waiting: (count, day) =>
      `Gwahoddiadau sy’n aros am ateb: ${count}.${day === undefined ? '' : ` Daw’r cyntaf i ben ar ${day}.`}`,
  },
};
