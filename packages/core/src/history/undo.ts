import type { Capability, Language } from '../access/words.js';
import type { EventType } from './event-types.js';

/**
 * How it stands now with what was done: as it was left, changed by something that came later, or a
 * visit that has begun since.
 */
export type SinceThen = 'stands' | 'changed' | 'begun';

export const undoCodes = [
  'may_undo',
  'changed_since',
  'visit_begun',
  'no_right',
  'name_not_kept',
  'place_ended',
  'invite_anew',
  'many_visits',
  'arrange_anew',
  'part_of_the_record',
] as const;
export type UndoCode = (typeof undoCodes)[number];

export interface UndoQuestion {
  readonly type: EventType;
  /** Of a visit that was arranged. */
  readonly weekly?: boolean | undefined;
  readonly sinceThen: SinceThen;
  /** Whether they may do today what puts it back: see `rightToUndo`. */
  readonly hasRight: boolean;
}

/** What can be put back as it was, while it stands, and the right that it takes, if any. */
const reversible: Readonly<Partial<Record<EventType, Capability | null>>> = {
  'grant.allowed': 'change_grants',
  'grant.refused': 'change_grants',
  'member.roles_changed': 'change_grants',
  // Whoever sent an invitation may take it back.
  'invitation.sent': null,
  'visit.arranged': 'arrange_visits',
  'slot.accepted': 'accept_visits',
  'slot.released': 'accept_visits',
};

/** The right of their own with which somebody undoes it; undefined: it takes none. */
export const rightToUndo = (type: EventType): Capability | undefined =>
  reversible[type] ?? undefined;

const whyNot: Readonly<Partial<Record<EventType, UndoCode>>> = {
  'team.renamed': 'name_not_kept',
  'member.left': 'place_ended',
  'member.place_ended': 'place_ended',
  'invitation.withdrawn': 'invite_anew',
  'visit.cancelled': 'arrange_anew',
};

/** Whether somebody may undo what was written down for them with one word. */
export function mayUndo(question: UndoQuestion): {
  readonly allowed: boolean;
  readonly code: UndoCode;
} {
  const code = undoCode(question);
  return { allowed: code === 'may_undo', code };
}

function undoCode({ type, weekly, sinceThen, hasRight }: UndoQuestion): UndoCode {
  if (type === 'visit.arranged' && weekly) return 'many_visits';
  if (!(type in reversible)) return whyNot[type] ?? 'part_of_the_record';
  if (sinceThen === 'begun') return 'visit_begun';
  if (sinceThen === 'changed') return 'changed_since';
  return hasRight ? 'may_undo' : 'no_right';
}

/** Why it can or cannot be undone, said to whom it was written down for. */
export function undoSentence(code: UndoCode, language: Language): string {
  return sentences[language][code];
}

const sentences: Readonly<Record<Language, Readonly<Record<UndoCode, string>>>> = {
  en: {
    may_undo: 'If this is not what you said, you can undo it.',
    changed_since: 'This has changed since, so there is nothing to undo.',
    visit_begun: "The visit has begun, so this can't be undone. Tell the coach if it is not right.",
    no_right:
      "You can't change this yourself today, so you can't undo it. Tell the coach if it is not right.",
    name_not_kept:
      "The name before was not kept, so this can't be undone. You can change the name.",
    place_ended:
      "A place that has ended does not begin again, so this can't be undone. They can be invited again.",
    invite_anew: "An invitation that was taken back can't be given back. You can send another.",
    many_visits:
      "These are many visits, so they can't be undone at once. Cancel those you don't want in the rota.",
    arrange_anew: 'A visit that was cancelled does not come back. You can arrange another.',
    part_of_the_record:
      "This stays in the record, so it can't be undone. Tell the coach if it is not right.",
  },
  // Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
  cy: {
    may_undo: 'Os nad dyma a ddywedoch chi, gallwch ei ddadwneud.',
    changed_since: 'Mae hyn wedi newid ers hynny, felly does dim i’w ddadwneud.',
    visit_begun:
      'Mae’r ymweliad wedi dechrau, felly does dim modd dadwneud hyn. Dywedwch wrth yr hyfforddwr os nad yw’n iawn.',
    no_right:
      'Chewch chi ddim newid hyn eich hun heddiw, felly does dim modd i chi ei ddadwneud. Dywedwch wrth yr hyfforddwr os nad yw’n iawn.',
    name_not_kept:
      'Ni chadwyd yr enw blaenorol, felly does dim modd dadwneud hyn. Gallwch newid yr enw.',
    place_ended:
      'Dyw lle sydd wedi dod i ben ddim yn dechrau eto, felly does dim modd dadwneud hyn. Mae modd eu gwahodd eto.',
    invite_anew: 'Does dim modd rhoi gwahoddiad yn ôl ar ôl ei dynnu’n ôl. Gallwch anfon un arall.',
    many_visits:
      'Mae hyn yn llawer o ymweliadau, felly does dim modd eu dadwneud ar unwaith. Canslwch y rhai nad ydych chi eu heisiau yn y rota.',
    arrange_anew: 'Dyw ymweliad a ganslwyd ddim yn dod yn ôl. Gallwch drefnu un arall.',
    part_of_the_record:
      'Mae hyn yn aros yn y cofnod, felly does dim modd ei ddadwneud. Dywedwch wrth yr hyfforddwr os nad yw’n iawn.',
  },
};
