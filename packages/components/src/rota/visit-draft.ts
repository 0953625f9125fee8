import type { CreateVisit } from '@kith/sdk';
import type { InvalidField } from '../base/action-failure.js';
import type { RotaMessages } from './rota.messages.en.js';

/** What has been written of a visit that is to be added. Kept until it is added or set aside. */
export interface VisitDraft {
  title: string;
  /** `YYYY-MM-DD` */
  startsOn: string;
  /** `HH:MM` */
  startTime: string;
  minutes: string;
  repeats: 'once' | 'weekly';
  slots: string;
}

export type VisitField = 'title' | 'startsOn' | 'startTime' | 'minutes';
export type VisitFaults = Partial<Record<VisitField, string>>;

export function emptyVisit(startsOn: string): VisitDraft {
  return { title: '', startsOn, startTime: '', minutes: '45', repeats: 'once', slots: '1' };
}

/** What must be put right before it can be added, field by field. */
export function visitFaults(draft: VisitDraft, words: RotaMessages): VisitFaults {
  const faults: VisitFaults = {};
  const minutes = Number(draft.minutes);
  if (draft.title.trim() === '') faults.title = words.needTitle;
  if (draft.startsOn === '') faults.startsOn = words.needDay;
  if (draft.startTime === '') faults.startTime = words.needTime;
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 1440)
    faults.minutes = words.needMinutes;
  return faults;
}

/** What the server found wrong, beside the fields it is about. */
export function visitFaultsFrom(fields: readonly InvalidField[]): VisitFaults {
  const faults: VisitFaults = {};
  for (const { name, reason } of fields) {
    const field = (['title', 'startsOn', 'startTime', 'minutes'] as const).find((known) =>
      name.includes(known),
    );
    if (field) faults[field] = reason;
  }
  return faults;
}

/** The request that a draft without faults makes. */
export function visitRequest(draft: VisitDraft): CreateVisit {
  const slots = Number(draft.slots);
  return {
    title: draft.title.trim(),
    kind: slots > 1 ? 'double_up' : 'visit',
    startsOn: draft.startsOn,
    startTime: draft.startTime.slice(0, 5),
    minutes: Number(draft.minutes),
    repeats: draft.repeats,
    slots,
  };
}
