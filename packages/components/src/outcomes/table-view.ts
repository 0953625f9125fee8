import type { Unit } from '@kith/ocds';
import type { PairedCommitment, PairedPeriod } from '@kith/ocds/metrics';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { formatPeriod } from '../format/period.js';
import { amountOf, formatAmount, formatNumber } from './amount.js';
import { outcomesMessages } from './outcomes.messages.js';
import { shownStanding } from './standing.js';
import { standingView } from './standing-view.js';
import type { Published } from './terms-view.js';

/** A commitment, with what a table asks of all its periods at once. */
export interface TabledCommitment {
  pair: PairedCommitment;
  /** Whether some period is that of a group. */
  sliced: boolean;
  /** Whether the publisher wrote something about some period. */
  noted: boolean;
}

/** Periods of one commitment: what was promised, what came of it, how it stands. */
export function tableView(
  { pair, sliced, noted }: TabledCommitment,
  periods: readonly PairedPeriod[],
  { language, published, title }: { language: Language; published: Published; title: string },
): TemplateResult {
  const { columns } = outcomesMessages(language);
  return html`<div class="scroll" role="region" aria-label=${title} tabindex="0">
    <table part="table">
      <caption>${title}</caption>
      <thead>
        <tr>
          <th scope="col">${columns.period}</th>
          ${sliced ? html`<th scope="col">${columns.group}</th>` : nothing}
          <th scope="col">${columns.promised}</th>
          <th scope="col">${columns.result}</th>
          <th scope="col">${columns.standing}</th>
          ${noted ? html`<th scope="col">${columns.notes}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${periods.map((period) => rowView(pair, period, { language, published, sliced, noted }))}
      </tbody>
    </table>
  </div>`;
}

interface RowOptions {
  language: Language;
  published: Published;
  sliced: boolean;
  noted: boolean;
}

function rowView(
  pair: PairedCommitment,
  period: PairedPeriod,
  { language, published, sliced, noted }: RowOptions,
): TemplateResult {
  const words = outcomesMessages(language);
  const standing = shownStanding(pair, period);
  const written = (said: PairedPeriod['target'] | PairedPeriod['result'] | undefined) =>
    said?.kind === 'text' ? published : nothing;
  return html`<tr>
    <th scope="row">${formatPeriod(period.days, language) || words.noPeriod}</th>
    ${
      sliced
        ? html`<td lang=${period.dimensions ? published : nothing}>
            ${period.dimensions ? Object.values(period.dimensions).join(', ') : words.everybody}
          </td>`
        : nothing
    }
    <td lang=${written(period.target)}>${amountOf(period.target, language) || words.noPromise}</td>
    <td>
      <span lang=${written(period.result)}>
        ${amountOf(period.result, language) || words.standing(standing, pair.direction)}
      </span>
      ${certaintyView(period, unitOf(pair, period), language)}
    </td>
    <td>${standingView(standing, words.standing(standing, pair.direction))}</td>
    ${noted ? notesView(period, language, published) : nothing}
  </tr>`;
}

function notesView(period: PairedPeriod, language: Language, published: Published) {
  const notes = notesOf(period);
  if (notes.length === 0) return html`<td>${outcomesMessages(language).noNotes}</td>`;
  return html`<td lang=${published}>${notes.map((note) => html`<p>${note}</p>`)}</td>`;
}

function unitOf(pair: PairedCommitment, { result }: PairedPeriod): Unit | undefined {
  return (result.kind === 'number' ? result.unit : undefined) ?? pair.unit;
}

/** How sure the number is: its likely range, and how many it was counted from. */
function certaintyView(
  { interval, base }: PairedPeriod,
  unit: Unit | undefined,
  language: Language,
) {
  const words = outcomesMessages(language);
  const range =
    interval &&
    words.likelyRange(
      formatAmount(interval.lower, unit, language),
      formatAmount(interval.upper, unit, language),
    );
  const sure = [range, base !== undefined && words.base(formatNumber(base))].filter(Boolean);
  return sure.length === 0 ? nothing : html`<span class="muted sure">${sure.join('; ')}</span>`;
}

/** What the publisher wrote about one result: its rating, why it is withheld, notes. */
export function notesOf({ classification, result, notes }: PairedPeriod): string[] {
  const rule = result.kind === 'withheld' ? result.rule : undefined;
  return [classification?.description, rule, notes].filter((note) => note !== undefined);
}
