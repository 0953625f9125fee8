// Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
import type { AccessLogMessages } from './access-log.messages.en.js';

export const accessLogMessagesCy: AccessLogMessages = {
  whoLooked: 'Pwy edrychodd ar beth',
  scopes: {
    all: 'Yr hyn yr edrychodd pobl arno yn y tîm hwn, a pham y gallent. Ni ellir byth ei newid na’i ddileu.',
    own: 'Yr hyn yr edrychodd eraill arno amdanoch chi, a’r hyn yr edrychoch chi eich hun arno. Ni ellir byth ei newid na’i ddileu.',
    unknown: '',
  },
  empty: 'Nid oes neb wedi edrych ar ddim eto. Pan fydd rhywun yn edrych, bydd i’w weld yma.',
  emptyOwn:
    'Nid oes neb wedi edrych ar ddim amdanoch chi eto, na chithau ar ddim. Pan fydd rhywun yn edrych, bydd i’w weld yma.',
  nothingFound: 'Ni edrychwyd ar ddim o’r fath. Dewiswch rywbeth arall, neu dangoswch y cyfan.',
  notFound: 'Ni allwch weld pwy edrychodd yma. Dim ond pobl yn y tîm sy’n ei weld.',

  find: 'Dangos rhan ohono yn unig',
  by: 'Pwy edrychodd?',
  anybody: 'Unrhyw un',
  kind: 'Ar beth?',
  anything: 'Unrhyw beth',
  kinds: {
    rota: 'Y rota',
    notes: 'Nodiadau',
    notes_search: 'Chwiliad yn y nodiadau',
    emergencies: 'Beth a agorwyd mewn argyfwng',
    members: 'Pwy sydd yn y tîm',
    permissions: 'Beth y caiff pobl ei wneud',
    profile: 'Sut i gyfarch a siarad â rhywun',
    invitations: 'Gwahoddiadau',
    history: 'Beth ddigwyddodd yn y tîm',
    access_log: 'Pwy edrychodd ar beth',
    people_list: 'Rhestr o bawb yn y cydweithfa',
  },
  from: 'O ba ddiwrnod?',
  to: 'Hyd at ba ddiwrnod?',
  everything: 'Dangos y cyfan',
  found: (count, isMore) =>
    isMore ? `Mae’r ${count} diweddaraf i’w gweld.` : `Wedi dod o hyd i ${count}.`,
  findFailed: 'Ni allem ddarllen hynny. Ni chollwyd dim.',

  eachTime: 'Bob tro',
  more: 'Dangos rhai hŷn',
  reading: 'Un eiliad…',
  moreFailed: 'Ni allem ddarllen y rhai hŷn. Ni chollwyd dim. Rhowch gynnig arall arni.',
  fresh: (count) => (count === 1 ? '1 newydd: ei ddangos' : `${count} newydd: eu dangos`),
};
