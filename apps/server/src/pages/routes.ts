import { type Context, Hono } from 'hono';
import { whomToRing } from '../access/said-of-coop.js';
import type { Actor } from '../actor.js';
import { emailSchema } from '../contract/email-addresses.js';
import { idSchema } from '../contract/ids.js';
import { getCoop } from '../coops/settings.js';
import { listDesk, mayHaveDesk } from '../desk/list-desk.js';
import { DomainError } from '../domain-error.js';
import type { App } from '../http/app-type.js';
import { sessionTokenOf } from '../http/identify.js';
import { keptNowhere } from '../http/kept-nowhere.js';
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
import { acceptInvitation } from '../invitations/accept-invitation.js';
import { declineInvitation } from '../invitations/decline-invitation.js';
import { getInvitation } from '../invitations/get-invitation.js';
import { listMyInvitations } from '../invitations/list-invitations.js';
import { listMyVisits } from '../rota/list-my-visits.js';
import { deskPage, noDeskPage } from './desk-page.js';
import { fieldOfForm } from './form.js';
import { homePage } from './home-page.js';
import { invitationPage, notInvitedPage, signInToReadPage } from './invitation-pages.js';
import { pastVisitsPage } from './past-visits-page.js';
import { followLinkPage, linkNotValidPage, linkSentPage, signInPage } from './sign-in-pages.js';
import { spokenIn, spokenTo } from './words.js';

/** The pages a person sees when no website of a host stands between: they work without scripts. */
export const pages = new Hono<App>();

for (const path of ['/', '/sign-in/*', '/invitations/*', '/past-visits', '/desk']) {
  pages.use(path, keptNowhere);
}

pages.get('/page.css', (c) =>
  c.body(pageStyle, 200, { 'content-type': 'text/css', 'cache-control': 'max-age=3600' }),
);

pages.get('/', async (c) => {
  const { deps } = c.var;
  const visitor = await visitorOf(c);
  const signedIn = visitor && {
    name: visitor.name,
    hasDesk: await mayHaveDesk(deps, visitor.actor),
    invitations: (await listMyInvitations(deps, visitor.actor, {})).items.filter(
      ({ you }) => you.mayAnswer,
    ),
  };
  const people = deps.config.demo ? await demoPeople(deps) : undefined;
  return c.html(homePage(spokenBy(c, visitor), { signedIn, demoPeople: people }));
});

pages.get('/sign-in', (c) => c.html(signInPage(spokenTo(c))));

pages.post('/sign-in', async (c) => {
  requireOwnPage(c);
  const written = await fieldOfForm(c, 'email');
  const address = emailSchema.safeParse(written);
  if (!address.success) return c.html(signInPage(spokenTo(c), written), 422);
  await askForSignInLink(c.var.deps, { email: address.data });
  return c.html(linkSentPage(spokenTo(c), c.var.deps.mail.reaches), 202);
});

pages.get('/sign-in/link', (c) => c.html(followLinkPage(spokenTo(c), c.req.query('token') ?? '')));

pages.post('/sign-in/link', async (c) => {
  requireOwnPage(c);
  const token = await fieldOfForm(c, 'token');
  const session = await openSessionWithLink(c.var.deps, token).catch(unlessRefused);
  if (session === undefined) return c.html(linkNotValidPage(spokenTo(c)), 410);
  const { invitationId } = session;
  return enter(c, session, invitationId === undefined ? '/' : `/invitations/${invitationId}`);
});

pages.get('/invitations/:id', async (c) => {
  const visitor = await visitorOf(c);
  if (visitor === undefined) return c.html(signInToReadPage(spokenTo(c)), 401);
  const spoken = spokenBy(c, visitor);
  const invitation = await invitationFor(c, visitor);
  if (invitation === undefined) {
    const { ring } = await moreOf(c, visitor);
    return c.html(notInvitedPage(spoken, visitor.name, ring), 404);
  }
  return c.html(invitationPage(spoken, invitation, await moreOf(c, visitor)));
});

pages.post('/invitations/:id', async (c) => {
  requireOwnPage(c);
  const visitor = await visitorOf(c);
  const invitation = visitor && (await invitationFor(c, visitor));
  if (visitor && invitation) {
    const give = answers.get(await fieldOfForm(c, 'answer'));
    const why = await give?.(c.var.deps, visitor.actor, invitation.id, {}).then(
      () => undefined,
      whyRefused,
    );
    const still = why === undefined ? undefined : await invitationFor(c, visitor);
    // What was answered or taken back meanwhile, the page says by itself.
    if (still?.you.mayAnswer)
      return c.html(invitationPage(spokenBy(c, visitor), still, { why }), 409);
  }
  const id = idOfInvitation(c);
  return c.redirect(id === undefined ? '/' : `/invitations/${id}`, 303);
});

/** Where their co-op shows teams, and whom it says to ring. */
async function moreOf(c: Context<App>, { actor }: Visitor) {
  const { deps } = c.var;
  const coop = await getCoop(deps, actor);
  const site = coop.teamsPage ?? deps.config.teamsSite;
  return { site, ring: whomToRing(coop, actor.language) };
}

/** By what a form says, which may be anything. */
const answers = new Map([
  ['accept', acceptInvitation],
  ['decline', declineInvitation],
]);

/** To whoever was invited, and to nobody else: who sent it sees it where they sent it. */
async function invitationFor(c: Context<App>, { actor }: Visitor) {
  const id = idOfInvitation(c);
  if (id === undefined) return undefined;
  const found = await getInvitation(c.var.deps, actor, id).catch(unlessRefused);
  return found?.to.person?.id === actor.personId ? found : undefined;
}

const idOfInvitation = (c: Context<App>) => idSchema.safeParse(c.req.param('id')).data;

pages.get('/past-visits', async (c) => {
  const visitor = await visitorOf(c);
  if (visitor === undefined) return c.redirect('/sign-in', 303);
  const visits = await listMyVisits(c.var.deps, visitor.actor, { cursor: c.req.query('cursor') });
  return c.html(pastVisitsPage(spokenBy(c, visitor), visits));
});

pages.get('/desk', async (c) => {
  const visitor = await visitorOf(c);
  if (visitor === undefined) return c.redirect('/sign-in', 303);
  const all = c.req.query('show') === 'all';
  const request = { cursor: c.req.query('cursor'), show: all ? 'all' : 'needing' } as const;
  const spoken = spokenBy(c, visitor);
  if (!(await mayHaveDesk(c.var.deps, visitor.actor))) return c.html(noDeskPage(spoken), 403);
  const desk = await listDesk(c.var.deps, visitor.actor, request);
  const { site } = await moreOf(c, visitor);
  return c.html(deskPage(spoken, desk, { all, site }));
});

pages.post('/demo/become', async (c) => {
  requireOwnPage(c);
  const id = idSchema.catch('').parse(await fieldOfForm(c, 'personId'));
  if (id === '') return c.redirect('/', 303);
  return enter(c, await openDemonstrationSession(c.var.deps, id), '/');
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

function enter(c: Context<App>, session: OpenedSession, page: string) {
  giveCookie(c, session);
  return c.redirect(page, 303);
}

interface Visitor {
  actor: Actor;
  name: string;
}

async function visitorOf(c: Context<App>): Promise<Visitor | undefined> {
  const actor = await actorVisiting(c);
  if (actor === undefined) return undefined;
  const { person } = await whoIsSignedIn(c.var.deps, actor, sessionTokenOf(c));
  return { actor, name: person.name };
}

/** In the language of whoever is signed in; else in what their browser asks for. */
const spokenBy = (c: Context<App>, visitor: Visitor | undefined) =>
  visitor === undefined ? spokenTo(c) : spokenIn(visitor.actor.language);

async function actorVisiting(c: Context<App>): Promise<Actor | undefined> {
  const token = sessionTokenOf(c);
  return token === '' ? undefined : c.var.callers.ofSession(c.var.deps, token).catch(unlessRefused);
}

/** In the words of whoever asked; where it has none, the page says what is the case. */
function whyRefused(error: unknown): string | undefined {
  if (!(error instanceof DomainError)) throw error;
  return error.detail;
}

/** A refusal is an answer; anything else that went wrong is thrown on. */
function unlessRefused(error: unknown): undefined {
  if (!(error instanceof DomainError)) throw error;
  return undefined;
}
