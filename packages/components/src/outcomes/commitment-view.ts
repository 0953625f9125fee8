import type { PairedCommitment, PairedPeriod } from '@kith/ocds/metrics';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import type { Span } from '../format/period.js';
import { shorten } from '../format/shorten.js';
import { chartView } from './chart-view.js';
import { periodsToTell } from './choose-period.js';
import { outcomesMessages } from './outcomes.messages.js';
import { sentenceOf } from './sentence.js';
import { type ShownStanding, shownStanding } from './standing.js';
import { standingView } from './standing-view.js';
import { tableView } from './table-view.js';
import type { Published } from './terms-view.js';
import { writtenView } from './written-view.js';

export interface CommitmentViewOptions {
  language: Language;
  /** Language of the published texts. */
  published: Published;
  /** The period that the sentences speak of. */
  chosen: Span | undefined;
}

/** The worst first: a promise to several groups is only as good as the worst kept of them. */
const worstFirst: ShownStanding[] = ['far', 'missed', 'nearly', 'not_reported', 'withheld'];

/** One commitment: its standing, its sentence, a chart, and the same as a table. */
export function commitmentView(
  pair: PairedCommitment,
  { language, published, chosen }: CommitmentViewOptions,
): TemplateResult {
  const words = outcomesMessages(language);
  const told = periodsToTell(pair, chosen);
  const { short } = shorten(pair.title);
  const whole = pair.periods.filter(({ dimensions }) => dimensions === undefined);
  return html`<li class="commitment" part="commitment">
    <div class="title">
      <h3 lang=${published}>${short}</h3>
      ${overallView(pair, told, language)}
    </div>
    ${told.map((period) => toldView(pair, period, { language, published, chosen }))}
    ${chartView(pair, whole.length > 0 ? whole : told, language)}
    <div class="folds">
      <details>
        <summary>${words.showTable}<span class="hidden-words">${words.about(short)}</span></summary>
        ${tableView(pair, language, published)}
      </details>
      <details>
        <summary>${words.meaning}<span class="hidden-words">${words.about(short)}</span></summary>
        ${meaningView(pair, { language, published })}
      </details>
    </div>
  </li>`;
}

function overallView(
  pair: PairedCommitment,
  told: readonly PairedPeriod[],
  language: Language,
): TemplateResult | typeof nothing {
  const found = told.map((period) => shownStanding(pair, period));
  const standing = worstFirst.find((each) => found.includes(each)) ?? found[0];
  if (standing === undefined) return nothing;
  return standingView(standing, outcomesMessages(language).standing(standing, pair.direction));
}

function toldView(
  pair: PairedCommitment,
  period: PairedPeriod,
  { language, published }: CommitmentViewOptions,
): TemplateResult {
  const slice = period.dimensions && Object.values(period.dimensions).join(', ');
  return html`<p class="sentence">
      ${slice ? html`<strong lang=${published}>${slice}:</strong>` : nothing}
      ${sentenceOf(pair, period, language)}
    </p>
    ${writtenView(pair, period, language, published)}`;
}

function meaningView(
  pair: PairedCommitment,
  { language, published }: Omit<CommitmentViewOptions, 'chosen'>,
): TemplateResult {
  const words = outcomesMessages(language);
  const { cut } = shorten(pair.title);
  const nearly = pair.periods.some(
    (period) => shownStanding(pair, period) === 'nearly' && !period.classification,
  );
  const numbers = pair.target.kind === 'number';
  const measuredFor = Object.entries(pair.dimensions ?? {}).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const own = [cut ? pair.title : undefined, pair.description].filter(
    (text) => text !== undefined && text !== '' && (cut || text !== pair.title),
  );
  return html`<div class="meaning">
    ${[...own, ...measuredFor].map((text) => html`<p lang=${published}>${text}</p>`)}
    <p>
      ${pair.commitment === 'none' ? words.onlyResult : ''}
      ${numbers && pair.direction !== 'context' ? words.ways[pair.direction] : ''}
      ${pair.everyMonths === undefined ? '' : words.every(pair.everyMonths)}
      ${nearly ? words.little : ''}
    </p>
  </div>`;
}
