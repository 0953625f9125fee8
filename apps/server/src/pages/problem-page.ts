import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { accepts } from 'hono/accepts';
import { html } from 'hono/html';
import type { App } from '../http/app-type.js';
import { type Html, page } from '../http/page.js';
import { type Spoken, spokenTo } from './words.js';

/**
 * What went wrong as a page, where a person is looking: a browser asks for a page by name, a program
 * for anything. Of the API it is always the problem.
 */
export const pageWhereAsked = (answer: NotFoundHandler<App>): NotFoundHandler<App> =>
  (async (c: Context<App>) => toldTo(c, await answer(c))) as NotFoundHandler<App>;

export const errorPageWhereAsked = (answer: ErrorHandler<App>): ErrorHandler<App> =>
  (async (error: Error, c: Context<App>) => toldTo(c, await answer(error, c))) as ErrorHandler<App>;

async function toldTo(c: Context<App>, problem: Response): Promise<Response> {
  if (!isPersonLooking(c)) return problem;
  const body = problemPage(spokenTo(c), problem.status, c.var.requestId);
  const headers = new Headers(problem.headers);
  headers.set('content-type', 'text/html; charset=UTF-8');
  return new Response(String(await body), { status: problem.status, headers });
}

function isPersonLooking(c: Context<App>): boolean {
  if (c.req.path.startsWith('/v1/')) return false;
  const wanted = accepts(c, {
    header: 'Accept',
    supports: ['text/html', 'application/json'],
    default: 'application/json',
  });
  return wanted === 'text/html';
}

function problemPage({ words, language }: Spoken, status: number, reference: string): Html {
  const [title, text] = saidOf(words, status);
  return page(
    title,
    html`
      <p>${text}</p>
      ${status === 500 ? html`<p>${words.failedReference(reference)}</p>` : ''}
      <p><a href="/">${words.toStart}</a></p>`,
    { language },
  );
}

function saidOf(words: Spoken['words'], status: number): [title: string, text: string] {
  if (status === 404) return [words.notFound, words.notFoundText];
  if (status === 503) return [words.away, words.awayText];
  return status < 500 ? [words.notAllowed, words.notAllowedText] : [words.failed, words.failedText];
}
