import { z } from '@hono/zod-openapi';

const accepted = 'the address of a website, such as https://www.example.org';
const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Where pages of a host live. Any page of the site may be given; its origin is what counts. */
export const originSchema = z
  .string()
  .max(255)
  .refine((text) => originOf(text) !== undefined, { error: accepted, abort: true })
  .overwrite((text) => originOf(text) ?? text)
  .openapi({ format: 'uri', example: 'https://www.larkmoor.example' });

/** Whether this is what a browser sends as `Origin` from a page that could hold a session. */
export const isOrigin = (text: string): boolean => originOf(text) === text;

/** Without TLS only on one's own machine; `null` and the like are the origin of nobody. */
function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return undefined;
  const safe = url.protocol === 'https:' || ownMachine.has(url.hostname);
  return safe && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}
