import { nameInLetter } from '../access/name-in-letter.js';
import { endOfLetter, nameOfCoop, type SaidOfCoop } from '../access/said-of-coop.js';
import type { Language } from '../people/tables.js';

/** What is the case with whoever was invited. */
export type Saying = 'invited' | 'already_a_member' | 'account_closed';

interface Facts {
  coop: SaidOfCoop;
  /** Whose letter it is, where several people share the address. */
  name: string | null;
  url: string;
}

/**
 * Tells somebody that there is an invitation, and nothing of what is in it: e-mail is read by more
 * people than its reader.
 */
export function invitationWords(language: Language, saying: Saying, { coop, ...facts }: Facts) {
  const coopName = nameOfCoop(coop, language);
  const { subject, text } = words[language](saying, { coopName, ...facts });
  return { subject, text: `${text}${endOfLetter(coop, language)}` };
}

interface Named extends Omit<Facts, 'coop'> {
  coopName: string;
}

const greeting = (hello: string, name: string | null) =>
  name === null ? `${hello},` : `${hello} ${nameInLetter(name)},`;

// Welsh: machine draft, to be reviewed by a Welsh speaker before anyone relies on it.
const words = {
  en: (saying: Saying, { coopName, name, url }: Named) => ({
    subject: `An invitation at ${coopName}`,
    text: `${greeting('Hello', name)}\n\nSomebody at ${coopName} has invited you. ${
      {
        invited: `Follow this link to read the invitation and to answer it:\n\n${url}\n\nThe link works once, for 14 days. You may say no, and nobody will ask you why.`,
        already_a_member:
          'You are in that team already, so there is nothing for you to do. Whoever invited you is not told that you are.',
        account_closed: `Your account at ${coopName} is closed, so you cannot read the invitation. If you want to come back, get in touch with ${coopName}. Whoever invited you is not told of this.`,
      }[saying]
    }`,
  }),
  cy: (saying: Saying, { coopName, name, url }: Named) => ({
    subject: `Gwahoddiad gan ${coopName}`,
    text: `${greeting('Helo', name)}\n\nMae rhywun yn ${coopName} wedi eich gwahodd. ${
      {
        invited: `Dilynwch y ddolen hon i ddarllen y gwahoddiad ac i’w ateb:\n\n${url}\n\nMae’r ddolen yn gweithio unwaith, am 14 diwrnod. Gallwch ddweud na, a fydd neb yn gofyn pam.`,
        already_a_member:
          'Rydych chi yn y tîm hwnnw yn barod, felly does dim angen i chi wneud dim. Ni ddywedir hynny wrth bwy bynnag a’ch gwahoddodd.',
        account_closed: `Mae eich cyfrif yn ${coopName} wedi’i gau, felly allwch chi ddim darllen y gwahoddiad. Os ydych chi am ddod yn ôl, cysylltwch â ${coopName}. Ni ddywedir hyn wrth bwy bynnag a’ch gwahoddodd.`,
      }[saying]
    }`,
  }),
};
