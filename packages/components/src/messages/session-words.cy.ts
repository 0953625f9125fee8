// Machine draft, to be reviewed by a Welsh speaker.
import type { SessionWords } from './session-words.en.js';

export const sessionWordsCy = {
  left: 'Rydych chi wedi allgofnodi.',
  other_person: 'Mae rhywun arall wedi mewngofnodi yma ers hynny. Ail-lwythwch y dudalen.',
  not_set_up:
    'Nid yw’r dudalen hon wedi’i gosod yn iawn. Gofynnwch i’r bobl sy’n ei rhedeg ei thrwsio.',
  invited:
    'Rydych chi wedi cael gwahoddiad i’r tîm hwn. Agorwch y gwahoddiad a derbyn; yna byddwch yn gweld yma yr hyn sydd ar eich cyfer.',
  looking: 'Nid yw hyn i’w weld tra byddwch chi’n edrych ar dîm fel y mae rhywun arall yn ei weld.',

  viewing: (name: string) => `Dyma beth mae ${name} yn ei weld`,
  viewingHint: 'Dim ond chi all weld y dudalen fel hyn. Does dim modd newid dim byd yma.',
  stopViewing: 'Stopio',
  viewingOver: 'Rydych chi’n gweld eich golwg eich hun eto.',
} satisfies SessionWords;
