import { html } from 'hono/html';
import type { ContractRow } from '../kith.js';
import { columns, type Line, nameOf, type View } from './choose-contracts.js';
import { linesTable, lotWords, othersInProcess, rowsTable } from './contract-rows.js';
import type { ContractFacts, Fact } from './facts.js';
import type { Notice } from './notices.js';
import { contractsAddress, layout, ocidIn, outcomesAddress, trailIn } from './pages.js';
import { type CouncilWords, councilWords, type Language } from './words.js';

type Html = ReturnType<typeof html>;

/** What a reader without scripts looked for. */
export interface FoundContracts {
  view: View;
  /** How many there are. */
  count: number;
  /** Those of the page that is asked for, of so many pages. */
  lines: readonly Line[];
  page: number;
  pages: number;
}

export interface ContractsPageData {
  promising: ContractRow[];
  /** How many contracts there are. */
  total: number;
  /** Everybody who buys, and how contracts stand. */
  buyers: readonly string[];
  statuses: readonly string[];
  found: FoundContracts | undefined;
  onlyDemonstration: boolean;
}

/** The page that a reader is at: its language, and what its address asks for. */
export interface AskedPage {
  language: Language;
  asked: Record<string, string>;
}

/** All contracts. What is inside the element is what stands there without scripts. */
export function contractsPage(kithUrl: string, page: AskedPage, data: ContractsPageData) {
  const { promising, total, found, onlyDemonstration } = data;
  const { language } = page;
  const words = councilWords(language);
  const findings = found
    ? foundView(found, page, total)
    : html`${rowsTable(words.withPromises, promising, language)}
        <p><a href="${contractsAddress({ 'kith-page': '1' }, language)}">${words.all(total)}</a></p>`;
  return around(
    page,
    words.contracts,
    html`<h1>${words.contracts}</h1>
      <p class="lead">${words.lead}</p>
      ${
        onlyDemonstration
          ? html`<div class="inset"><p>${words.onlyDemonstration} <code>npx kith open-data import FILE</code></p></div>`
          : ''
      }
      ${element(
        kithUrl,
        language,
        html`${formView(data, language)}
          ${findings}
          <p><a href="${kithUrl}/v1/open-data/records">${words.data}</a></p>`,
      )}`,
  );
}

/** What is found, page by page; each page has its own address, which means the same to the element. */
function foundView({ count, lines, page, pages }: FoundContracts, asked: AskedPage, total: number) {
  const { language } = asked;
  const words = councilWords(language);
  const turn = (to: number, name: string) =>
    html`<a href="${contractsAddress({ ...asked.asked, 'kith-page': String(to) }, language)}">${name}</a>`;
  return html`<p>${words.countOf(count, total)} ${pages > 1 ? words.page(page, pages) : ''}</p>
    ${lines.length === 0 ? html`<p>${words.foundNothing}</p>` : linesTable(words.found, lines, language)}
    ${
      pages > 1
        ? html`<nav class="pages" aria-label="${words.pages}">${page > 1 ? turn(page - 1, words.previous) : ''} ${page < pages ? turn(page + 1, words.next) : ''}</nav>`
        : ''
    }
    <p><a href="${contractsAddress({}, language)}">${words.withPromises}</a></p>`;
}

function formView({ found, buyers, statuses }: ContractsPageData, language: Language): Html {
  const words = councilWords(language);
  const { columns: names } = words;
  const { view } = found ?? {};
  const orders = columns.flatMap((by) => [
    [nameOf({ by, descending: false }), words.ascending(names[by])] as const,
    [nameOf({ by, descending: true }), words.descending(names[by])] as const,
  ]);
  const order = view?.order && nameOf(view.order);
  const choice = (name: string, label: string, chosen = '', choices: Choices = []) =>
    html`<div><label for="${name}">${label}</label>
      <select id="${name}" name="kith-${name}">${choices.map(
        ([value, said]) =>
          html`<option value="${value}"${value === chosen ? html` selected` : ''}>${said}</option>`,
      )}</select></div>`;
  return html`<form class="find" action="${contractsAddress({}, 'en')}">
    ${language === 'cy' ? html`<input type="hidden" name="lang" value="cy">` : ''}
    <div><label for="find">${words.find}</label>
      <input id="find" name="kith-words" value="${view?.words ?? ''}"></div>
    ${choice('buyer', names.buyer, view?.buyer, [
      ['', words.allBuyers],
      ...withChosen(buyers, view?.buyer).map((name) => [name, name] as const),
    ])}
    ${choice('status', names.status, view?.status, [
      ['', words.anyStatus],
      ...withChosen(statuses, view?.status).map(
        (status) => [status, words.statuses[status] ?? words.notStated] as const,
      ),
    ])}
    ${choice('order', words.sortBy, order, [['', words.asPublished], ...orders])}
    <label class="tick"><input type="checkbox" name="kith-promises" value="1"${view?.withPromises ? html` checked` : ''}> ${words.onlyPromises}</label>
    <button>${words.findButton}</button>
  </form>`;
}

type Choices = ReadonlyArray<readonly [value: string, said: string]>;

/** What an address asks for can be seen to be asked for, wherever it is. */
const withChosen = (all: readonly string[], chosen = ''): string[] =>
  chosen === '' || all.includes(chosen) ? [...all] : [...all, chosen];

/** What stands on the page of one contract. */
export interface PublishedContract {
  facts: ContractFacts;
  /** What else there is to say of it in few words. */
  details: Fact[];
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
  { facts: contract, details, notices, source, ofProcess }: PublishedContract,
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
        language,
        html`<p><a href="${contractsAddress({}, language)}">${words.back}</a></p>
          <h2${lang}>${title}</h2>
          <table>
            <caption>${words.published}</caption>
            <tbody>${[...facts, ...details].map(
              ([name, said, isPublished]) =>
                html`<tr><th scope="row">${name}</th><td${isPublished ? lang : ''}>${said}</td></tr>`,
            )}</tbody>
          </table>
          ${description.map((paragraph) => html`<p${lang}>${paragraph}</p>`)}
          ${lotsOf(contract, words, lang)}
          ${othersInProcess(key, ofProcess, language)}
          <p><a href="${promisesOf(key, language)}">${words.promises}</a></p>
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
  const { languages: name, switchLanguage } = councilWords(language);
  const href = contractsAddress(asked, language === 'cy' ? 'en' : 'cy');
  return layout(title, trailIn(language), main, {
    language,
    name,
    other: { name: switchLanguage, href },
  });
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

function element(kithUrl: string, language: Language, inside: Html) {
  const src = `${kithUrl}/v1/open-data/releases?limit=500`;
  const spoken = language === 'cy' ? '&lang=cy' : '';
  const outcomes = `/adult-social-care/contract?ocid={ocid}&contract={key}${spoken}`;
  return html`<kith-contracts src="${src}" address="query" retitle contract-url="${outcomes}">
    ${inside}
  </kith-contracts>`;
}

function promisesOf(key: string, language: Language): string {
  return outcomesAddress({ ocid: ocidIn(key), contract: key }, language);
}
