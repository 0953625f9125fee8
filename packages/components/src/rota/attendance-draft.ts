import type { AttendanceChoices, RecordAttendance, Slot } from '@kith/sdk';
import type { RotaMessages } from './rota.messages.en.js';

export type Happened = 'done' | 'no_access' | 'missed';

/** What has been chosen of what happened at a visit. */
export interface AttendanceDraft {
  /** Whose word it is: a person's id; '' is the reader's own. */
  whose: string;
  told: '' | 'phone' | 'in_person' | 'paper';
  /** When they told it, on the clocks of the team: `YYYY-MM-DD` and `HH:MM`; '' both: just now. */
  saidOn: string;
  saidTime: string;
  happened: '' | Happened;
  /** Who did it or came: a person's id, `other`, or '' while nobody is chosen. */
  who: string;
}

export type AttendanceField = 'whose' | 'told' | 'saidOn' | 'happened' | 'who';
export type AttendanceFaults = Partial<Record<AttendanceField, string>>;

/** The choices where somebody speaks of nobody but themselves. */
export const noChoices: AttendanceChoices = { you: 'self', carers: [], speakers: [] };

export const emptyAttendance: AttendanceDraft = {
  ...{ whose: '', told: '', saidOn: '', saidTime: '' },
  ...{ happened: '', who: '' },
};

/** Whether it is known whose word it is. */
export const isSomebodys = ({ whose }: AttendanceDraft, { you }: AttendanceChoices): boolean =>
  whose !== '' || you !== null;

/** Of whom whoever is chosen may speak. */
export function reachOf(
  { whose }: AttendanceDraft,
  { you, speakers }: AttendanceChoices,
): 'you' | 'them' | 'anyone' {
  if (whose === '') return you === 'anyone' ? 'anyone' : 'you';
  return speakers.find(({ person }) => person.id === whose)?.of === 'anyone' ? 'anyone' : 'them';
}

/** What may be chosen: only whoever was to come can say that they could not. */
export function happenings(
  draft: AttendanceDraft,
  choices: AttendanceChoices,
  slot: Slot,
): Happened[] {
  const isTheirs = draft.whose === '' ? slot.yours : slot.person?.id === draft.whose;
  const mayMiss = reachOf(draft, choices) === 'anyone' || isTheirs;
  return mayMiss ? ['done', 'no_access', 'missed'] : ['done', 'no_access'];
}

/** Whether it must be said who it was. */
export function asksWho(draft: AttendanceDraft, choices: AttendanceChoices): boolean {
  const { happened } = draft;
  const isOfSomebody = happened === 'done' || happened === 'no_access';
  return isOfSomebody && reachOf(draft, choices) === 'anyone';
}

export function attendanceFaults(
  draft: AttendanceDraft,
  choices: AttendanceChoices,
  words: RotaMessages,
): AttendanceFaults {
  const faults: AttendanceFaults = {};
  if (!isSomebodys(draft, choices)) return { whose: words.needWhose };
  if ((draft.saidOn === '') !== (draft.saidTime === '')) faults.saidOn = words.needSaid;
  if (draft.whose !== '' && draft.told === '') faults.told = words.needTold;
  if (draft.happened === '') faults.happened = words.needHappened;
  if (asksWho(draft, choices) && draft.who === '') faults.who = words.needWho;
  return faults;
}

/** Whoever had it and could not come gives it back: whether somebody else came is not theirs to say. */
export function isGivingBack(
  draft: AttendanceDraft,
  choices: AttendanceChoices,
  slot: Slot,
): boolean {
  return (
    draft.happened === 'missed' && slot.state === 'accepted' && reachOf(draft, choices) !== 'anyone'
  );
}

type Recording = Pick<RecordAttendance, 'onBehalfOf' | 'method' | 'saidOn' | 'saidTime'>;

export function recordingOf({ whose, told, saidOn, saidTime }: AttendanceDraft): Recording {
  if (whose === '' || told === '') return {};
  return { onBehalfOf: whose, method: told, ...(saidOn !== '' && { saidOn, saidTime }) };
}

/** The request that a draft without faults makes. */
export function attendanceRequest(
  draft: AttendanceDraft,
  choices: AttendanceChoices,
): RecordAttendance {
  const { happened, who } = draft;
  return {
    happened: happened === '' ? 'done' : happened,
    ...(asksWho(draft, choices) && { personId: who === 'other' ? null : who }),
    ...recordingOf(draft),
  };
}
