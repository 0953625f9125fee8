import { html, nothing, type TemplateResult } from 'lit';
import type { DrawnInSlices } from '../base/drawn-in-slices.js';
import type { Language } from '../base/language.js';
import { actionView } from '../base/views.js';
import { shorten } from '../format/shorten.js';
import {
  buyerName,
  contractWords,
  noticeInWords,
  periodInWords,
  statusInWords,
  supplierNames,
  valueInWords,
} from '../messages/contract-words.js';
import { sharedLegendView } from './chart-view.js';
import { choosePeriod, periodsToDraw } from './choose-period.js';
import { commitmentView } from './commitment-view.js';
import { failuresView } from './failures-view.js';
import { outcomesMessages } from './outcomes.messages.js';
import { type ContractOutcomes, saysSomething } from './read-outcomes.js';
import { summaryOf } from './sentence.js';
import type { ToldContract } from './tell-contract.js';
import { type Published, termsView } from './terms-view.js';

/** Promises and failures drawn at first, and each time that more are asked for. */
const atOnce = 50;

export interface ContractViewOptions {
  language: Language;
  day: string;
  /** How many of the promises are drawn beyond the first. */
  further: number;
  more: (further: number, first: number) => void;
  redraw: () => void;
  slices: DrawnInSlices;
}

/**
 * One contract: who does what for whom, how many promises were kept, and each of them. `day` is a
 * day in the period to speak of; empty for the newest.
 */
export function contractView(
  contract: ToldContract,
  { language, day, further, more, redraw, slices }: ContractViewOptions,
): TemplateResult {
  const { promises, pairs, reported, failures, rationale } = contract;
  const words = outcomesMessages(language);
  const published = contract.language ?? nothing;
  const chosen = choosePeriod(reported, day);
  const [first = words.noPromises, ...others] =
    pairs.length > 0 ? summaryOf(pairs, chosen, language) : [];
  const shown = promises.slice(0, atOnce + further);
  const silent = pairs.length === 0 && saysSomething(contract);
  return html`<section class="contract" part="contract" tabindex="-1">
    ${headingView(contract, language, published)}
    ${silent ? nothing : html`<p class="summary" part="summary"><strong>${first}</strong>${others.map((other) => ` ${other}`)}</p>`}
    ${termsView([[words.noPromisesReason, rationale]], published)}
    ${
      pairs.length === 0
        ? nothing
        : html`${slices.draw([shown], (drawn) =>
            sharedLegendView(
              drawn.flatMap(({ pair, long }) => (long ? [] : [periodsToDraw(pair, chosen)])),
              language,
            ),
          )}
            <ul class="list">
              ${slices.draw(shown, (told) => commitmentView(told, { language, published, chosen, redraw }))}
            </ul>
            ${moreView(promises.length - atOnce - further, further, { language, more })}`
    }
    ${failuresView(failures.slice(0, atOnce), language, published, slices)}
    ${
      failures.length > atOnce
        ? html`<p>${words.moreFailures(failures.length - atOnce)}</p>`
        : nothing
    } ${factsView(contract, language, published)}
  </section>`;
}

function moreView(
  hidden: number,
  further: number,
  { language, more }: Pick<ContractViewOptions, 'language' | 'more'>,
): TemplateResult | typeof nothing {
  if (hidden <= 0) return nothing;
  const next = Math.min(hidden, atOnce);
  const words = outcomesMessages(language).morePromises(next);
  return actionView(words, () => more(further + next, atOnce + further));
}

function headingView({ summary }: ContractOutcomes, language: Language, published: Published) {
  const supplier = supplierNames(summary, language);
  const { short } = shorten(summary.title, 160);
  if (supplier === '') return html`<h2 lang=${published}>${short}</h2>`;
  const buyer = buyerName(summary) || contractWords(language).buyerNotStated;
  return html`<h2>${outcomesMessages(language).heading(supplier, buyer)}</h2>
    <p class="subject" lang=${published}>${short}</p>`;
}

/** What the notice says of the contract itself; what it does not say is said to be missing. */
function factsView({ summary }: ContractOutcomes, language: Language, published: Published) {
  const words = outcomesMessages(language).facts;
  const { notStated, opensNotice } = contractWords(language);
  const { title, url } = summary;
  return html`${shorten(title, 160).cut ? termsView([[words.contract, title]], published) : nothing}
    ${termsView(
      [
        [words.buyer, buyerName(summary) || notStated],
        [words.supplier, supplierNames(summary, language) || notStated],
        [words.value, valueInWords(summary, language)],
        [words.period, periodInWords(summary, language)],
        [words.status, statusInWords(summary, language)],
        [words.notice, noticeInWords(summary, language)],
      ],
      nothing,
      'facts',
    )}
    ${url === undefined ? nothing : html`<p><a href=${url}>${opensNotice}</a></p>`}`;
}
