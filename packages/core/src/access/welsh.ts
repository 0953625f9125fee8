// Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
import type { Reason } from './decision.js';
import type { PromisingReason } from './in-kith.js';
import type { Phrasebook, Statement, Voice, WrittenDown } from './voice.js';
import type { Capability, LegalAuthority, Relationship } from './words.js';

const labels: Readonly<Record<Capability, string>> = {
  see_members: 'Gweld pwy sydd yn y tîm',
  see_basic_profile: 'Gweld sut i gyfarch Perchennog y Tîm',
  see_rota: 'Gweld y rota',
  see_notes: 'Gweld y nodiadau',
  write_notes: 'Ysgrifennu nodiadau',
  see_money: 'Gweld yr arian',
  invite_others: 'Gwahodd pobl',
  arrange_visits: 'Trefnu a symud ymweliadau',
  accept_visits: 'Derbyn ymweliadau',
  record_attendance: 'Ysgrifennu beth ddigwyddodd mewn ymweliadau',
  change_grants: "Newid pwy sy'n cael gwneud beth",
  end_membership: 'Dod â lle yn y tîm i ben',
  see_access_log: 'Gweld pwy edrychodd ar beth',
};

const relationships: Readonly<Record<Relationship, string>> = {
  owner: 'Perchennog y Tîm',
  legal_representative: 'Cynrychiolydd cyfreithiol',
  advocate: 'Eiriolwr',
  personal_care_worker: 'Gweithiwr gofal personol',
  support_worker: 'Gweithiwr cymorth',
  family_or_friend: 'Teulu, ffrind neu gymydog',
  volunteer: 'Gwirfoddolwr',
  professional: 'Gweithiwr iechyd neu ofal cymdeithasol',
  back_up: 'Gweithiwr wrth gefn',
  team_starter: 'Cychwynnwr tîm',
  coach: 'Hyfforddwr',
  funder: 'Ariannwr',
};

/** After "i", which softens the first letter. */
const forOneOf: Readonly<Record<Relationship, string>> = {
  owner: 'i Berchennog Tîm',
  legal_representative: 'i gynrychiolydd cyfreithiol',
  advocate: 'i eiriolwr',
  personal_care_worker: 'i weithiwr gofal personol',
  support_worker: 'i weithiwr cymorth',
  family_or_friend: 'i deulu, ffrind neu gymydog',
  volunteer: 'i wirfoddolwr',
  professional: 'i weithiwr iechyd neu ofal cymdeithasol',
  back_up: 'i weithiwr wrth gefn',
  team_starter: 'i gychwynnwr tîm',
  coach: 'i hyfforddwr',
  funder: 'i ariannwr',
};

const subjectOrYou = ({ subject: name }: Voice) => name ?? 'chi';
const ownerOrYou = ({ owner: name }: Voice) => name ?? 'chi';
const forOwner = ({ owner: name }: Voice) => (name ? `dros ${name}` : 'drosoch chi');
const ownerCan = ({ owner: name }: Voice) => (name ? `gall ${name}` : 'gallwch chi');
/** "eich rota", "rota Edie". */
const ofOwner = (thing: string, { owner: name }: Voice) =>
  name ? `${thing} ${name}` : `eich ${thing}`;
const matters: Readonly<Record<LegalAuthority, (voice: Voice) => string>> = {
  health_and_welfare: ({ owner: name }) =>
    name ? `iechyd a gofal ${name}` : "eich iechyd a'ch gofal",
  property_and_affairs: ({ owner: name }) =>
    name ? `arian ac eiddo ${name}` : "eich arian a'ch eiddo",
};
const placeInTeam = (voice: Voice) =>
  `${voice.subject ? `lle ${voice.subject}` : 'eich lle'} yn ${voice.owner ? `nhîm ${voice.owner}` : 'eich tîm'}`;

function deed({ capability, allowed, scope, forSafety }: Statement, voice: Voice): string {
  const team = voice.owner ? `nhîm ${voice.owner}` : 'eich tîm';
  switch (capability) {
    case 'see_members':
      return `gweld pwy sydd yn ${team}`;
    case 'see_basic_profile':
      return voice.ownTeam
        ? `gweld ${ofOwner('proffil', voice)}`
        : `gweld sut ${voice.owner ? `i gyfarch ${voice.owner}` : "i'ch cyfarch"}`;
    case 'see_rota':
      return `gweld ${ofOwner('rota', voice)}`;
    case 'see_notes':
      return `gweld ${ofOwner('nodiadau', voice)}`;
    case 'write_notes':
      return voice.ownTeam
        ? `ysgrifennu yn ${voice.owner ? `nodiadau ${voice.owner}` : 'eich nodiadau'}`
        : `ysgrifennu nodiadau ${voice.owner ? `am ${voice.owner}` : 'amdanoch'}`;
    case 'see_money':
      if (scope === 'all') return `gweld ${ofOwner('arian', voice)}`;
      return voice.subject
        ? `gweld cyfraddau ac anfonebau ${voice.subject}`
        : "gweld eich cyfraddau a'ch anfonebau";
    case 'invite_others':
      return `gwahodd pobl ${voice.owner ? `i dîm ${voice.owner}` : "i'ch tîm"}`;
    case 'arrange_visits':
      return `trefnu a symud ${ofOwner('ymweliadau', voice)}`;
    case 'accept_visits':
      return allowed ? "derbyn ymweliadau a'u rhoi yn ôl" : 'derbyn ymweliadau';
    case 'record_attendance':
      if (scope === 'all') return `ysgrifennu beth ddigwyddodd yn ${ofOwner('ymweliadau', voice)}`;
      return voice.subject
        ? `ysgrifennu beth ddigwyddodd yn ymweliadau ${voice.subject}`
        : 'ysgrifennu beth ddigwyddodd yn eich ymweliadau eich hun';
    case 'change_grants':
      return `newid pwy sy'n cael gwneud beth yn ${team}`;
    case 'end_membership':
      return forSafety
        ? `atal gwaith gofal yn ${team} i gadw pobl yn ddiogel`
        : `dod â lle rhywun yn ${team} i ben`;
    case 'see_access_log':
      return scope === 'own'
        ? `gweld pwy edrychodd ar yr hyn sydd ${voice.subject ? `am ${voice.subject}` : 'amdanoch chi'}`
        : `gweld pwy edrychodd ar beth yn ${team}`;
  }
}

const softened: Readonly<Record<string, string>> = { g: '', d: 'dd', t: 'd' };
/** The soft change that follows the person after "gall" and "gallwch". */
const soften = (verb: string) => (softened[verb.charAt(0)] ?? verb.charAt(0)) + verb.slice(1);

function statement(can: Statement, voice: Voice): string {
  const doing = deed(can, voice);
  if (!can.isInKith) {
    const may = voice.subject ? `Caiff ${voice.subject}` : 'Cewch chi';
    const mayNot = voice.subject ? `Ni chaiff ${voice.subject}` : 'Ni chewch chi';
    return `${can.allowed ? may : mayNot} ${soften(doing)}`;
  }
  if (can.allowed)
    return `${voice.subject ? `Gall ${voice.subject}` : 'Gallwch chi'} ${soften(doing)}`;
  return `${voice.subject ? `All ${voice.subject}` : 'Allwch chi'} ddim ${doing}`;
}

function notShared(capability: Capability, voice: Voice): string {
  const hasnt = voice.owner ? `Dydy ${voice.owner} ddim` : 'Dydych chi ddim';
  if (capability === 'see_members' || !capability.startsWith('see_')) {
    return `. ${hasnt} wedi cytuno i hyn.`;
  }
  const thing = capability === 'see_notes' ? "wedi'u rhannu" : "wedi'i rannu";
  return `. ${hasnt} ${thing} â ${subjectOrYou(voice)}.`;
}

function decided(voice: Voice): string {
  return `. ${voice.decider ?? 'Chi'} benderfynodd hyn ar ${voice.date}.${written(voice)}`;
}

const told = {
  ...{ self: '', in_person: '' },
  phone: ', dros y ffôn',
  paper: ', oddi ar bapur',
  import: ', o restr',
};

const writtenDown = ({ by, method }: WrittenDown) =>
  ` ${by ?? 'Chi'} ysgrifennodd hynny i lawr${told[method]}.`;

const written = ({ writtenDown: down }: Voice) => (down === undefined ? '' : writtenDown(down));

function legalPower(voice: Voice): string {
  return voice.subject ? `gan ${voice.subject}` : 'gennych chi';
}

function ownOnly(capability: Capability, voice: Voice): string {
  if (capability === 'see_money') {
    return `. Mae gweddill ${voice.owner ? `arian ${voice.owner}` : 'eich arian'} yn aros yn breifat.`;
  }
  return capability === 'record_attendance'
    ? '. Mae pwy bynnag wnaeth ymweliad arall yn dweud hynny drostyn nhw eu hunain.'
    : '. Mae pwy edrychodd ar yr hyn sydd am bobl eraill yn aros yn breifat.';
}

function because(reason: Reason, capability: Capability, voice: Voice): string {
  const { relationship } = reason;
  switch (reason.code) {
    case 'owner_right':
      return `. ${voice.owner ? `Tîm ${voice.owner}` : 'Eich tîm chi'} yw hwn, felly all neb ddiffodd hyn.`;
    case 'legal_authority':
      return `, oherwydd bod ${legalPower(voice)} hawl gyfreithiol i benderfynu am ${matters[reason.authority](voice)}.`;
    case 'authority_does_not_cover':
      return reason.authority
        ? `. Dydy'r hawl gyfreithiol sydd ${legalPower(voice)} i benderfynu ${forOwner(voice)} ddim yn cynnwys hyn.`
        : `. Does dim cofnod bod ${legalPower(voice)} hawl gyfreithiol i benderfynu ${forOwner(voice)}.`;
    case 'visitors_must_know':
      return ", oherwydd bod rhaid i bawb sy'n ymweld wybod hyn.";
    case 'teammates_must_know':
      return ", oherwydd bod rhaid i bobl sy'n cydweithio adnabod ei gilydd.";
    case 'personal_care_needs_it':
      return ', oherwydd all neb roi gofal personol yn ddiogel hebddyn nhw.';
    case 'carers_must_record':
      return ", oherwydd bod rhaid i bawb sy'n rhoi gofal ysgrifennu beth ddigwyddodd.";
    case 'own_choice':
      return voice.subject
        ? `. Dewis ${voice.subject} yw hynny bob tro.`
        : '. Eich dewis chi yw hynny bob tro.';
    case 'starter_needs_it':
      return ", oherwydd bod angen hyn ar gychwynnwr tîm i roi'r tîm ar waith.";
    case 'coach_needs_it':
      return ", oherwydd bod angen hyn ar hyfforddwr i gadw'r tîm yn ddiogel.";
    case 'usual':
      return `. Mae hyn yn arferol ${forOneOf[relationship]}, a ${ownerCan(voice)} ei ddiffodd.`;
    case 'granted':
    case 'refused':
      return decided(voice);
    case 'not_shared':
      return notShared(capability, voice);
    case 'never':
      return capability === 'change_grants'
        ? `. Dim ond ${ownerOrYou(voice)}, neu rywun â hawl gyfreithiol i benderfynu ${forOwner(voice)}, sy'n cael gwneud hynny.`
        : `. All neb droi hyn ymlaen ${forOneOf[relationship]}.`;
    case 'during_visit':
      return `, oherwydd bod ${legalPower(voice)} ymweliad tua nawr. Daw hyn i ben 12 awr ar ôl yr ymweliad.`;
    case 'only_around_visits':
      return ' nawr. Mae hyn yn agor 2 awr cyn ymweliad ac yn cau 12 awr ar ei ôl.';
    case 'own_items_only':
      return ownOnly(capability, voice);
    case 'own_contract_only':
      return ` ar gyfer y contract ${voice.subject ? "y mae'n talu" : "rydych chi'n talu"} amdano. Mae gweddill ${voice.owner ? `arian ${voice.owner}` : 'eich arian'} yn aros yn breifat.`;
    case 'emergency_only':
      return `, heblaw mewn argyfwng. Rhaid i hyfforddwr ysgrifennu pam, a rhaid i ${voice.owner ?? 'chi'} gael gwybod.`;
    case 'opened_in_emergency':
      return `. ${voice.subject ? `Agorodd ${voice.subject}` : 'Agoroch chi'} hyn mewn argyfwng am ${voice.opened?.from}, tan ${voice.opened?.until}. ${voice.opened?.why}`;
    case 'wears_hat':
      return `, oherwydd ${voice.subject ? `bod ${voice.subject}` : 'eich bod chi'} yn gwisgo het Deiliad y Rota.`;
    case 'needs_hat':
      return '. Daw hynny gyda het Deiliad y Rota.';
    case 'rota_not_seen':
      return `, oherwydd ${voice.subject ? `nad yw ${voice.subject}` : 'nad ydych chi'} yn gweld y rota.${
        capability === 'accept_visits'
          ? ` Mae modd gweld yr ymweliadau sydd ${legalPower(voice)} a’u rhoi yn ôl.`
          : ''
      }`;
    case 'not_for_visits':
      return ". Y bobl sy'n rhoi cymorth sy'n gwneud ymweliadau.";
    case 'membership_ended':
      return `. Mae ${placeInTeam(voice)} wedi dod i ben.`;
    case 'membership_paused':
      return `. Mae ${placeInTeam(voice)} wedi'i oedi.`;
    case 'safety_stop':
      return '. Rhaid i hyfforddwr ddweud pam, a bydd hyn yn cael ei ystyried eto o fewn 7 diwrnod.';
    case 'safety_stop_only':
      return '. Dim ond atal gwaith gofal y caiff hyfforddwr ei wneud, a hynny i gadw pobl yn ddiogel.';
  }
}

function becauseThen({ code }: Reason, voice: Voice): string | null {
  switch (code) {
    case 'owner_right':
      return `. ${voice.owner ? `Tîm ${voice.owner}` : 'Eich tîm chi'} yw hwn.`;
    case 'during_visit':
      return `, oherwydd bod ${legalPower(voice)} ymweliad tua'r adeg honno.`;
    case 'own_choice':
      return `, oherwydd ${voice.subject ? `bod ${voice.subject}` : 'eich bod chi'} yn gwneud ymweliadau yno.`;
    case 'opened_in_emergency':
      return `, a agorwyd mewn argyfwng ar ${voice.opened?.day} o ${voice.opened?.from} tan ${voice.opened?.until}. ${voice.opened?.why}`;
    case 'own_items_only':
      return `. Ni ddangoswyd dim ond yr hyn sydd ${voice.subject ? `am ${voice.subject}` : 'amdanoch chi'}.`;
    default:
      return null;
  }
}

function notInKith(what: Capability | PromisingReason): string {
  switch (what) {
    case 'see_money':
      return 'Does dim arian yn Kith eto.';
    default:
      return 'Does dim modd gwneud hyn yn Kith eto.';
  }
}

export const welsh: Phrasebook = {
  labels,
  relationships,
  statement,
  because,
  writtenDown,
  notInKith,
  becauseThen,
};
