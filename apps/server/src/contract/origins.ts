import { z } from '@hono/zod-openapi';

const accepted = 'the address of a website, such as https://www.example.org';

/** Where pages of a host live. Any page of the site may be given; its origin is what counts. */
export const originSchema = z
  .string()
  .max(255)
  .refine((text) => originOf(text) !== undefined, { error: accepted, abort: true })
  .overwrite((text) => originOf(text) ?? text)
  .openapi({ format: 'uri', example: 'https://www.larkmoor.example' });

/** Whether this is what a browser sends as `Origin` from a page that could hold a session. */
export const isOrigin = (text: string): boolean => originOf(text) === text;

/** `null` and the like are the origin of nobody. Whether TLS is asked for depends on the server. */
function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, origin } = new URL(text);
  const isPlain = username === '' && password === '';
  return isPlain && /^https?:$/.test(protocol) ? origin : undefined;
}
