import { type Context, Hono } from 'hono';
import type { Actor } from '../actor.js';
import { emailSchema } from '../contract/email-addresses.js';
import { idSchema } from '../contract/ids.js';
import { DomainError } from '../domain-error.js';
import type { App } from '../http/app-type.js';
import { sessionTokenOf } from '../http/identify.js';
import { requireOwnPage } from '../http/own-page.js';
import { pageStyle } from '../http/page.js';
import { demoPeople } from '../identity/demo-people.js';
import { endSession } from '../identity/end-session.js';
import {
  type OpenedSession,
  openDemonstrationSession,
  openSessionWithLink,
} from '../identity/open-session.js';
import { endAllSessions } from '../identity/own-sessions.js';
import { giveCookie, takeCookie } from '../identity/session-cookie.js';
import { askForSignInLink } from '../identity/sign-in-links.js';
import { whoIsSignedIn } from '../identity/who-is-signed-in.js';
import { fieldOfForm } from './form.js';
import { homePage } from './home-page.js';
import { followLinkPage, linkNotValidPage, linkSentPage, signInPage } from './sign-in-pages.js';

/** The pages a person sees when no website of a host stands between: they work without scripts. */
export const pages = new Hono<App>();

pages.get('/page.css', (c) =>
  c.body(pageStyle, 200, { 'content-type': 'text/css', 'cache-control': 'max-age=3600' }),
);

pages.get('/', async (c) => {
  const { config } = c.var.deps;
  const signedInAs = await visitor(c);
  return c.html(
    homePage({ signedInAs, demoPeople: config.demo ? await demoPeople(c.var.deps) : undefined }),
  );
});

pages.get('/sign-in', (c) => c.html(signInPage()));

pages.post('/sign-in', async (c) => {
  requireOwnPage(c);
  const address = emailSchema.safeParse(await fieldOfForm(c, 'email'));
  if (!address.success) return c.html(signInPage(), 422);
  await askForSignInLink(c.var.deps, { email: address.data });
  return c.html(linkSentPage(c.var.deps.mail.reaches), 202);
});

pages.get('/sign-in/link', (c) => c.html(followLinkPage(c.req.query('token') ?? '')));

pages.post('/sign-in/link', async (c) => {
  requireOwnPage(c);
  const token = await fieldOfForm(c, 'token');
  const session = await openSessionWithLink(c.var.deps, token).catch(unlessRefused);
  return session === undefined ? c.html(linkNotValidPage(), 410) : goHome(c, session);
});

pages.post('/demo/become', async (c) => {
  requireOwnPage(c);
  const id = idSchema.catch('').parse(await fieldOfForm(c, 'personId'));
  if (id === '') return c.redirect('/', 303);
  return goHome(c, await openDemonstrationSession(c.var.deps, id));
});

pages.post('/sign-out', async (c) => {
  requireOwnPage(c);
  await endSession(c.var.deps, sessionTokenOf(c));
  takeCookie(c);
  return c.redirect('/', 303);
});

pages.post('/sign-out-everywhere', async (c) => {
  requireOwnPage(c);
  const actor = await actorVisiting(c);
  if (actor !== undefined) await endAllSessions(c.var.deps, actor);
  takeCookie(c);
  return c.redirect('/', 303);
});

function goHome(c: Context<App>, session: OpenedSession) {
  giveCookie(c, session);
  return c.redirect('/', 303);
}

async function visitor(c: Context<App>) {
  const actor = await actorVisiting(c);
  if (actor === undefined) return undefined;
  return (await whoIsSignedIn(c.var.deps, actor, sessionTokenOf(c))).person;
}

async function actorVisiting(c: Context<App>): Promise<Actor | undefined> {
  const token = sessionTokenOf(c);
  return token === '' ? undefined : c.var.callers.ofSession(c.var.deps, token).catch(unlessRefused);
}

/** A refusal is an answer; anything else that went wrong is thrown on. */
function unlessRefused(error: unknown): undefined {
  if (!(error instanceof DomainError)) throw error;
  return undefined;
}
