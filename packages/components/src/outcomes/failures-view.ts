import type { PerformanceFailure } from '@kith/ocds';
import { periodDays } from '@kith/ocds/metrics';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { formatPeriod } from '../format/period.js';
import { outcomesMessages } from './outcomes.messages.js';

/** What went wrong under the contract, as its publisher tells it, and what followed. */
export function failuresView(
  failures: readonly PerformanceFailure[],
  language: Language,
  published: string | undefined,
): TemplateResult | typeof nothing {
  if (failures.length === 0) return nothing;
  const words = outcomesMessages(language);
  return html`<section class="failures" part="failures">
    <h3>${words.failures}</h3>
    <ul>
      ${failures.map((failure) => failureView(failure, language, published))}
    </ul>
  </section>`;
}

function failureView(
  { category, events, period, penaltyContracted, penaltyImposed, penaltyPaid }: PerformanceFailure,
  language: Language,
  published: string | undefined,
): TemplateResult {
  const words = outcomesMessages(language);
  const times = typeof events === 'number' ? events : undefined;
  const followed = [
    [words.penaltyContracted, penaltyContracted],
    [words.penaltyImposed, penaltyImposed],
  ] as const;
  const told = followed.filter(([, text]) => text);
  return html`<li>
    <p>
      <strong lang=${category ? (published ?? nothing) : nothing}>${category || words.failureNotNamed}</strong>
      ${words.failure(times, formatPeriod(periodDays(period), language))}
      ${typeof penaltyPaid === 'boolean' ? words.penaltyPaid(penaltyPaid) : ''}
    </p>
    ${
      told.length === 0
        ? nothing
        : html`<dl class="written">
            ${told.map(
              ([name, text]) =>
                html`<div>
                  <dt>${name}</dt>
                  <dd lang=${published ?? nothing}>${text}</dd>
                </div>`,
            )}
          </dl>`
    }
  </li>`;
}
