import { html } from 'hono/html';
import type { ContractRow } from '../kith.js';
import { lotWords, othersInProcess, rowsTable, type Totals } from './contract-rows.js';
import type { ContractFacts } from './facts.js';
import type { Notice } from './notices.js';
import { contractsAddress, layout, ocidIn } from './pages.js';
import { type CouncilWords, councilWords, type Language } from './words.js';

type Html = ReturnType<typeof html>;

/** What a reader without scripts looked for. */
export interface FoundContracts {
  words: string;
  found: ContractRow[];
  total: number;
  /** How many contracts each process came to of which there are many. */
  totals: Totals;
  /** Where the next page begins; null on the last. */
  next: string | null;
}

export interface ContractsPageData {
  promising: ContractRow[];
  /** How many contracts there are. */
  total: number;
  found: FoundContracts | undefined;
  onlyDemonstration: boolean;
}

/** The page that a reader is at: its language, and what its address asks for. */
export interface AskedPage {
  language: Language;
  asked: Record<string, string>;
}

/** All contracts. What is inside the element is what stands there without scripts. */
export function contractsPage(
  kithUrl: string,
  page: AskedPage,
  { promising, total, found, onlyDemonstration }: ContractsPageData,
) {
  const { language } = page;
  const words = councilWords(language);
  const path = (asked: Record<string, string> = {}) => contractsAddress(asked, language);
  const findings = found
    ? html`<p>${words.countOf(found.total, total)}</p>
        ${
          found.found.length === 0
            ? html`<p>${words.foundNothing}</p>`
            : rowsTable(words.found, found.found, { language, totals: found.totals })
        }
        ${found.next ? html`<p><a href="${path({ ...page.asked, after: found.next })}">${words.more}</a></p>` : ''}
        <p><a href="${path()}">${words.withPromises}</a></p>`
    : html`${rowsTable(words.withPromises, promising, { language })}
        <p><a href="${path({ after: '' })}">${words.all(total)}</a></p>`;
  return around(
    page,
    words.contracts,
    html`<h1>${words.contracts}</h1>
      <p class="lead">${words.lead}</p>
      ${
        onlyDemonstration
          ? html`<div class="inset" lang="en"><p>This shows the demonstration contracts alone. To add real notices, save releases from an open contracting publisher and run <code>npx kith open-data import FILE</code> in the Kith folder, then start again.</p></div>`
          : ''
      }
      ${element(
        kithUrl,
        html`<form action="${contractsAddress({}, 'en')}">
            ${language === 'cy' ? html`<input type="hidden" name="lang" value="cy">` : ''}
            <label for="find">${words.find}</label>
            <input id="find" name="kith-words" value="${found?.words ?? ''}">
            <button>${words.findButton}</button>
          </form>
          ${findings}
          <p><a href="${kithUrl}/v1/open-data/records">${words.data}</a></p>`,
      )}`,
  );
}

/** What stands on the page of one contract. */
export interface PublishedContract {
  facts: ContractFacts;
  notices: Notice[];
  source: Html;
  /** All that its process came to, this contract too. */
  ofProcess: ContractRow[];
}

/** One contract at its own address, which the element opens too. */
export function contractPage(
  kithUrl: string,
  page: AskedPage,
  key: string,
  { facts: contract, notices, source, ofProcess }: PublishedContract,
) {
  const { language } = page;
  const words = councilWords(language);
  const { title, facts, description, site, spoken } = contract;
  const lang = spoken === '' ? '' : html` lang="${spoken}"`;
  const pages = new Set(notices.map(({ url }) => url));
  const documents = contract.documents.filter(({ url }) => !pages.has(url));
  return around(
    page,
    `${title} · ${words.contracts}`,
    html`<h1>${words.contracts}</h1>
      ${element(
        kithUrl,
        html`<p><a href="${contractsAddress({}, language)}">${words.back}</a></p>
          <h2${lang}>${title}</h2>
          <table>
            <caption>${words.published}</caption>
            <tbody>${facts.map(
              ([name, said]) => html`<tr><th scope="row">${name}</th><td>${said}</td></tr>`,
            )}</tbody>
          </table>
          ${description.map((paragraph) => html`<p${lang}>${paragraph}</p>`)}
          ${lotsOf(contract, words, lang)}
          ${othersInProcess(key, ofProcess, language)}
          <p><a href="${promisesOf(key)}">${words.promises}</a></p>
          <h3>${words.notices}</h3>
          <ul>${notices.map(noticeOf)}</ul>
          <h3>${words.documents}</h3>
          ${
            documents.length === 0
              ? html`<p>${words.noDocuments}</p>`
              : html`<ul>${documents.map(
                  ({ name, url }) => html`<li><a href="${url}">${name}</a></li>`,
                )}</ul>`
          }
          <h3>${words.ask}</h3>
          <p>${site ? html`${words.askBuyer}: <a href="${site}">${site}</a>` : words.askByNotice}</p>
          ${source}`,
      )}`,
  );
}

function around({ language, asked }: AskedPage, title: string, main: Html) {
  const { home, socialCare, languages: name, switchLanguage } = councilWords(language);
  const trail: Array<[string, string]> = [
    [home, '/'],
    [socialCare, '/adult-social-care'],
  ];
  const href = contractsAddress(asked, language === 'cy' ? 'en' : 'cy');
  return layout(title, trail, main, { language, name, other: { name: switchLanguage, href } });
}

function lotsOf(
  { lots, lotsInAll }: ContractFacts,
  words: CouncilWords,
  lang: Html | '',
): Html | '' {
  if (lotsInAll < 2) return '';
  const count = lots.length < lotsInAll ? words.outOf(lots.length, lotsInAll) : String(lotsInAll);
  return html`<h3>${words.lotsTitle(count)}</h3>
    <ul>${lots.map(
      (lot) =>
        html`<li><strong>${lotWords(lot)}</strong>${lot.description.map(
          (paragraph) => html`<p${lang}>${paragraph}</p>`,
        )}</li>`,
    )}</ul>`;
}

function noticeOf({ name, url, changes }: Notice): Html {
  return html`<li>${url ? html`<a href="${url}">${name}</a>` : name}${changes.map(
    (change) => html`<p>${change}</p>`,
  )}</li>`;
}

function element(kithUrl: string, inside: Html) {
  const src = `${kithUrl}/v1/open-data/releases?limit=500`;
  const outcomes = '/adult-social-care/contract?ocid={ocid}&contract={key}';
  return html`<kith-contracts src="${src}" address="query" retitle contract-url="${outcomes}">
    ${inside}
  </kith-contracts>`;
}

function promisesOf(key: string): string {
  const ocid = ocidIn(key);
  return `/adult-social-care/contract?${new URLSearchParams({ ocid, contract: key })}`;
}
