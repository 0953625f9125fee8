import type { PairedCommitment, PairedPeriod } from '@kith/ocds/metrics';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { formatPeriod } from '../format/period.js';
import { amountAtBar } from './amount.js';
import { type ChartRow, chartRows } from './chart-scale.js';
import { outcomesMessages } from './outcomes.messages.js';
import { shownStanding } from './standing.js';
import { standingShape } from './standing-view.js';

/**
 * A bar for each period: the result, a tick where the promise stands, a thin line for the likely
 * range. The bars are for the eye; the words beside them say the same.
 */
export function chartView(
  pair: PairedCommitment,
  periods: readonly PairedPeriod[],
  language: Language,
): TemplateResult | typeof nothing {
  const rows = chartRows(periods);
  // One bar alone, with nothing to hold it against, says less than its number.
  const compared = rows.some(({ promise, interval }) => promise !== undefined || interval);
  if (rows.length === 0 || (rows.length === 1 && !compared)) return nothing;
  return html`<div class="chart" part="chart">
    <ol>
      ${rows.map((row) => rowView(pair, row, language))}
    </ol>
    ${scaleView(rows, language, pair.direction === 'lower')}
  </div>`;
}

/** What the whole bar stands for, where a reader would not expect it, and which way is better. */
export function scaleView(
  [row]: readonly ChartRow[],
  language: Language,
  isLessBetter = false,
): TemplateResult {
  const { chart, ways } = outcomesMessages(language);
  return html`<p class="legend muted" aria-hidden="true">
    <span>${row?.few && chart.whole(row.few)}</span><span>${isLessBetter ? ways.lower : nothing}</span>
  </p>`;
}

/** What the marks of all charts of a contract mean, said once; nothing where there is no chart. */
export function sharedLegendView(
  charts: readonly (readonly PairedPeriod[])[],
  language: Language,
): TemplateResult | typeof nothing {
  const rows = charts.flatMap(chartRows);
  const { result } = outcomesMessages(language).chart;
  return rows[0] ? legendView(rows, language, result) : nothing;
}

function rowView(pair: PairedCommitment, row: ChartRow, language: Language): TemplateResult {
  const { period } = row;
  const words = outcomesMessages(language);
  const standing = shownStanding(pair, period);
  const word = words.standing(standing, pair.direction);
  const amount = amountAtBar(period.result, language);
  return html`<li>
    <span class="when">${labelOf(period, language)}</span>
    ${barView(row)}
    <span class="amount ${amount ? '' : 'muted'}">
      ${
        amount
          ? html`${amount} <span class="hidden-words">${word}</span>`
          : standing === 'withheld'
            ? words.chart.withheld
            : word
      }
      ${standingShape(standing)}
    </span>
  </li>`;
}

function labelOf({ days, dimensions }: PairedPeriod, language: Language): string {
  if (dimensions) return Object.values(dimensions).filter(Boolean).join(', ');
  return formatPeriod(days, language) || outcomesMessages(language).noPeriod;
}

export function barView({ result, promise, interval }: ChartRow): TemplateResult {
  return html`<svg class="bar" aria-hidden="true">
    <rect class="track" width="100%" height="60%" y="20%" />
    ${result === undefined ? nothing : svg`<rect class="result" width=${`${result}%`} height="60%" y="20%" />`}
    ${
      interval === undefined
        ? nothing
        : svg`<line class="around" x1=${`${interval[0]}%`} x2=${`${interval[1]}%`} y1="50%" y2="50%" />
            <line class="interval" x1=${`${interval[0]}%`} x2=${`${interval[1]}%`} y1="50%" y2="50%" />`
    }
    ${
      promise === undefined
        ? nothing
        : svg`<line class="around" x1=${`${promise}%`} x2=${`${promise}%`} y1="0" y2="100%" />
            <line class="promise" x1=${`${promise}%`} x2=${`${promise}%`} y1="0" y2="100%" />`
    }
  </svg>`;
}

/** What the marks mean; `done` says what the bars are. */
export function legendView(
  rows: readonly ChartRow[],
  language: Language,
  done: string,
): TemplateResult {
  const { chart: words } = outcomesMessages(language);
  return html`<p class="legend muted" aria-hidden="true">
    <span><svg class="key" viewBox="0 0 16 16"><rect class="result" y="4" width="16" height="8" /></svg> ${done}</span>
    ${
      rows.some(({ promise }) => promise !== undefined)
        ? html`<span><svg class="key" viewBox="0 0 16 16"><path class="promise" d="M8 1v14" /></svg> ${words.promise}</span>`
        : nothing
    }
    ${
      rows.some(({ interval }) => interval !== undefined)
        ? html`<span><svg class="key" viewBox="0 0 16 16"><path class="interval" d="M1 8h14" /></svg> ${words.interval}</span>`
        : nothing
    }
  </p>`;
}
