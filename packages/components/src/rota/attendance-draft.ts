import type { AttendanceChoices, RecordAttendance, Slot } from '@kith/sdk';
import type { RotaMessages } from './rota.messages.en.js';

export type Happened = 'done' | 'no_access' | 'missed';

/** What has been chosen of what happened at a visit. */
export interface AttendanceDraft {
  /** Whose word it is: a person's id; '' is the reader's own. */
  whose: string;
  told: '' | 'phone' | 'in_person' | 'paper';
  happened: '' | Happened;
  /** Who did it or came: a person's id, `other`, or '' while nobody is chosen. */
  who: string;
}

export type AttendanceField = 'happened' | 'who' | 'told';
export type AttendanceFaults = Partial<Record<AttendanceField, string>>;

/** The choices where somebody speaks of nobody but themselves. */
export const noChoices: AttendanceChoices = { carers: [], speakers: [] };

export const emptyAttendance: AttendanceDraft = { whose: '', told: '', happened: '', who: '' };

/** Of whom whoever is chosen may speak. */
export function reachOf(
  { whose }: AttendanceDraft,
  { speakers }: AttendanceChoices,
  { recordOf }: Slot,
): 'you' | 'them' | 'anyone' {
  if (whose === '') return recordOf === 'anyone' ? 'anyone' : 'you';
  return speakers.find(({ person }) => person.id === whose)?.of === 'anyone' ? 'anyone' : 'them';
}

/** What may be chosen: only whoever was to come can say that they could not. */
export function happenings(
  draft: AttendanceDraft,
  choices: AttendanceChoices,
  slot: Slot,
): Happened[] {
  const isTheirs = draft.whose === '' ? slot.yours : slot.person?.id === draft.whose;
  const mayMiss = reachOf(draft, choices, slot) === 'anyone' || isTheirs;
  return mayMiss ? ['done', 'no_access', 'missed'] : ['done', 'no_access'];
}

/** Whether it must be said who it was. */
export function asksWho(draft: AttendanceDraft, choices: AttendanceChoices, slot: Slot): boolean {
  const { happened } = draft;
  const isOfSomebody = happened === 'done' || happened === 'no_access';
  return isOfSomebody && reachOf(draft, choices, slot) === 'anyone';
}

export function attendanceFaults(
  draft: AttendanceDraft,
  choices: AttendanceChoices,
  slot: Slot,
  words: RotaMessages,
): AttendanceFaults {
  const faults: AttendanceFaults = {};
  if (draft.whose !== '' && draft.told === '') faults.told = words.needTold;
  if (draft.happened === '') faults.happened = words.needHappened;
  if (asksWho(draft, choices, slot) && draft.who === '') faults.who = words.needWho;
  return faults;
}

/** Whoever had it and could not come gives it back: whether somebody else came is not theirs to say. */
export function isGivingBack(
  draft: AttendanceDraft,
  choices: AttendanceChoices,
  slot: Slot,
): boolean {
  return (
    draft.happened === 'missed' &&
    slot.state === 'accepted' &&
    reachOf(draft, choices, slot) !== 'anyone'
  );
}

type Recording = Pick<RecordAttendance, 'onBehalfOf' | 'method'>;

export function recordingOf({ whose, told }: AttendanceDraft): Recording {
  return whose === '' || told === '' ? {} : { onBehalfOf: whose, method: told };
}

/** The request that a draft without faults makes. */
export function attendanceRequest(
  draft: AttendanceDraft,
  choices: AttendanceChoices,
  slot: Slot,
): RecordAttendance {
  const { happened, who } = draft;
  return {
    happened: happened === '' ? 'done' : happened,
    ...(asksWho(draft, choices, slot) && { personId: who === 'other' ? null : who }),
    ...recordingOf(draft),
  };
}
