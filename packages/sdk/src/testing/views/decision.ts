import type { Decision } from '../../resources/rota.js';
import type { Language } from '../../transport/options.js';
import { type RefusalCode, titleOf } from '../server/refuse.js';

// Machine draft of the Welsh: to be reviewed by a Welsh speaker before anyone relies on it.
const welsh: Partial<Record<RefusalCode, string>> = {
  slot_taken: 'Mae rhywun arall wedi dweud ie yn gyntaf.',
  slot_already_yours: 'Rydych chi eisoes wedi dweud ie.',
  slot_not_yours: 'Nid eich ymweliad chi yw hwn.',
  slot_not_taken: 'Does neb wedi dweud ie eto.',
  slot_already_done: "Mae'r ymweliad wedi'i wneud.",
  visit_already_started: "Mae'r ymweliad wedi dechrau.",
  visit_not_started: "Dydy'r ymweliad ddim wedi dechrau eto.",
  visit_cancelled: "Mae'r ymweliad wedi'i ganslo.",
  visit_overlaps: 'Mae gennych chi ymweliad arall bryd hynny.',
  visits_not_open: 'Chewch chi ddim dweud ie i ymweliadau yn y tîm hwn.',
  forbidden: 'Chewch chi ddim gwneud hyn.',
};

const yes: Record<Language, string> = { en: 'You can do this.', cy: 'Cewch chi wneud hyn.' };

/** Yes, or no with the reason in one sentence. */
export function decision(
  refusal: RefusalCode | undefined,
  language: Language,
  code: string = refusal ?? 'allowed',
): Decision {
  if (!refusal) return { allowed: true, code, sentence: yes[language] };
  const english = `${titleOf(refusal)}.`;
  return {
    allowed: false,
    code,
    sentence: language === 'cy' ? (welsh[refusal] ?? english) : english,
  };
}
