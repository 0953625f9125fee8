import type { RotaReason, RotaReasonCode } from './slots.js';

/** Names to use where the reader is not the person meant. All may be left out. */
export interface RotaPeople {
  /** Who wants the visit, or has it. */
  readonly subject?: { readonly name: string } | undefined;
  /** Who has taken the visit. */
  readonly holder?: { readonly name: string } | undefined;
}

/**
 * Why a visit can or cannot be taken, given back or marked as done.
 * @param viewer `self` is told "you"; the Owner and others are told of the person by name.
 */
export function rotaSentence(
  reason: RotaReason,
  viewer: 'owner' | 'self' | 'other',
  language: 'en' | 'cy',
  people: RotaPeople = {},
): string {
  const subject = viewer === 'self' ? undefined : people.subject?.name;
  const who = { subject, self: viewer === 'self', holder: people.holder?.name };
  return (language === 'en' ? english : welsh)(reason.code, who);
}

interface Who {
  readonly self: boolean;
  readonly subject: string | undefined;
  readonly holder: string | undefined;
}

function english(code: RotaReasonCode, { self, subject, holder }: Who): string {
  const who = self ? 'You' : (subject ?? 'They');
  const has = subject ? 'has' : 'have';
  switch (code) {
    case 'may_accept':
      return `Nobody has this visit yet. ${who} can take it.`;
    case 'may_release':
      return `${who} ${has} this visit, and can give it back until it starts.`;
    case 'may_release_late':
      return `${who} ${has} this visit, and it has started. ${who} can still say that nobody is there for it.`;
    case 'may_record_attendance':
      return `This visit has started. ${who} can write down what happened.`;
    case 'may_correct_attendance':
      return `${who} can put right what is written about this visit.`;
    case 'may_record_what_others_say':
      return `This visit has started. ${who} can write down what others say happened.`;
    case 'may_mark_done':
      return `This visit has started. ${who} can say when it is done.`;
    case 'slot_taken':
      return `${holder ?? 'Someone else'} has already taken this visit.`;
    case 'slot_already_yours':
      return `${who} already ${has} this visit.`;
    case 'slot_not_yours':
      return `${holder ?? 'Someone else'} has this visit, so only they can change that.`;
    case 'slot_not_taken':
      return 'Nobody has taken this visit.';
    case 'slot_already_done':
      return 'This visit is already done.';
    case 'attendance_recorded':
      return 'What happened at this visit is already written down.';
    case 'attendance_of_others':
      return `${who} can write down what happened at ${subject || !self ? 'their' : 'your'} own visits. Whoever did this one says so themselves.`;
    case 'attendance_settled':
      return 'Somebody else has written down what happened at this visit. If that is not right, talk with them or with the coach.';
    case 'attendance_repeated':
      return 'That is what is written about this visit already.';
    case 'attendance_of_ones_own':
      return 'What you did yourself you say for yourself, and for nobody else.';
    case 'attendance_not_by_carer':
      return 'They did no visits in this team at that time. Choose “Somebody else” instead.';
    case 'visit_already_started':
      return "This visit has already started, so it can't be taken any more. Whoever does it can still say so.";
    case 'visit_not_started':
      return "This visit hasn't started yet, so it can't be done yet.";
    case 'visit_cancelled':
      return 'This visit was cancelled.';
    case 'person_already_in_visit':
      return `${who} already ${has} a place in this visit.`;
    case 'visit_overlaps':
      return `${who} already ${has} another visit at that time.`;
    case 'person_not_free':
      return `${who} can't be put down for this time. Kith doesn't say why; you can ask them.`;
    case 'visits_not_open':
      return `${who} can't take visits in this team.`;
  }
}

// Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
function welsh(code: RotaReasonCode, { self, subject, holder }: Who): string {
  const can = self ? 'Gallwch chi' : subject ? `Gall ${subject}` : 'Gallan nhw';
  const cannot = self ? 'Allwch chi' : subject ? `All ${subject}` : 'Allan nhw';
  const has = self ? 'gennych chi' : subject ? `gan ${subject}` : 'ganddyn nhw';
  switch (code) {
    case 'may_accept':
      return `Does neb wedi cymryd yr ymweliad hwn eto. ${can} ei gymryd.`;
    case 'may_release':
      return `${self ? 'Eich ymweliad chi' : subject ? `Ymweliad ${subject}` : 'Eu hymweliad nhw'} yw hwn. ${can} ei roi yn ôl nes iddo ddechrau.`;
    case 'may_release_late':
      return `Mae'r ymweliad hwn ${has}, ac mae wedi dechrau. ${can} ddweud o hyd nad oes neb yno.`;
    case 'may_record_attendance':
      return `Mae'r ymweliad hwn wedi dechrau. ${can} ysgrifennu beth ddigwyddodd.`;
    case 'may_correct_attendance':
      return `${can} gywiro'r hyn sydd wedi'i ysgrifennu am yr ymweliad hwn.`;
    case 'may_record_what_others_say':
      return `Mae'r ymweliad hwn wedi dechrau. ${can} ysgrifennu'r hyn y mae eraill yn dweud a ddigwyddodd.`;
    case 'may_mark_done':
      return `Mae'r ymweliad hwn wedi dechrau. ${can} ddweud pan fydd wedi'i wneud.`;
    case 'slot_taken':
      return `Mae ${holder ?? 'rhywun arall'} wedi cymryd yr ymweliad hwn yn barod.`;
    case 'slot_already_yours':
      return `Mae'r ymweliad hwn ${has} yn barod.`;
    case 'slot_not_yours':
      return `Mae'r ymweliad hwn gan ${holder ?? 'rywun arall'}, felly dim ond nhw all newid hynny.`;
    case 'slot_not_taken':
      return 'Does neb wedi cymryd yr ymweliad hwn.';
    case 'slot_already_done':
      return "Mae'r ymweliad hwn wedi'i wneud yn barod.";
    case 'attendance_recorded':
      return "Mae'r hyn a ddigwyddodd yn yr ymweliad hwn wedi'i ysgrifennu'n barod.";
    case 'attendance_of_others':
      return `${can} ysgrifennu beth ddigwyddodd yn ${self ? 'eich ymweliadau eich hun' : 'eu hymweliadau eu hunain'}. Mae pwy bynnag wnaeth hwn yn dweud hynny.`;
    case 'attendance_settled':
      return "Mae rhywun arall wedi ysgrifennu beth ddigwyddodd yn yr ymweliad hwn. Os nad yw hynny'n iawn, siaradwch â nhw neu â'r hyfforddwr.";
    case 'attendance_repeated':
      return "Dyna sydd wedi'i ysgrifennu am yr ymweliad hwn yn barod.";
    case 'attendance_of_ones_own':
      return 'Yr hyn a wnaethoch chi eich hun, drosoch chi eich hun rydych chi’n ei ddweud, a neb arall.';
    case 'attendance_not_by_carer':
      return 'Doedden nhw ddim yn gwneud ymweliadau yn y tîm hwn ar y pryd. Dewiswch “Rhywun arall” yn lle hynny.';
    case 'visit_already_started':
      return "Mae'r ymweliad hwn wedi dechrau'n barod, felly all neb ei gymryd mwyach. Gall pwy bynnag sy'n ei wneud ddweud hynny o hyd.";
    case 'visit_not_started':
      return "Dydy'r ymweliad hwn ddim wedi dechrau eto, felly all neb ddweud ei fod wedi'i wneud.";
    case 'visit_cancelled':
      return 'Cafodd yr ymweliad hwn ei ganslo.';
    case 'person_already_in_visit':
      return `Mae lle ${has} yn yr ymweliad hwn yn barod.`;
    case 'visit_overlaps':
      return `Mae ymweliad arall ${has} ar yr un pryd.`;
    case 'person_not_free':
      return `Does dim modd rhoi ${subject ?? 'nhw'} i lawr ar gyfer yr amser hwn. Dydy Kith ddim yn dweud pam; gallwch chi ofyn.`;
    case 'visits_not_open':
      return `${cannot} ddim cymryd ymweliadau yn y tîm hwn.`;
  }
}
