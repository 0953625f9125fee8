import type { Context } from 'hono';
import { refuse } from '../domain-error.js';
import type { App } from '../http/app-type.js';

/** A field of the form that was sent, as text; empty where there is none, or a file. */
export async function fieldOfForm(c: Context<App>, name: string): Promise<string> {
  const form = await c.req.parseBody().catch(() => refuse('bad_request'));
  const value = form[name];
  return typeof value === 'string' ? value : '';
}
