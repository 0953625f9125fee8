import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { shorten } from '../format/shorten.js';
import {
  buyerName,
  contractWords,
  periodInWords,
  supplierNames,
  valueInWords,
} from '../messages/contract-words.js';
import { choosePeriod } from './choose-period.js';
import { commitmentView } from './commitment-view.js';
import { failuresView } from './failures-view.js';
import { outcomesMessages } from './outcomes.messages.js';
import { type ContractOutcomes, saysSomething } from './read-outcomes.js';
import { summaryOf } from './sentence.js';

export interface ContractViewOptions {
  language: Language;
  /** A day in the period to speak of; empty for the newest. */
  day: string;
}

/** One contract: who does what for whom, how many promises were kept, and each of them. */
export function contractView(
  contract: ContractOutcomes,
  { language, day }: ContractViewOptions,
): TemplateResult {
  const { pairs, failures, rationale, language: published } = contract;
  const chosen = choosePeriod(pairs, day);
  const [first, ...others] = pairs.length > 0 ? summaryOf(pairs, chosen, language) : [];
  return html`<section class="contract" part="contract">
    ${headingView(contract, language)}
    ${first === undefined ? nothing : html`<p class="summary" part="summary"><strong>${first}</strong> ${others.join(' ')}</p>`}
    ${saysSomething(contract) ? nothing : nothingView(language)}
    ${rationale === undefined ? nothing : rationaleView(rationale, language, published)}
    ${
      pairs.length === 0
        ? nothing
        : html`<ul class="commitments">
            ${pairs.map((pair) => commitmentView(pair, { language, published, chosen }))}
          </ul>`
    }
    ${failuresView(failures, language, published)}
    ${factsView(contract, language)}
  </section>`;
}

function headingView({ summary, language: published }: ContractOutcomes, language: Language) {
  const [supplier, buyer] = [supplierNames(summary, language), buyerName(summary)];
  const { short } = shorten(summary.title, 160);
  if (supplier === '') return html`<h2 lang=${published ?? nothing}>${short}</h2>`;
  const named = buyer || contractWords(language).buyerNotStated;
  return html`<h2>${outcomesMessages(language).heading(supplier, named)}</h2>
    <p class="subject" lang=${published ?? nothing}>${short}</p>`;
}

function nothingView(language: Language): TemplateResult {
  const words = outcomesMessages(language);
  return html`<p><strong>${words.noPromises}</strong> ${words.whatIsKnown}</p>`;
}

function rationaleView(rationale: string, language: Language, published: string | undefined) {
  return html`<dl class="written">
    <div>
      <dt>${outcomesMessages(language).noPromisesReason}</dt>
      <dd lang=${published ?? nothing}>${rationale}</dd>
    </div>
  </dl>`;
}

/** What the notice says of the contract itself; what it does not say is said to be missing. */
function factsView({ summary, language: published }: ContractOutcomes, language: Language) {
  const words = outcomesMessages(language).facts;
  const shared = contractWords(language);
  const facts = [
    [words.buyer, buyerName(summary) || shared.notStated],
    [words.supplier, supplierNames(summary, language) || shared.notStated],
    [words.value, valueInWords(summary, language)],
    [words.period, periodInWords(summary, language)],
    [words.status, shared.status[summary.status]],
  ];
  return html`<dl class="facts" part="facts">
    ${
      shorten(summary.title, 160).cut
        ? html`<div><dt>${words.contract}</dt><dd lang=${published ?? nothing}>${summary.title}</dd></div>`
        : nothing
    }
    ${facts.map(
      ([name, value]) => html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`,
    )}
  </dl>
    ${summary.url === undefined ? nothing : html`<p><a href=${summary.url}>${shared.opensNotice}</a></p>`}`;
}
