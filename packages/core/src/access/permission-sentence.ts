import type { GrantPermission, GrantReasonCode } from './grant-permission.js';
import { isInKith } from './in-kith.js';
import type { HatOfPlace } from './offers.js';
import type { RecordingPermission, RecordingReasonCode } from './recording.js';
import { phrasebooks, relationshipLabel } from './sentence.js';
import type { Language } from './words.js';

/** Why a permission may or may not be switched, for whoever is about to switch it. */
export function grantSentence(permission: GrantPermission, language: Language): string {
  const { code, capability } = permission.reason;
  const yet = isInKith(capability) ? '' : ` ${phrasebooks[language].notInKith(capability)}`;
  return grantSentences[language][code] + yet;
}

/**
 * Why somebody cannot be what they are invited to be, before the co-op has said so.
 * @param name Whom it is about; left out, it is the reader.
 */
export function coopHatSentence(hat: HatOfPlace, language: Language, name?: string): string {
  return coopHatSentences[language](relationshipLabel(hat, language), name);
}

const coopHatSentences: Readonly<Record<Language, (role: string, name?: string) => string>> = {
  en: (role, name) =>
    name === undefined
      ? `You can join once the co-op has written down that you have this role: ${role}. Ask the co-op. The invitation stays open.`
      : `${name} can't be invited to this yet. The co-op must first write down that they have this role: ${role}.`,
  // Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
  cy: (role, name) =>
    name === undefined
      ? `Gallwch ymuno pan fydd y cwmni cydweithredol wedi cofnodi bod gennych y rôl hon: ${role}. Gofynnwch iddyn nhw. Mae’r gwahoddiad yn aros ar agor.`
      : `Does dim modd gwahodd ${name} i hyn eto. Rhaid i’r cwmni cydweithredol gofnodi yn gyntaf fod y rôl hon ganddyn nhw: ${role}.`,
};

/** Why a person may or may not write something down for another, said to that person. */
export function recordingSentence(permission: RecordingPermission, language: Language): string {
  return recordingSentences[language][permission.reason.code];
}

const grantSentences: Readonly<Record<Language, Readonly<Record<GrantReasonCode, string>>>> = {
  en: {
    owner_decides: 'The Team Owner decides this.',
    fixed_by_owner_right: "This belongs to the Team Owner, so it can't be switched off.",
    fixed_by_law: "The law gives this power, so it can't be switched here.",
    fixed_by_duty: "A duty needs this, so it can't be switched off.",
    fixed_by_ceiling: 'This is kept from people in this role, so nobody can switch it on.',
    fixed_by_hat: 'This comes with the Rota Holder hat. Give that hat instead.',
    fixed_to_own_items:
      "People in this role see what is theirs and no more. That can't be switched.",
    fixed_to_visits: "This opens by itself around a visit. It can't be switched at other times.",
    fixed_to_emergencies: "This opens only in an emergency. It can't be switched on.",
    fixed_no_visits: "People in this role don't do visits, so there is nothing to switch.",
    not_for_oneself: "You can't decide what you may do yourself. The Team Owner decides that.",
  },
  // Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
  cy: {
    owner_decides: "Perchennog y Tîm sy'n penderfynu hyn.",
    fixed_by_owner_right: 'Perchennog y Tîm biau hyn, felly all neb ei ddiffodd.',
    fixed_by_law: "Y gyfraith sy'n rhoi'r hawl hon, felly all neb ei newid yma.",
    fixed_by_duty: 'Mae dyletswydd yn gofyn am hyn, felly all neb ei ddiffodd.',
    fixed_by_ceiling: 'Dyw hyn ddim ar gael i bobl yn y rôl hon, felly all neb ei droi ymlaen.',
    fixed_by_hat: 'Daw hyn gyda het Deiliad y Rota. Rhowch yr het honno yn lle hynny.',
    fixed_to_own_items:
      'Mae pobl yn y rôl hon yn gweld eu pethau eu hunain a dim mwy. All neb newid hynny.',
    fixed_to_visits: "Mae hyn yn agor ohono'i hun o gwmpas ymweliad. All neb ei newid fel arall.",
    fixed_to_emergencies: 'Dim ond mewn argyfwng mae hyn yn agor. All neb ei droi ymlaen.',
    fixed_no_visits: "Dyw pobl yn y rôl hon ddim yn gwneud ymweliadau, felly does dim i'w newid.",
    not_for_oneself:
      'Allwch chi ddim penderfynu beth y cewch chi ei wneud. Perchennog y Tîm sy’n penderfynu hynny.',
  },
};

const recordingSentences: Readonly<
  Record<Language, Readonly<Record<RecordingReasonCode, string>>>
> = {
  en: {
    represents_owner: 'You can write this down, because you act for the Team Owner by law.',
    helps_team: 'You can write this down for them, because helping the team is your role.',
    person_has_no_account: "You can write this down for them, because they don't have an account.",
    person_can_record: "You can't write this down for them. They can do it themselves.",
    authority_not_live:
      "You can't write this down for them. We have no record that you act for them by law.",
    not_for_others: "You can't write this down for someone else. Ask the Team Owner or the coach.",
    recorder_not_active: "You can't write this down. Your place in this team is not active.",
    own_place:
      "You can't write down for somebody else what you may do yourself. They must do that, or somebody else for them.",
  },
  // Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
  cy: {
    represents_owner:
      'Gallwch chi gofnodi hyn, oherwydd eich bod yn gweithredu dros Berchennog y Tîm yn ôl y gyfraith.',
    helps_team: "Gallwch chi gofnodi hyn drostyn nhw, oherwydd mai helpu'r tîm yw eich rôl.",
    person_has_no_account:
      'Gallwch chi gofnodi hyn drostyn nhw, oherwydd nad oes ganddyn nhw gyfrif.',
    person_can_record: 'Allwch chi ddim cofnodi hyn drostyn nhw. Gallan nhw ei wneud eu hunain.',
    authority_not_live:
      'Allwch chi ddim cofnodi hyn drostyn nhw. Does dim cofnod eich bod yn gweithredu drostyn nhw yn ôl y gyfraith.',
    not_for_others:
      "Allwch chi ddim cofnodi hyn dros rywun arall. Gofynnwch i Berchennog y Tîm neu'r hyfforddwr.",
    recorder_not_active:
      'Allwch chi ddim cofnodi hyn. Dyw eich lle yn y tîm hwn ddim yn weithredol.',
    own_place:
      'Allwch chi ddim cofnodi dros rywun arall beth y cewch chi ei wneud. Rhaid iddyn nhw wneud hynny, neu rywun arall drostyn nhw.',
  },
};
