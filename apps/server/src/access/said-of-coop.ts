import type { Language } from '@kith/core/access';
import { sql } from 'kysely';

/** What letters and pages say of a co-op. */
export interface SaidOfCoop {
  name: string;
  welshName: string | null;
  languages: readonly Language[];
  telephone: string | null;
  teamsPage: string | null;
  invitationPage: string | null;
}

/** The same of the co-op that a statement calls `c`. */
export const saidOfCoop = sql<SaidOfCoop>`json_build_object('name', c.name, 'welshName', c.name_cy,
  'languages', c.languages, 'telephone', c.telephone, 'teamsPage', c.teams_page,
  'invitationPage', c.invitation_page)`;

export const nameOfCoop = (coop: Pick<SaidOfCoop, 'name' | 'welshName'>, language: Language) =>
  (language === 'cy' ? coop.welshName : null) ?? coop.name;

/** In which language a co-op writes to somebody: theirs, where its letters go out in it. */
export const languageOfLetter = ({ languages }: SaidOfCoop, reader: Language): Language =>
  languages.includes(reader) ? reader : (languages[0] ?? reader);

/** Whom to ring. Nothing where the co-op has said no telephone: nobody is sent to one that is not there. */
export function whomToRing(
  coop: Pick<SaidOfCoop, 'name' | 'welshName' | 'telephone'>,
  language: Language,
): string | undefined {
  if (coop.telephone === null) return undefined;
  return sentences[language](nameOfCoop(coop, language), coop.telephone);
}

// Welsh: machine draft, to be reviewed by a Welsh speaker before anyone relies on it.
const sentences: Record<Language, (name: string, telephone: string) => string> = {
  en: (name, telephone) => `If you need help, ring ${name} on ${telephone}.`,
  cy: (name, telephone) => `Os oes angen help arnoch, ffoniwch ${name} ar ${telephone}.`,
};

/** The last words of a letter, where there is somebody to ring. */
export function endOfLetter(coop: SaidOfCoop, language: Language): string {
  const ring = whomToRing(coop, language);
  return ring === undefined ? '\n' : `\n\n${ring}\n`;
}
