import type { PairedCommitment, PairedPeriod } from '@kith/ocds/metrics';
import type { Language } from '../base/language.js';
import { formatPeriod } from '../format/period.js';
import { shorten } from '../format/shorten.js';
import { outcomesMessages } from './outcomes.messages.js';
import { type Published, termsView } from './terms-view.js';

/** What the publisher wrote in words about one result, in the publisher's own words and language. */
export function writtenView(
  pair: PairedCommitment,
  { target, result, classification, notes, days }: PairedPeriod,
  language: Language,
  published: Published,
) {
  const { asWritten } = outcomesMessages(language);
  const rating = classification && (classification.description ?? classification.id);
  const reported = result.kind === 'text' && result.text !== rating ? result.text : undefined;
  return termsView(
    [
      [asWritten.promised, target?.kind === 'text' ? target.text : undefined],
      [pair.commitment === 'none' ? asWritten.about : asWritten.promised, inWords(pair, target)],
      [asWritten.reported(formatPeriod(days, language)), reported],
      [asWritten.rating, rating],
      [asWritten.rule, result.kind === 'withheld' ? result.rule : undefined],
      [asWritten.notes, notes],
    ],
    published,
  );
}

/** Without a number or text of its own to hold to, a promise is what its description says. */
function inWords(
  { title, description }: PairedCommitment,
  target: PairedPeriod['target'],
): string | undefined {
  if (target !== undefined || description === undefined || description === title) return undefined;
  return shorten(description, 240).short;
}
