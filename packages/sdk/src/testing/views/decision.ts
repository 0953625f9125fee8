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
};

const permissions = {
  may_accept: { en: 'You can do this visit.', cy: 'Cewch chi wneud yr ymweliad hwn.' },
  may_release: { en: 'You can give this visit back.', cy: "Cewch chi roi'r ymweliad yn ôl." },
  may_mark_done: {
    en: 'You can say this visit is done.',
    cy: "Cewch chi ddweud ei fod wedi'i wneud.",
  },
} as const satisfies Record<string, Record<Language, string>>;

/** Yes, or no with the reason in one sentence. */
export function decision(
  refusal: RefusalCode | undefined,
  permission: keyof typeof permissions,
  language: Language,
): Decision {
  if (!refusal) {
    return { allowed: true, code: permission, sentence: permissions[permission][language] };
  }
  const english = `${titleOf(refusal)}.`;
  const sentence = language === 'cy' ? (welsh[refusal] ?? english) : english;
  return { allowed: false, code: refusal, sentence };
}
