import { html } from 'hono/html';
import type { ContractRow } from '../kith.js';
import { lotWords, othersInProcess, rowsTable, type Totals } from './contract-rows.js';
import type { ContractFacts } from './facts.js';
import type { Notice } from './notices.js';
import { crumbs, layout, ocidIn } from './pages.js';

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

const path = '/adult-social-care/contracts';

/** All contracts. What is inside the element is what stands there without scripts. */
export function contractsPage(
  kithUrl: string,
  { promising, total, found, onlyDemonstration }: ContractsPageData,
) {
  const findings = found
    ? html`<p>${found.total} of ${total} contracts.</p>
        ${rowsTable('Contracts found, the newest first', found.found, found.totals)}
        ${found.next ? html`<p><a href="${nextOf(found)}">More contracts</a></p>` : ''}
        <p><a href="${path}">Contracts with published promises</a></p>`
    : html`${rowsTable('Contracts with published promises', promising)}
        <p><a href="${path}?after=">All ${total} contracts, the newest first</a></p>`;
  return layout(
    'Care contracts',
    crumbs,
    html`<h1>Care contracts</h1>
      <p class="lead">Contracts and notices for health and social care: who buys, who provides, for how much, and what was promised.</p>
      ${
        onlyDemonstration
          ? html`<div class="inset"><p>This shows the demonstration contracts alone. To add real notices, save releases from an open contracting publisher and run <code>npx kith open-data import FILE</code> in the Kith folder, then start again.</p></div>`
          : ''
      }
      ${element(
        kithUrl,
        html`<form action="${path}">
            <label for="find">Find words</label>
            <input id="find" name="kith-words" value="${found?.words ?? ''}">
            <button>Find</button>
          </form>
          ${findings}
          <p><a href="${kithUrl}/v1/open-data/records">All of it as open contracting data</a></p>`,
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
  key: string,
  { facts: contract, notices, source, ofProcess }: PublishedContract,
) {
  const { title, facts, description, site } = contract;
  const pages = new Set(notices.map(({ url }) => url));
  const documents = contract.documents.filter(({ url }) => !pages.has(url));
  return layout(
    `${title} · Care contracts`,
    crumbs,
    html`<h1>Care contracts</h1>
      ${element(
        kithUrl,
        html`<p><a href="${path}">All contracts</a></p>
          <h2>${title}</h2>
          <table>
            <caption>What is published of this contract</caption>
            <tbody>${facts.map(
              ([name, said]) => html`<tr><th scope="row">${name}</th><td>${said}</td></tr>`,
            )}</tbody>
          </table>
          ${description.map((paragraph) => html`<p>${paragraph}</p>`)}
          ${lotsOf(contract)}
          ${othersInProcess(key, ofProcess)}
          <p><a href="${promisesOf(key)}">What was promised, and what was done</a></p>
          <h3>Notices, the newest first</h3>
          <ul>${notices.map(noticeOf)}</ul>
          <h3>Documents</h3>
          ${
            documents.length === 0
              ? html`<p>None is published with a link.</p>`
              : html`<ul>${documents.map(
                  ({ name, url }) => html`<li><a href="${url}">${name}</a></li>`,
                )}</ul>`
          }
          <h3>Who to ask</h3>
          <p>Ask the buyer${site ? html`: <a href="${site}">${site}</a>` : '. The notice says how'}.</p>
          ${source}`,
      )}`,
  );
}

function lotsOf({ lots, lotsInAll }: ContractFacts): Html | '' {
  if (lotsInAll < 2) return '';
  const count = lots.length < lotsInAll ? `${lots.length} of ${lotsInAll}` : lotsInAll;
  return html`<h3>Lots: ${count}</h3>
    <ul>${lots.map(
      (lot) =>
        html`<li><strong>${lotWords(lot)}</strong>${lot.description.map(
          (paragraph) => html`<p>${paragraph}</p>`,
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

function nextOf({ words, next }: FoundContracts): string {
  return `${path}?${new URLSearchParams({ ...(words && { 'kith-words': words }), after: next ?? '' })}`;
}

function promisesOf(key: string): string {
  const ocid = ocidIn(key);
  return `/adult-social-care/contract?${new URLSearchParams({ ocid, contract: key })}`;
}
