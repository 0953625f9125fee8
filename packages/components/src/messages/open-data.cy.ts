// Machine draft, to be reviewed by a Welsh speaker.
import type { OpenDataMessages } from './open-data.en.js';

export const openDataMessagesCy = {
  bad_address:
    'Mae cyfeiriad yr wybodaeth hon yn anghywir. Gofynnwch i’r bobl sy’n rhedeg y dudalen hon ei gywiro.',
  device_offline:
    'Mae’n ymddangos eich bod all-lein. Ni chollwyd dim byd. Rhowch gynnig arall arni pan fyddwch yn ôl.',
  unreachable: (host: string) =>
    `Doedden ni ddim yn gallu cael hwn o ${host}, lle caiff ei gadw. Dylai weithio eto cyn bo hir.`,
  not_shared: (host: string) =>
    `Nid yw ${host}, lle cedwir yr wybodaeth hon, yn gadael i’r dudalen hon ei dangos. Gofynnwch i’r bobl sy’n rhedeg y dudalen hon roi gwybod iddynt.`,
  not_there: (host: string) =>
    `Nid yw’r wybodaeth hon bellach lle’r oedd hi, yn ${host}. Gofynnwch i’r bobl sy’n rhedeg y dudalen hon gywiro’r cyfeiriad.`,
  not_ocds: (host: string) =>
    `Nid yw’r hyn a gawsom yn ${host} yn ddata contractio agored y gallwn ei ddarllen.`,
  no_such_contract: 'Doedden ni ddim yn gallu dod o hyd i’r contract hwn yn yr hyn a gyhoeddwyd.',
} satisfies OpenDataMessages;
