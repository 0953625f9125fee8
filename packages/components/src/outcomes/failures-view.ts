import type { PerformanceFailure } from '@kith/ocds';
import { periodDays } from '@kith/ocds/metrics';
import { html, nothing, type TemplateResult } from 'lit';
import type { DrawnInSlices } from '../base/drawn-in-slices.js';
import type { Language } from '../base/language.js';
import { formatPeriod } from '../format/period.js';
import { contractWords } from '../messages/contract-words.js';
import { outcomesMessages } from './outcomes.messages.js';
import { type Published, termsView } from './terms-view.js';

/** What went wrong under the contract, as its publisher tells it, and what followed. */
export function failuresView(
  failures: readonly PerformanceFailure[],
  language: Language,
  published: Published,
  slices: DrawnInSlices,
): TemplateResult | typeof nothing {
  if (failures.length === 0) return nothing;
  return html`<h3>${outcomesMessages(language).failures}</h3>
    <ul class="list failures" part="failures">
      ${slices.draw(failures, (failure) => failureView(failure, language, published))}
    </ul>`;
}

function failureView(
  { category, events, period, penaltyContracted, penaltyImposed, penaltyPaid }: PerformanceFailure,
  language: Language,
  published: Published,
): TemplateResult {
  const words = outcomesMessages(language);
  const times = typeof events === 'number' ? events : undefined;
  return html`<li>
    <p>
      <strong lang=${category ? published : nothing}>
        ${category || contractWords(language).notStated}
      </strong>
      ${words.failure(times, formatPeriod(periodDays(period), language))}
      ${typeof penaltyPaid === 'boolean' ? words.penaltyPaid(penaltyPaid) : ''}
    </p>
    ${termsView(
      [
        [words.penaltyContracted, penaltyContracted],
        [words.penaltyImposed, penaltyImposed],
      ],
      published,
    )}
  </li>`;
}
