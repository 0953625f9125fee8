import { Hono } from 'hono';
import type { App } from './app-type.js';
import type { Metrics } from './metrics.js';
import { problem } from './problem.js';
import type { Readiness } from './readiness.js';

/** For whoever watches over this server: is it alive, is it ready, how busy is it. */
export function health(metrics: Metrics, readiness: Readiness): Hono<App> {
  const app = new Hono<App>();
  app.get('/health/live', (c) => c.json({ status: 'live' }));
  app.get('/health/ready', async (c) => {
    const wrong = c.var.closing.aborted ? 'Stopping.' : await readiness();
    return wrong === undefined
      ? c.json({ status: 'ready' })
      : problem(c, 'service_unavailable', { detail: wrong });
  });
  app.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
  );
  return app;
}
