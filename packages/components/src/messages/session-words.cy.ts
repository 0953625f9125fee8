// Machine draft, to be reviewed by a Welsh speaker.
import type { SessionWords } from './session-words.en.js';

export const sessionWordsCy = {
  left: 'Rydych chi wedi allgofnodi. Does dim byd o’r tîm ar y sgrin hon bellach.',
  other_person:
    'Mae rhywun arall wedi mewngofnodi yma ers hynny. Ail-lwythwch y dudalen i barhau fel y person sydd wedi mewngofnodi nawr.',
  not_set_up:
    'Nid yw’r dudalen hon wedi’i gosod yn iawn, felly doedden ni ddim yn gallu llwytho hwn. Does dim byd o’i le ar eich mewngofnodi. Rhowch wybod i’r bobl sy’n rhedeg y wefan hon.',
} satisfies SessionWords;
