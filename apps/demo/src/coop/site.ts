import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { SitesConfig } from '../config.js';
import { serveFiles } from '../http/files.js';
import { strictPolicy } from '../http/headers.js';
import type { DemoPerson, KithBackend } from '../kith.js';
import { faultPage, homePage, link, type Page, pickPage, teamPage } from './pages.js';
import type { Language } from './words.js';

const cookieName = 'larkmoor_visitor';
const dayInSeconds = 86_400;

interface Visitor {
  person: DemoPerson;
  teamId: string | undefined;
}

/** The co-op's own site. Who a visitor is, it knows itself; what they may see, Kith decides. */
export function coopSite(config: SitesConfig, kith: KithBackend, councilUrl: string): Hono {
  const site = new Hono();
  const visitors = new Map<string, Visitor>();

  site.use(strictPolicy(config.kithUrl));
  serveFiles(site, 'coop');

  const page = (language: Language, path: string): Page => ({
    language,
    path,
    kithUrl: config.kithUrl,
    councilUrl,
  });

  for (const language of ['en', 'cy'] as const) {
    site.get(link(language, '/'), (c) => c.html(homePage(page(language, '/'))));

    site.get(link(language, '/my-team'), async (c) => {
      const visitor = visitors.get(getCookie(c, cookieName) ?? '');
      const here = page(language, '/my-team');
      if (!visitor) return c.html(pickPage(here, await kith.demoPeople()));
      const wanted = c.req.query('team');
      if (visitor.person.teams.some((team) => team.id === wanted)) visitor.teamId = wanted;
      return c.html(teamPage(here, visitor.person, visitor.teamId));
    });

    site.post(link(language, '/become'), async (c) => {
      const { personId } = await c.req.parseBody();
      const person = (await kith.demoPeople()).find(({ id }) => id === personId);
      if (person) {
        const visit = randomBytes(24).toString('base64url');
        visitors.set(visit, { person, teamId: person.teams[0]?.id });
        setCookie(c, cookieName, visit, {
          httpOnly: true,
          sameSite: 'Lax',
          path: '/',
          maxAge: dayInSeconds,
          secure: new URL(c.req.url).protocol === 'https:',
        });
      }
      return c.redirect(link(language, '/my-team'), 303);
    });

    site.post(link(language, '/leave'), (c) => {
      visitors.delete(getCookie(c, cookieName) ?? '');
      deleteCookie(c, cookieName, { path: '/' });
      return c.redirect(link(language, '/my-team'), 303);
    });
  }

  // The page's elements ask here, on the site's own origin; the key stays on this server.
  site.post('/kith-session', async (c) => {
    const visitor = visitors.get(getCookie(c, cookieName) ?? '');
    if (!visitor?.teamId || c.req.header('Sec-Fetch-Site') === 'cross-site') {
      return c.json({ detail: 'Nobody is signed in to this site.' }, 401);
    }
    const origin = c.req.header('Origin') ?? new URL(c.req.url).origin;
    return c.json(
      (await kith.mintSession(visitor.person.id, visitor.teamId, origin)) as object,
      201,
      { 'Cache-Control': 'no-store' },
    );
  });

  site.onError((_error, c) => c.html(faultPage(page('en', '/')), 502));
  return site;
}
