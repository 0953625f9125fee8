import { Hono } from 'hono';
import type { SitesConfig } from '../config.js';
import { serveFiles } from '../http/files.js';
import { strictPolicy } from '../http/headers.js';
import type { KithBackend } from '../kith.js';
import {
  contractsPage,
  faultPage,
  homePage,
  larkmoorOcid,
  outcomesPage,
  socialCarePage,
} from './pages.js';

/** The demonstration publishes this many contracts itself; more means real ones were imported. */
const demonstrationContracts = 3;

/** The council's site: public elements, no session, readable without scripts. */
export function councilSite(config: SitesConfig, kith: KithBackend): Hono {
  const site = new Hono();
  site.use(strictPolicy(config.kithUrl));
  serveFiles(site, 'council');

  site.get('/', (c) => c.html(homePage()));
  site.get('/adult-social-care', (c) => c.html(socialCarePage()));

  site.get('/adult-social-care/larkmoor-care-co-op', async (c) => {
    const { promising } = await kith.contracts();
    const contract = promising.find(({ ocid }) => ocid === larkmoorOcid);
    return c.html(
      outcomesPage(config.kithUrl, larkmoorOcid, 'How Larkmoor Care Co-op is doing', contract),
    );
  });

  site.get('/adult-social-care/contracts', async (c) => {
    const { promising, total } = await kith.contracts();
    return c.html(contractsPage(config.kithUrl, promising, total <= demonstrationContracts));
  });

  site.get('/adult-social-care/contract', (c) => {
    const ocid = c.req.query('ocid');
    if (!ocid) return c.html(faultPage(404), 404);
    return c.html(outcomesPage(config.kithUrl, ocid, 'What was promised and what was done'));
  });

  site.notFound((c) => c.html(faultPage(404), 404));
  site.onError((_error, c) => c.html(faultPage(502), 502));
  return site;
}
