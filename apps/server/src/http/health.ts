import { Hono } from 'hono';
import { sql } from 'kysely';
import { pendingMigrations, readMigrations } from '../db/migrate.js';
import type { Deps } from '../deps.js';
import type { App } from './app-type.js';
import type { Metrics } from './metrics.js';
import { problem, traceOf } from './problem.js';

/** For whoever watches over this server: is it alive, is it ready, how busy is it. */
export function health(metrics: Metrics): Hono<App> {
  const app = new Hono<App>();
  app.get('/health/live', (c) => c.json({ status: 'live' }));
  app.get('/health/ready', async (c) => {
    if (c.var.closing.aborted) return problem(c, 'service_unavailable', { detail: 'Stopping.' });
    const wrong = await whatIsWrong(c.var.deps);
    return wrong === undefined
      ? c.json({ status: 'ready' })
      : problem(c, 'service_unavailable', { detail: wrong });
  });
  app.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
  );
  return app;
}

async function whatIsWrong({ db, log }: Deps): Promise<string | undefined> {
  try {
    await db.asOwnerOfSchema((tx) => sql`select 1`.execute(tx));
    const pending = await pendingMigrations(db.engine, await readMigrations());
    return pending.length === 0 ? undefined : 'The database is not migrated.';
  } catch (error) {
    log.error(traceOf(error), 'not ready');
    return 'The database does not answer.';
  }
}
