import { Counter, type Registry } from 'prom-client';
import type { Deps } from '../deps.js';

/** What was kept sealed and does not open: somebody changed the database, or a key is missing. */
export function measureSealed(registry: Registry, deps: Pick<Deps, 'sealer'>): undefined {
  new Counter({
    name: 'kith_sealed_not_opened_total',
    help: 'Sealed texts that did not open. The log says which column.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(deps.sealer.notOpened);
    },
  });
}
