import type { Deps } from '../deps.js';

/** A link to send to somebody by e-mail. */
export interface LinkLetter {
  to: string;
  language: 'en' | 'cy';
  coopName: string;
  url: string;
}

/**
 * Tells somebody that there is an invitation, and nothing of what is in it: e-mail is read by more
 * people than its reader. An invitation stands even when its letter could not be sent.
 */
export async function sendLinkLetter({ mail, log }: Deps, { to, language, ...letter }: LinkLetter) {
  try {
    await mail.send({ to, ...letters[language](letter) });
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    log.error({ kind }, 'the letter of an invitation could not be sent');
  }
}

type Words = Pick<LinkLetter, 'coopName' | 'url'>;

// Welsh: machine draft, to be reviewed by a Welsh speaker before anyone relies on it.
const letters = {
  en: ({ coopName, url }: Words) => ({
    subject: `An invitation at ${coopName}`,
    text: `Hello,\n\nSomebody at ${coopName} has invited you. Follow this link to read the invitation and to answer it:\n\n${url}\n\nThe link works once, for 14 days. You may say no, and nobody will ask you why.\n`,
  }),
  cy: ({ coopName, url }: Words) => ({
    subject: `Gwahoddiad gan ${coopName}`,
    text: `Helo,\n\nMae rhywun yn ${coopName} wedi eich gwahodd. Dilynwch y ddolen hon i ddarllen y gwahoddiad ac i’w ateb:\n\n${url}\n\nMae’r ddolen yn gweithio unwaith, am 14 diwrnod. Gallwch ddweud na, a fydd neb yn gofyn pam.\n`,
  }),
};
