import { html } from 'hono/html';
import { type FigureWords, figureWords } from './figure-words.js';
import type { Figure } from './figures.js';
import { councilWords, type Language } from './words.js';

type Html = ReturnType<typeof html>;

/** The contracting process of the demonstration co-op's work for this council. */
export const larkmoorOcid = 'ocds-213czf-demo-westmere-home-care';

const council = 'Westmere Metropolitan Borough Council';

/** Whether a page is there in another language, and where. */
export interface InLanguages {
  language: Language;
  /** What the choice of languages is called. */
  name: string;
  /** The same page in the other one. */
  other: { name: string; href: string };
}

export function layout(
  title: string,
  trail: Array<[string, string]>,
  main: Html,
  spoken?: InLanguages,
) {
  const language = spoken?.language ?? 'en';
  const words = councilWords(language);
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · ${council}</title>
    <link rel="icon" href="/assets/crest.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/assets/site.css">
    <script type="module" src="/kith/kith.js"></script>
  </head>
  <body>
    <a class="skip" href="#main">${words.skip}</a>
    <header class="masthead">
      <div class="width">
        <a href="/"><img src="/assets/crest.svg" alt="" width="40" height="46"> <span>Westmere <small>Metropolitan Borough Council</small></span></a>
      </div>
    </header>
    <div class="width">
      ${
        trail.length === 0
          ? ''
          : html`<nav class="breadcrumb" aria-label="${words.breadcrumb}"><ol>${trail.map(
              ([name, href]) => html`<li><a href="${href}">${name}</a></li>`,
            )}</ol></nav>`
      }
      ${
        spoken
          ? html`<nav class="languages" aria-label="${spoken.name}"><a href="${spoken.other.href}" hreflang="${spoken.language === 'cy' ? 'en' : 'cy'}" lang="${spoken.language === 'cy' ? 'en' : 'cy'}">${spoken.other.name}</a></nav>`
          : ''
      }
      <main id="main">${main}</main>
    </div>
    <footer class="footer">
      <div class="width">
        <p>${words.invented(council)}</p>
      </div>
    </footer>
  </body>
</html>`;
}

export function homePage() {
  return layout(
    'Welcome',
    [],
    html`<h1>Welcome to Westmere</h1>
      <ul class="tiles">
        <li><a href="/adult-social-care">Adult social care</a><p>Help to live well at home, and who provides it.</p></li>
        <li><a href="/adult-social-care/contracts">Care contracts</a><p>Every contract for care: who, how much, what was promised.</p></li>
        <li><a href="/adult-social-care/larkmoor-care-co-op">How Larkmoor Care Co-op is doing</a><p>Eight promises, and what happened.</p></li>
      </ul>`,
  );
}

export function socialCarePage() {
  return layout(
    'Adult social care',
    trailIn('en').slice(0, 1),
    html`<h1>Adult social care</h1>
      <p class="lead">We pay for care at home for people who need it. You can see what each provider promised us and what they did.</p>
      <ul class="tiles">
        <li><a href="/adult-social-care/larkmoor-care-co-op">How Larkmoor Care Co-op is doing</a><p>Home care in Westmere since 2025.</p></li>
        <li><a href="/adult-social-care/contracts">Care contracts</a><p>All published contracts for care.</p></li>
      </ul>
      <h2>Talk to us</h2>
      <p>Ring 01632 960200, Monday to Friday, 8:30am to 5pm.</p>`,
  );
}

/** Where a contract stands in the list of contracts, with scripts and without. */
export function addressOf(key: string, language: Language = 'en'): string {
  return contractsAddress({ 'kith-contract': key }, language);
}

/** The list of contracts, or what is asked of it. English is not said. */
export function contractsAddress(asked: Record<string, string>, language: Language): string {
  const query = new URLSearchParams({ ...asked, ...(language === 'cy' && { lang: language }) });
  return `/adult-social-care/contracts${query.size > 0 ? `?${query}` : ''}`;
}

/** The promises of a process or of one contract in it; those of the demonstration co-op have a page of their own. */
export function outcomesAddress(
  asked: { ocid: string; contract: string } | undefined,
  language: Language,
): string {
  const path = asked ? 'contract' : 'larkmoor-care-co-op';
  const query = new URLSearchParams({ ...asked, ...(language === 'cy' && { lang: language }) });
  return `/adult-social-care/${path}${query.size > 0 ? `?${query}` : ''}`;
}

/** The way to a page of adult social care. */
export function trailIn(language: Language): Array<[string, string]> {
  const { home, socialCare } = councilWords(language);
  return [
    [home, '/'],
    [socialCare, '/adult-social-care'],
  ];
}

/** The process that a key of the list begins with: `ocds-1` of `ocds-1/contract-7`. */
export function ocidIn(key: string): string {
  return key.replace(/\/(?:(?:contract|award)-.*|planning|tender|award)$/, '');
}

/** What stands on a page of promises. */
export interface PublishedOutcomes {
  ocid: string;
  /** Of one contract, as the list names it; empty for all of the process. */
  key: string;
  title: string;
  figures: Figure[];
  source: Html;
  /** The language of the publisher's own words; empty where that is not said. */
  spoken: string;
  /** The same page in a language. */
  addressIn: (language: Language) => string;
}

/** A provider's promises beside its results: one element, and in it what stands without scripts. */
export function outcomesPage(
  kithUrl: string,
  language: Language,
  { ocid, key, title, figures, source, spoken, addressIn }: PublishedOutcomes,
) {
  const words = figureWords(language);
  const { languages: name, switchLanguage } = councilWords(language);
  const record = `${kithUrl}/v1/open-data/records/${encodeURIComponent(ocid)}`;
  const other = { name: switchLanguage, href: addressIn(language === 'cy' ? 'en' : 'cy') };
  return layout(
    title,
    trailIn(language),
    html`<h1>${title}</h1>
      <p class="lead">${words.lead}</p>
      ${key && html`<p><a href="${addressOf(key, language)}">${words.allOfContract}</a></p>`}
      <kith-outcomes src="${record}" contract-id="${key}">
        ${plainFigures(figures, words, spoken)}
        <p><a href="${record}">${words.openData}</a> ${words.onPaper}</p>
        ${source}
      </kith-outcomes>`,
    { language, name, other },
  );
}

function plainFigures(figures: Figure[], { none, caption, columns }: FigureWords, spoken: string) {
  const lang = spoken === '' ? '' : html` lang="${spoken}"`;
  if (figures.length === 0) return html`<p>${none}</p>`;
  return html`<table class="rows">
    <caption>${caption}</caption>
    <thead><tr>${Object.values(columns).map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>
      ${figures.map(
        ({ title, promised, results }) => html`<tr>
          <th scope="row"${lang}>${title}</th>
          <td data-of="${columns.promised}">${promised}</td>
          <td data-of="${columns.results}">${results.map(({ period, result }) => html`<p>${period}: <strong>${result}</strong></p>`)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

export function faultPage(status: 404 | 502) {
  return layout(
    status === 404 ? 'Page not found' : 'Sorry, there is a problem',
    trailIn('en').slice(0, 1),
    status === 404
      ? html`<h1>Page not found</h1><p>If you typed the address, check that it is right. Or ring 01632 960200.</p>`
      : html`<h1>Sorry, there is a problem</h1><p>We could not reach the open data just now. Try again in a minute, or ring 01632 960200.</p>`,
  );
}
