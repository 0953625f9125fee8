// Machine draft, to be reviewed by a Welsh speaker.
import type { BaseMessages } from './base.en.js';

export const baseMessagesCy = {
  loading: 'Yn llwytho…',
  tryAgain: 'Rhoi cynnig arall arni',
  failed: {
    forbidden: 'Allwch chi ddim gweld hwn. Nid yw wedi’i rannu â chi.',
    not_found:
      'Doedden ni ddim yn gallu dod o hyd i hwn. Efallai ei fod wedi’i gau, neu fod y cyfeiriad yn anghywir.',
    signed_out: 'Mae eich amser yma wedi dod i ben. Mewngofnodwch eto i weld hwn.',
    changed:
      'Newidiodd rhywun hwn tra oeddech chi’n edrych. Rhowch gynnig arall arni i’w weld fel y mae nawr.',
    conflict: 'Mae hwn wedi newid. Rhowch gynnig arall arni i’w weld fel y mae nawr.',
    invalid: 'Doedden ni ddim yn gallu dangos hwn, am fod rhywbeth o’i le ar osodiadau’r dudalen.',
    offline:
      'Doedden ni ddim yn gallu cyrraedd Kith. Efallai eich bod all-lein. Ni chollwyd dim byd.',
    too_new:
      'Mae’r dudalen hon yn defnyddio hen ran o Kith. Gofynnwch i’r bobl sy’n ei rhedeg ei diweddaru.',
    unavailable:
      'Doedden ni ddim yn gallu llwytho hwn. Ni chollwyd dim byd. Dylai weithio eto cyn bo hir.',
  },
  stale:
    'Doedden ni ddim yn gallu chwilio am newidiadau. Rydych chi’n gweld yr hyn oedd yma o’r blaen.',
  reference: (id: string) => `Os ffoniwch chi ni, dywedwch: ${id}`,
} satisfies BaseMessages;
