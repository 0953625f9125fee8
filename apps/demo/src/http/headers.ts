import type { MiddlewareHandler } from 'hono';

/**
 * A policy as strict as a careful council's: nothing from elsewhere but Kith's data, no inline
 * script or style, no markup made from strings. Every Kith element must live with it.
 */
export function strictPolicy(kithUrl: string): MiddlewareHandler {
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${kithUrl}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('Referrer-Policy', 'same-origin');
    c.header('X-Content-Type-Options', 'nosniff');
  };
}
