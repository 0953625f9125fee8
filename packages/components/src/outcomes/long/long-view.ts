import type { PairedPeriod } from '@kith/ocds/metrics';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import { pagerView } from '../../base/pager-view.js';
import { formatPeriod } from '../../format/period.js';
import { formatAmount, formatNumber } from '../amount.js';
import { chartRows } from '../chart-scale.js';
import { barView, legendView, scaleView } from '../chart-view.js';
import { outcomesMessages } from '../outcomes.messages.js';
import { type TabledCommitment, tableView } from '../table-view.js';
import type { Published } from '../terms-view.js';
import type { Fold, Piece } from './fold.js';
import { longMessages } from './long.messages.js';

export interface LongViewOptions {
  told: TabledCommitment;
  language: Language;
  published: Published;
  redraw: () => void;
}

/** Rows of a table on one page, and pieces of a list. */
const rowsOnPage = 50;
const piecesOnPage = 24;

/** A commitment of very many periods: folded, and opened piece by piece. */
export class LongPair {
  readonly #open = new Set<Fold | Piece>();
  readonly #pages = new Map<Fold | Piece, number>();

  constructor(readonly fold: Fold) {}

  /** What was folded and how, and the newest pieces as bars. */
  chartView({ language }: LongViewOptions): TemplateResult {
    const { count, daily, crossing, pieces, unit } = this.fold;
    const words = longMessages(language);
    const periods = pieces.map(averagePeriod);
    const rows = chartRows(periods);
    return html`<p class="folded">
        ${words.folded(count, daily, pieces.length, unit, formatNumber)}
        ${crossing ? words.crossing : nothing}
      </p>
      ${
        rows.length === 0
          ? nothing
          : html`<div class="chart" part="chart">
              <ol>
                ${rows.map(
                  (row) => html`<li>
                    <span class="when">${this.#nameOf(row.period.days, language)}</span>
                    ${barView(row)}
                    <span class="amount">${this.#amountOf(pieces[periods.indexOf(row.period)], language)}</span>
                  </li>`,
                )}
              </ol>
              ${legendView(rows, language, words.legend)} ${scaleView(rows, language)}
            </div>`
      }`;
  }

  /** Every period, behind the pieces that it was folded into; drawn when it is opened. */
  tableView(options: LongViewOptions): TemplateResult {
    const { fold } = this;
    const words = outcomesMessages(options.language);
    return this.#details(
      fold,
      html`${words.showTable}<span class="hidden-words">${words.about(options.told.pair.title)}</span>`,
      () => this.#piecesView(fold, fold.pieces.toReversed(), options),
      options,
    );
  }

  #piecesView(of: Fold | Piece, pieces: readonly Piece[], options: LongViewOptions) {
    return this.#paged(of, pieces, piecesOnPage, options, (shown) => {
      return html`<ul class="pieces">
        ${shown.map((piece) => html`<li>${this.#pieceView(piece, options)}</li>`)}
      </ul>`;
    });
  }

  #pieceView(piece: Piece, options: LongViewOptions): TemplateResult {
    const { language } = options;
    const { tally } = piece;
    const words = longMessages(language);
    const amount = averageOf(piece, language);
    const said = [
      amount === '' ? words.noNumbers : words.average(amount),
      tally.judged > 0 && words.kept(formatNumber(tally.kept), formatNumber(tally.judged)),
      tally.notReported > 0 && words.notReported(formatNumber(tally.notReported)),
      tally.withheld > 0 && words.withheld(formatNumber(tally.withheld)),
    ].filter(Boolean);
    const summary = html`${this.#nameOf(piece.days, language)}: ${said.join(', ')}`;
    const inside = () =>
      piece.parts.length > 1
        ? this.#piecesView(piece, piece.parts.toReversed(), options)
        : this.#rowsView(piece, options);
    return this.#details(piece, summary, inside, options);
  }

  #rowsView(piece: Piece, options: LongViewOptions) {
    const { told, language, published } = options;
    const periods = told.pair.periods.slice(piece.from, piece.to).reverse();
    const title = `${told.pair.title}, ${this.#nameOf(piece.days, language)}`;
    return this.#paged(piece, periods, rowsOnPage, options, (shown) =>
      tableView(told, shown, { language, published, title }),
    );
  }

  #paged<Item>(
    of: Fold | Piece,
    items: readonly Item[],
    size: number,
    { language, redraw }: LongViewOptions,
    view: (shown: readonly Item[]) => TemplateResult,
  ): TemplateResult {
    const page = this.#pages.get(of) ?? 0;
    const pages = Math.ceil(items.length / size);
    const turn = (to: number) => {
      this.#pages.set(of, to);
      redraw();
    };
    const words = longMessages(language);
    const place = words.page(formatNumber(page + 1), formatNumber(pages));
    return html`${view(items.slice(page * size, (page + 1) * size))}
    ${pagerView(
      { page, pages, turn },
      // The newest come first.
      { pages: words.pages, place, before: words.later, after: words.earlier },
    )}`;
  }

  #details(
    of: Fold | Piece,
    summary: TemplateResult,
    inside: () => TemplateResult,
    { redraw }: LongViewOptions,
  ): TemplateResult {
    const toggle = ({ currentTarget }: Event) => {
      const { open } = currentTarget as HTMLDetailsElement;
      if (open === this.#open.has(of)) return;
      if (open) this.#open.add(of);
      else this.#open.delete(of);
      redraw();
    };
    const open = this.#open.has(of);
    return html`<details .open=${open} @toggle=${toggle}>
      <summary>${summary}</summary>
      ${open ? inside() : nothing}
    </details>`;
  }

  #nameOf(days: Piece['days'], language: Language): string {
    const { start } = days;
    if (start === undefined) return longMessages(language).noDay;
    return this.fold.unit === 'year' && days.end?.slice(5) === '12-31' && start.endsWith('01-01')
      ? start.slice(0, 4)
      : formatPeriod(days, language);
  }

  #amountOf(piece: Piece | undefined, language: Language) {
    if (piece === undefined) return nothing;
    const { kept, judged } = piece.tally;
    const words = longMessages(language);
    return html`${averageOf(piece, language) || words.noNumbers}
    ${judged === 0 ? nothing : html`<span class="sure">${words.kept(formatNumber(kept), formatNumber(judged))}</span>`}`;
  }
}

function averageOf({ tally }: Piece, language: Language): string {
  const { numbers, sum, unit, mixed } = tally;
  return numbers === 0 || mixed ? '' : formatAmount(sum / numbers, unit, language);
}

/** A piece as a period, for the scale of the bars: its result is the average, and nobody judges it. */
function averagePeriod({ days, tally }: Piece): PairedPeriod {
  const { numbers, sum, unit, mixed, promised } = tally;
  return {
    period: {},
    days: days as PairedPeriod['days'],
    standing: 'not_comparable',
    result:
      numbers === 0 || mixed
        ? { kind: 'not_reported' }
        : { kind: 'number', value: sum / numbers, ...(unit && { unit }) },
    ...(typeof promised === 'number' && { target: { kind: 'number', value: promised } as const }),
  };
}
