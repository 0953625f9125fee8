import type { PairedCommitment, PairedPeriod } from '@kith/ocds/metrics';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import type { Span } from '../format/period.js';
import { shorten } from '../format/shorten.js';
import { chartView } from './chart-view.js';
import { periodsToDraw, periodsToTell } from './choose-period.js';
import type { LongViewOptions } from './long/long-view.js';
import { outcomesMessages } from './outcomes.messages.js';
import { sentenceOf } from './sentence.js';
import { type ShownStanding, shownStanding } from './standing.js';
import { standingView } from './standing-view.js';
import { tableView } from './table-view.js';
import type { ToldCommitment } from './tell-contract.js';
import type { Published } from './terms-view.js';
import { writtenView } from './written-view.js';

type Spoken = Pick<CommitmentViewOptions, 'language' | 'published'>;

export interface CommitmentViewOptions {
  language: Language;
  /** Language of the published texts. */
  published: Published;
  /** The period that the sentences speak of. */
  chosen: Span | undefined;
  /** Draws the element again. */
  redraw: () => void;
}

/** Groups that are told one by one; the table has them all. */
const mostTold = 20;

/** The worst first: a promise to several groups is only as good as the worst kept of them. */
const worstFirst: ShownStanding[] = [
  'far',
  'missed',
  'nearly',
  'rated_below',
  'not_reported',
  'withheld',
];

/** One commitment: its standing, its sentence, a chart, and the same as a table. */
export function commitmentView(
  commitment: ToldCommitment,
  { language, published, chosen, redraw }: CommitmentViewOptions,
): TemplateResult {
  const { pair, long } = commitment;
  const words = outcomesMessages(language);
  const told = periodsToTell(pair, chosen);
  const { short } = shorten(pair.title);
  const options: LongViewOptions = { told: commitment, language, published, redraw };
  return html`<li class="commitment" part="commitment" tabindex="-1">
    <div class="title">
      <h3 lang=${published}>${short}</h3>
      ${overallView(pair, told, language)}
    </div>
    ${told.slice(0, mostTold).map((period) => toldView(pair, period, { language, published }))}
    ${told.length > mostTold ? html`<p>${words.moreGroups(told.length - mostTold)}</p>` : nothing}
    ${long ? long.chartView(options) : chartView(pair, periodsToDraw(pair, chosen), language)}
    <div class="folds">
      ${
        long
          ? long.tableView(options)
          : html`<details>
              <summary>${words.showTable}<span class="hidden-words">${words.about(short)}</span></summary>
              ${tableView(commitment, pair.periods, { language, published, title: words.tableTitle(pair.title) })}
            </details>`
      }
      <details>
        <summary>${words.meaning}<span class="hidden-words">${words.about(short)}</span></summary>
        ${meaningView(commitment, { language, published })}
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
  { language, published }: Spoken,
): TemplateResult {
  const slice = period.dimensions && Object.values(period.dimensions).join(', ');
  return html`<p class="sentence">
      ${slice ? html`<strong lang=${published}>${slice}:</strong>` : nothing}
      ${sentenceOf(pair, period, language)}
    </p>
    ${writtenView(pair, period, language, published)}`;
}

/** The name of a dimension, which publishers write as code: `windowMinutes` is "Window minutes". */
function plain(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])|[_-]+/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function meaningView(
  { pair, nearly }: ToldCommitment,
  { language, published }: Spoken,
): TemplateResult {
  const words = outcomesMessages(language);
  const { cut } = shorten(pair.title);
  const numbers = pair.target.kind === 'number';
  const measuredFor = Object.entries(pair.dimensions ?? {}).map(
    ([name, value]) => `${plain(name)}: ${value}`,
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
      ${pair.leftOut === undefined ? '' : words.leftOut(pair.leftOut)}
    </p>
  </div>`;
}
