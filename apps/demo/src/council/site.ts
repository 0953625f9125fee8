import { Hono } from 'hono';
import type { SitesConfig } from '../config.js';
import { serveFiles } from '../http/files.js';
import { strictPolicy } from '../http/headers.js';
import type { KithBackend } from '../kith.js';
import { contractPage, contractsPage } from './contract-pages.js';
import { foldedIn } from './contract-rows.js';
import { factsOf } from './facts.js';
import { figuresOf } from './figures.js';
import { noticesOf } from './notices.js';
import {
  faultPage,
  homePage,
  larkmoorOcid,
  ocidIn,
  outcomesPage,
  socialCarePage,
} from './pages.js';
import { sourceOf } from './source.js';
import { councilWords, languageOf } from './words.js';

/** The demonstration publishes this many contracts itself; more means real ones were imported. */
const demonstrationContracts = 3;

/** What an address asks for, as the element understands it. */
interface Sought {
  words: string;
  buyer: string;
  withPromises: boolean;
  /** Where the last page ended. */
  after: string;
}

/** The council's site: public elements, no session, readable without scripts. */
export function councilSite(config: SitesConfig, kith: KithBackend): Hono {
  const site = new Hono();
  site.use(strictPolicy(config.kithUrl));
  serveFiles(site, 'council');

  const find = async ({ words, buyer, withPromises, after }: Sought) => {
    // Whoever is named as the buyer stands among what is found by words.
    const page = await kith.find([words, buyer].join(' ').trim(), { after, withPromises });
    const totals = await Promise.all(
      foldedIn(page.found).map(
        async (ocid) => [ocid, (await kith.ofProcess(ocid)).length] as const,
      ),
    );
    return { words, ...page, totals: new Map(totals) };
  };

  site.get('/', (c) => c.html(homePage()));
  site.get('/adult-social-care', (c) => c.html(socialCarePage()));

  site.get('/adult-social-care/larkmoor-care-co-op', async (c) => {
    const record = (await kith.record(larkmoorOcid)) ?? {};
    const title = 'How Larkmoor Care Co-op is doing';
    const source = sourceOf(record, councilWords('en'));
    return c.html(outcomesPage(config.kithUrl, larkmoorOcid, title, figuresOf(record), source));
  });

  site.get('/adult-social-care/contracts', async (c) => {
    const { lang, ...asked } = c.req.query();
    const page = { language: languageOf(lang), asked };
    const key = c.req.query('kith-contract') ?? '';
    const sought = {
      words: asked['kith-words'] ?? '',
      buyer: asked['kith-buyer'] ?? '',
      withPromises: (asked['kith-promises'] ?? '') !== '',
      after: asked['after'] ?? '',
    };
    if (key !== '') {
      const record = await kith.record(ocidIn(key));
      const process = record?.records?.[0]?.compiledRelease;
      if (process) {
        const published = {
          facts: factsOf(process, key, page.language),
          notices: noticesOf(record, page.language),
          source: sourceOf(record, councilWords(page.language)),
          ofProcess: await kith.ofProcess(ocidIn(key)),
        };
        return c.html(contractPage(config.kithUrl, page, key, published));
      }
    }
    const { promising, total } = await kith.contracts();
    const { words, buyer, withPromises } = sought;
    const isAsked = words !== '' || buyer !== '' || withPromises || asked['after'] !== undefined;
    const found = isAsked ? await find(sought) : undefined;
    const onlyDemonstration = total <= demonstrationContracts;
    return c.html(
      contractsPage(config.kithUrl, page, { promising, total, found, onlyDemonstration }),
    );
  });

  site.get('/adult-social-care/contract', async (c) => {
    const ocid = c.req.query('ocid');
    const key = c.req.query('contract') ?? '';
    const record = ocid && (await kith.record(ocid));
    if (!ocid || !record) return c.html(faultPage(404), 404);
    const process = record.records?.[0]?.compiledRelease ?? {};
    const title = `What was promised and what was done: ${factsOf(process, key).title}`;
    const source = sourceOf(record, councilWords('en'));
    return c.html(outcomesPage(config.kithUrl, ocid, title, figuresOf(record, key), source, key));
  });

  site.notFound((c) => c.html(faultPage(404), 404));
  site.onError((_error, c) => c.html(faultPage(502), 502));
  return site;
}
