import { Hono } from 'hono';
import type { SitesConfig } from '../config.js';
import { serveFiles } from '../http/files.js';
import { strictPolicy } from '../http/headers.js';
import type { ContractRow, KithBackend } from '../kith.js';
import { chosen, linesOf, promisesIn, type View, viewIn } from './choose-contracts.js';
import { contractPage, contractsPage } from './contract-pages.js';
import { detailsOf } from './details.js';
import { factsOf } from './facts.js';
import { figureWords } from './figure-words.js';
import { figuresOf } from './figures.js';
import { noticesOf } from './notices.js';
import {
  faultPage,
  homePage,
  larkmoorOcid,
  ocidIn,
  outcomesAddress,
  outcomesPage,
  socialCarePage,
} from './pages.js';
import { sourceOf } from './source.js';
import { councilWords, type Language, languageOf } from './words.js';

/** The demonstration publishes this many contracts itself; more means real ones were imported. */
const demonstrationContracts = 3;

/** As many to a page as the element has. */
const pageSize = 20;

/** The council's site: public elements, no session, readable without scripts. */
export function councilSite(config: SitesConfig, kith: KithBackend): Hono {
  const site = new Hono();
  site.use(strictPolicy(config.kithUrl));
  serveFiles(site, 'council');

  const find = async (all: ContractRow[], view: View, language: Language) => {
    const rows = view.words === '' ? all : await kith.contracts(view.words);
    const found = chosen(rows, view, language);
    const lines = linesOf(found);
    const pages = Math.max(1, Math.ceil(lines.length / pageSize));
    const page = Math.min(view.page, pages);
    const shown = lines.slice((page - 1) * pageSize, page * pageSize);
    return { view, count: found.length, lines: shown, page, pages };
  };

  site.get('/', (c) => c.html(homePage()));
  site.get('/adult-social-care', (c) => c.html(socialCarePage()));

  site.get('/adult-social-care/larkmoor-care-co-op', async (c) => {
    const language = languageOf(c.req.query('lang'));
    const record = (await kith.record(larkmoorOcid)) ?? {};
    const outcomes = {
      ocid: larkmoorOcid,
      key: '',
      title: figureWords(language).larkmoor,
      figures: figuresOf(record, '', language),
      source: sourceOf(record, councilWords(language)),
      spoken: record.records?.[0]?.compiledRelease?.language ?? '',
      addressIn: (other: Language) => outcomesAddress(undefined, other),
    };
    return c.html(outcomesPage(config.kithUrl, language, outcomes));
  });

  site.get('/adult-social-care/contracts', async (c) => {
    const { lang, ...asked } = c.req.query();
    const page = { language: languageOf(lang), asked };
    const key = c.req.query('kith-contract') ?? '';
    if (key !== '') {
      const record = await kith.record(ocidIn(key));
      const process = record?.records?.[0]?.compiledRelease;
      if (process) {
        const published = {
          facts: factsOf(process, key, page.language),
          details: detailsOf(record.records?.[0]?.releases ?? [], key, page.language),
          notices: noticesOf(record, page.language),
          source: sourceOf(record, councilWords(page.language)),
          ofProcess: await kith.ofProcess(ocidIn(key)),
        };
        return c.html(contractPage(config.kithUrl, page, key, published));
      }
    }
    const all = await kith.contracts();
    const view = viewIn(asked);
    const { compare } = new Intl.Collator(page.language, { sensitivity: 'base' });
    const named = all.map(({ buyer }) => buyer.name).filter((name) => name !== null);
    const known = new Set(all.map(({ status }) => status));
    return c.html(
      contractsPage(config.kithUrl, page, {
        promising: all.filter((row) => promisesIn(row) > 0),
        total: all.length,
        buyers: [...new Set(named)].sort(compare),
        statuses: Object.keys(councilWords(page.language).statuses).filter((each) =>
          known.has(each),
        ),
        found: view && (await find(all, view, page.language)),
        onlyDemonstration: all.length <= demonstrationContracts,
      }),
    );
  });

  site.get('/adult-social-care/contract', async (c) => {
    const ocid = c.req.query('ocid');
    const key = c.req.query('contract') ?? '';
    const record = ocid && (await kith.record(ocid));
    if (!ocid || !record) return c.html(faultPage(404), 404);
    const language = languageOf(c.req.query('lang'));
    const process = record.records?.[0]?.compiledRelease ?? {};
    const outcomes = {
      ...{ ocid, key },
      title: figureWords(language).outcomesOf(factsOf(process, key, language).title),
      figures: figuresOf(record, key, language),
      source: sourceOf(record, councilWords(language)),
      spoken: process.language ?? '',
      addressIn: (other: Language) => outcomesAddress({ ocid, contract: key }, other),
    };
    return c.html(outcomesPage(config.kithUrl, language, outcomes));
  });

  site.notFound((c) => c.html(faultPage(404), 404));
  site.onError((_error, c) => c.html(faultPage(502), 502));
  return site;
}
