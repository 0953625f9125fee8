import { Hono } from 'hono';
import type { Temporal } from 'temporal-polyfill';
import type { Config } from '../config.js';
import type { App } from './app-type.js';
import { problem } from './problem.js';

const address = '/.well-known/security.txt';

/** Whoever runs this server looks at it well within that time, or the contact is not kept up. */
const trustedFor = { days: 180 };

/** Whom to tell about a fault that others could abuse (RFC 9116), where the operator says so. */
export const securityTxt = new Hono<App>();

securityTxt.get(address, (c) => {
  const { config, now } = c.var.deps;
  return config.securityContact === undefined
    ? problem(c, 'not_found')
    : c.body(textOf(config.securityContact, config, now()), 200, {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'max-age=86400',
      });
});

function textOf(contact: string, { publicUrl }: Config, now: Temporal.Instant): string {
  const today = now.toZonedDateTimeISO('UTC').startOfDay();
  return [
    `Contact: ${contact}`,
    `Expires: ${today.add(trustedFor).toInstant().toString()}`,
    'Preferred-Languages: en, cy',
    ...(publicUrl.startsWith('https:') ? [`Canonical: ${publicUrl}${address}`] : []),
    '',
  ].join('\r\n');
}
