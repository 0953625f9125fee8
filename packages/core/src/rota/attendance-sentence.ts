import { dayInWords } from '../access/sentence.js';
import type { Language } from '../access/words.js';
import type { Happened } from './attendance.js';

interface Known {
  readonly name: string | undefined;
  /** Whether this is the reader, who is told "you". */
  readonly isReader: boolean;
}

/** What is written about a place in a visit, with the names that its reader may know. */
export interface AttendanceToTell {
  readonly happened: Happened;
  /** Who did it, or came. Missing: nobody, or somebody who does no visits in the team. */
  readonly by: Known | undefined;
  /** Who was to come. */
  readonly expected: Known | undefined;
  /** Whose word it is. */
  readonly saidBy: Known;
  /** Who wrote it down, where that is somebody else. */
  readonly writtenBy: Known | undefined;
  readonly method: 'self' | 'phone' | 'paper' | 'in_person' | 'import';
  /** ISO 8601: when it was said. */
  readonly saidAt: string;
  /** Whether it puts right what was written before. */
  readonly corrects: boolean;
}

/**
 * "Bea did this visit in place of Sam. Edie said so on 4 August. Gwen wrote it down, by telephone."
 * @param timeZone IANA name: the zone in which the day is told.
 * @param today `YYYY-MM-DD`. A day of the same year is told without its year.
 */
export function attendanceSentence(
  it: AttendanceToTell,
  language: Language,
  timeZone: string,
  today?: string,
): string {
  const { what, said, corrected } = language === 'en' ? english : welsh;
  const day = dayInWords(it.saidAt, language, timeZone, today);
  return [what(it), said(it, day), ...(it.corrects ? [corrected] : [])].join(' ');
}

interface Words {
  what: (it: AttendanceToTell) => string;
  said: (it: AttendanceToTell, day: string) => string;
  corrected: string;
}

const nameOf = (who: Known | undefined, you: string, somebody: string) =>
  who?.isReader ? you : (who?.name ?? somebody);

const english: Words = {
  what({ happened, by, expected }) {
    const instead = expected ? ` in place of ${nameOf(expected, 'you', 'somebody')}` : '';
    switch (happened) {
      case 'done':
        return `${nameOf(by, 'You', by ? 'Somebody' : 'Somebody else')} did this visit${instead}.`;
      case 'missed':
        return expected
          ? `${nameOf(expected, 'You', 'Somebody')} did not come, and nobody came instead.`
          : 'Nobody came.';
      case 'no_access':
        return `${nameOf(by, 'You', 'Somebody')} came, but the visit could not take place.`;
    }
  },
  said({ saidBy, writtenBy, method }, day) {
    const said = `${nameOf(saidBy, 'You', 'Somebody')} said so on ${day}.`;
    if (writtenBy === undefined) return said;
    const how = { self: '', in_person: '', phone: ', by telephone', paper: ', from paper' };
    const told = method === 'import' ? ', from a list' : how[method];
    return `${said} ${nameOf(writtenBy, 'You', 'Somebody')} wrote it down${told}.`;
  },
  corrected: 'This puts right what was written before.',
};

// Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
const welsh: Words = {
  what({ happened, by, expected }) {
    const instead = expected ? ` yn lle ${nameOf(expected, 'chi', 'rhywun')}` : '';
    switch (happened) {
      case 'done':
        return `${nameOf(by, 'Chi', by ? 'Rhywun' : 'Rhywun arall')} wnaeth yr ymweliad hwn${instead}.`;
      case 'missed':
        if (!expected) return 'Ddaeth neb.';
        return `${expected.isReader ? 'Ddaethoch chi' : `Ddaeth ${expected.name ?? 'rhywun'}`} ddim, a ddaeth neb arall.`;
      case 'no_access':
        return `${by?.isReader ? 'Daethoch chi' : `Daeth ${by?.name ?? 'rhywun'}`}, ond doedd dim modd gwneud yr ymweliad.`;
    }
  },
  said({ saidBy, writtenBy, method }, day) {
    const said = `${nameOf(saidBy, 'Chi', 'Rhywun')} ddywedodd hyn ar ${day}.`;
    if (writtenBy === undefined) return said;
    const how = { self: '', in_person: '', phone: ', dros y ffôn', paper: ', oddi ar bapur' };
    const told = method === 'import' ? ', o restr' : how[method];
    return `${said} ${nameOf(writtenBy, 'Chi', 'Rhywun')} ysgrifennodd hynny i lawr${told}.`;
  },
  corrected: "Mae hyn yn cywiro'r hyn a ysgrifennwyd cynt.",
};
