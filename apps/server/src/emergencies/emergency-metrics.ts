import { Gauge, type Registry } from 'prom-client';
import type { Deps } from '../deps.js';
import { traceOf } from '../trace-of.js';
import { countOpenNow } from './emergencies.sql.js';

/** What is open in an emergency: by kind and never by person. Nothing while the database is away. */
export function measureEmergencies(
  registry: Registry,
  deps: Pick<Deps, 'db' | 'now' | 'log'>,
): () => Promise<void> {
  const open = new Gauge({
    name: 'kith_emergencies_open',
    help: 'What is open in an emergency.',
    labelNames: ['capability', 'category'],
    registers: [registry],
  });
  return async () => {
    const { db, now, log } = deps;
    open.reset();
    try {
      const rows = await db.asOwnerOfSchema((tx) => countOpenNow(tx, now()));
      for (const { capability, category, count } of rows) open.set({ capability, category }, count);
    } catch (error) {
      log.warn(traceOf(error), 'what is open in an emergency could not be counted');
    }
  };
}
