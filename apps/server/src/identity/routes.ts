import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../http/app-type.js';
import { sessionTokenOf } from '../http/identify.js';
import { requireOwnPage } from '../http/own-page.js';
import type { Mailer } from '../mail/mailer.js';
import * as contract from './contract.js';
import { createEmbedSession } from './create-embed-session.js';
import { demoPeople } from './demo-people.js';
import { endSession } from './end-session.js';
import { openDemonstrationSession, openSessionWithLink } from './open-session.js';
import { giveCookie, takeCookie } from './session-cookie.js';
import { askForSignInLink } from './sign-in-links.js';
import { whoIsSignedIn } from './who-is-signed-in.js';

/** What is true of every address alike. */
const sent: Record<Mailer['reaches'], string> = {
  people: 'If we know this address, a letter with a link is on its way.',
  terminal: 'If we know this address, a link is shown in the terminal of the demonstration.',
  nobody: 'This server cannot send e-mail. Ask the people who run it for a link.',
};

export const identity = new OpenAPIHono<App>()
  .openapi(contract.createSignInLink, async (c) => {
    await askForSignInLink(c.var.deps, c.req.valid('json'));
    return c.json({ message: sent[c.var.deps.mail.reaches] }, 202);
  })
  .openapi(contract.createSession, async (c) => {
    requireOwnPage(c);
    const session = await openSessionWithLink(c.var.deps, c.req.valid('json').token);
    giveCookie(c, session);
    return c.json(session.view, 201);
  })
  .openapi(contract.getSession, async (c) => {
    return c.json(await whoIsSignedIn(c.var.deps, c.var.actor, sessionTokenOf(c)), 200);
  })
  .openapi(contract.endSession, async (c) => {
    await endSession(c.var.deps, sessionTokenOf(c));
    takeCookie(c);
    return c.json({}, 200);
  })
  .openapi(contract.createEmbedSession, async (c) => {
    const session = await createEmbedSession(c.var.deps, c.var.host, c.req.valid('json'));
    return c.json(session as typeof session & { capabilities: never[] }, 201);
  })
  .openapi(contract.listDemoPeople, async (c) => {
    return c.json({ items: await demoPeople(c.var.deps) }, 200);
  })
  .openapi(contract.becomeDemoPerson, async (c) => {
    requireOwnPage(c);
    const session = await openDemonstrationSession(c.var.deps, c.req.valid('json').personId);
    giveCookie(c, session);
    return c.json(session.view, 201);
  });
