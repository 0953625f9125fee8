import type { DocumentDetails, LotDetails } from '@kith/ocds/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { formatDate } from '../format/day.js';
import { periodInWords, sourceInWords } from '../messages/contract-words.js';
import { licenceView } from '../open-data/licence-view.js';
import { written } from './contracts.messages.js';
import { factsView } from './facts-view.js';
import { oneContractMessages } from './one-contract.messages.js';
import { priceInWords } from './price-words.js';
import type { ListedContract } from './read-contracts.js';
import { timelineView } from './timeline-view.js';

export interface ContractViewOptions {
  language: Language;
  /** The day that counts as today: YYYY-MM-DD. */
  today: string;
  /** Address of the list; undefined where a button leads there. */
  back: string | undefined;
  close: (event: MouseEvent) => void;
  /** Where promises and results stand; undefined where the page has no such place. */
  outcomes: string | undefined;
}

/** All that is published of one contract, and the way back to the list. */
export function contractView(row: ListedContract, options: ContractViewOptions): TemplateResult {
  const { language, today, back, close, outcomes } = options;
  const words = oneContractMessages(language);
  const { details, publication } = row;
  const lang = row.language ?? nothing;
  const promised = row.commitments + row.reported > 0;
  return html`<p class="back">
      ${
        back === undefined
          ? html`<button class="button quiet" type="button" @click=${close}>${words.back}</button>`
          : html`<a href=${back} @click=${close}>${words.back}</a>`
      }
    </p>
    <article part="contract" aria-labelledby="contract">
      <h2 id="contract" tabindex="-1" lang=${lang}>${row.title}</h2>
      ${factsView(row, language)}
      ${outcomes && promised ? html`<p><a href=${outcomes}>${words.outcomes}</a></p>` : nothing}
      ${
        details.description.length === 0
          ? nothing
          : html`<section>
              <h3>${words.description}</h3>
              ${paragraphs(details.description, lang)}
            </section>`
      }
      ${lotsView(row, language, lang)}
      ${
        details.documents.length === 0
          ? nothing
          : html`<section>
              <h3>${words.documents}</h3>
              <ul class="plain">
                ${details.documents.map((document) => documentView(document, language, lang))}
              </ul>
            </section>`
      }
      <section>
        <h3>${words.timeline}</h3>
        ${timelineView(details.timeline, { language, today, lang })}
      </section>
      <p class="muted" part="source">
        ${sourceInWords(publication, language)}
        ${licenceView(publication.license, language)}
      </p>
    </article>`;
}

export type Lang = string | typeof nothing;

export function paragraphs(texts: readonly string[], lang: Lang): TemplateResult[] {
  return texts.map((text) => html`<p lang=${lang}>${text}</p>`);
}

/** The lots that the contract is for, where its process has several. */
function lotsView({ details }: ListedContract, language: Language, lang: Lang) {
  const { lots, lotsInAll } = details;
  if (lotsInAll < 2) return nothing;
  const words = oneContractMessages(language);
  return html`<section>
    <h3>${words.lotsTitle(written(lots.length), written(lotsInAll))}</h3>
    <ul class="plain">${lots.map((lot) => lotView(lot, language, lang))}</ul>
  </section>`;
}

function lotView(lot: LotDetails, language: Language, lang: Lang): TemplateResult {
  const { id, title, description, value, period } = lot;
  const said = [
    value && priceInWords({ value }, language),
    period && periodInWords({ period }, language),
  ].filter(Boolean);
  return html`<li>
    <strong>${oneContractMessages(language).lot(id)}</strong>${title ? html`: <span lang=${lang}>${title}</span>` : nothing}
    ${said.length === 0 ? nothing : html`<p class="muted">${said.join('; ')}</p>`}
    ${paragraphs(description, lang)}
  </li>`;
}

function documentView(
  { title, type, url, published }: DocumentDetails,
  language: Language,
  lang: Lang,
): TemplateResult {
  const kind = type && spaced(type);
  const name = [kind, title].filter(Boolean).join(': ') || url;
  const day = published && formatDate(published, language, { year: true });
  return html`<li>
    ${url ? html`<a href=${url} lang=${lang}>${name}</a>` : html`<span lang=${lang}>${name}</span>`}
    ${
      url
        ? html`<span class="muted">${[hostOf(url), day].filter(Boolean).join(', ')}</span>`
        : html`<span class="muted">(${oneContractMessages(language).notPublished})</span>`
    }
  </li>`;
}

/** A code as words: `biddingDocuments` is "Bidding documents". */
function spaced(code: string): string {
  const words = code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
