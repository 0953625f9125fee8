import { placeInWords } from '@kith/ocds/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { formatDate } from '../format/day.js';
import {
  buyerName,
  contractWords,
  noticeInWords,
  periodInWords,
  statusInWords,
  supplierNames,
} from '../messages/contract-words.js';
import { contractsMessages } from './contracts.messages.js';
import { oneContractMessages } from './one-contract.messages.js';
import { priceInWords } from './price-words.js';
import type { ListedContract } from './read-contracts.js';

/** A name, what is said of it, and whether the publisher says it in words of its own. */
type Fact = readonly [name: string, said: unknown, isPublished?: boolean];

/** Who buys what from whom, for how much, how long, where and how. */
export function factsView(row: ListedContract, language: Language): TemplateResult {
  const shared = contractWords(language);
  const { columns } = contractsMessages(language);
  const { facts, isFramework } = oneContractMessages(language);
  const { details, offersUntil } = row;
  const { procedure, timeline } = details;
  const stated: Fact[] = [
    [columns.buyer, buyerName(row)],
    [columns.supplier, supplierNames(row, language)],
    [columns.value, priceInWords(row, language)],
    [columns.period, periodInWords(row, language)],
    [columns.status, statusInWords(row, language)],
  ];
  const closes = offersUntil ?? timeline.find(({ kind }) => kind === 'offersUntil')?.day;
  const further: Fact[] = [
    [facts.offersUntil, closes && formatDate(closes, language, { year: true })],
    [facts.purposes, details.purposes.join('; '), true],
    [facts.places, details.places.map((place) => placeInWords(place, language)).join('; ')],
    [facts.framework, procedure.isFramework && isFramework],
    [facts.procedure, procedureOf(row, language)],
    [facts.rationale, textOf(procedure.rationale), true],
    [facts.extension, textOf(details.extension), true],
    [facts.options, textOf(details.options), true],
  ];
  const published: Fact[] = [
    [facts.notice, noticeOf(row, language)],
    [facts.ocid, row.ocid],
    [facts.ask, asksAt(details.buyerUrl)],
  ];
  const told = [
    ...stated.map(([name, said]): Fact => [name, said || shared.notStated]),
    ...further.filter(([, said]) => said),
    ...published.filter(([, said]) => said),
  ];
  return html`<dl class="facts" part="facts">
    ${told.map(
      ([name, said, isPublished]) => html`<div>
        <dt>${name}</dt>
        <dd lang=${(isPublished && row.language) || nothing}>${said}</dd>
      </div>`,
    )}
  </dl>`;
}

/** `Open procedure, light touch rules`: as its publisher calls it, else by the standard's code. */
function procedureOf({ details, language: lang }: ListedContract, language: Language) {
  const { methods, regimes } = oneContractMessages(language);
  const { method = '', name, regimes: codes } = details.procedure;
  const how = name ? html`<span lang=${lang ?? nothing}>${name}</span>` : methods[method];
  const rules = codes.map((code) => regimes[code] ?? code).join(', ');
  if (!how) return rules;
  return rules === '' ? how : html`${how}, ${rules}`;
}

function noticeOf(row: ListedContract, language: Language) {
  const said = noticeInWords(row, language);
  const known = row.details.timeline.find(({ notice, url }) => url && notice === row.notice);
  const url = known?.url ?? row.url;
  return url ? html`<a href=${url}>${said}</a>` : said;
}

/** By its address, so that a reader sees where it leads. */
const asksAt = (url: string | undefined) =>
  url && html`<a href=${url}>${url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}</a>`;

const textOf = (paragraphs: readonly string[]) => paragraphs.join(' ');
