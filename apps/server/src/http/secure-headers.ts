import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { App } from './app-type.js';

const nothing = ["'none'"];
const own = ["'self'"];

const common = {
  crossOriginResourcePolicy: false,
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // Of this host alone: what else lives under its domain is not ours to decide.
  strictTransportSecurity: 'max-age=15552000',
} as const;

/** Answers of the API are data: a browser that shows one as a page may load nothing with it. */
const dataHeaders = secureHeaders({
  ...common,
  contentSecurityPolicy: { defaultSrc: nothing, frameAncestors: nothing },
});

/** Our few pages and the documentation: a style sheet and forms, no script. */
const pageHeaders = secureHeaders({
  ...common,
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
