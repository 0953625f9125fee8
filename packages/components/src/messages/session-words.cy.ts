// Machine draft, to be reviewed by a Welsh speaker.
import type { SessionWords } from './session-words.en.js';

export const sessionWordsCy = {
  left: 'Rydych chi wedi allgofnodi.',
  other_person: 'Mae rhywun arall wedi mewngofnodi yma ers hynny. Ail-lwythwch y dudalen.',
  not_set_up:
    'Nid yw’r dudalen hon wedi’i gosod yn iawn. Gofynnwch i’r bobl sy’n ei rhedeg ei thrwsio.',
} satisfies SessionWords;
