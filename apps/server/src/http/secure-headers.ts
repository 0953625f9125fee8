import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { App } from './app-type.js';

const nothing = ["'none'"];
const own = ["'self'"];

const common = {
  crossOriginResourcePolicy: false,
  xFrameOptions: 'DENY',
  // Of this host alone: what else lives under its domain is not ours to decide.
  strictTransportSecurity: 'max-age=15552000',
} as const;

/** Answers of the API are data: a browser that shows one as a page may load nothing with it. */
const dataHeaders = secureHeaders({
  ...common,
  referrerPolicy: 'no-referrer',
  contentSecurityPolicy: { defaultSrc: nothing, frameAncestors: nothing },
});

/**
 * Our few pages and the documentation: a style sheet and forms, no script. Other servers learn at
 * most our own address, never a path. With `no-referrer` a form would come with `Origin: null`, and
 * could not be told from a page that is nobody's.
 */
const pageHeaders = secureHeaders({
  ...common,
  referrerPolicy: 'strict-origin',
  contentSecurityPolicy: {
    defaultSrc: nothing,
    styleSrc: own,
    imgSrc: ["'self'", 'data:'],
    formAction: own,
    baseUri: nothing,
    frameAncestors: nothing,
  },
});

/** What a browser may do with an answer, by where it comes from. */
export const secured: MiddlewareHandler<App> = (c, next) =>
  c.req.path.startsWith('/v1/') ? dataHeaders(c, next) : pageHeaders(c, next);
