import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type Schema, schemaState } from '../db/migrate.js';
import { standingRanOut } from '../db/standing.js';
import { troubleIn } from '../db/trouble.js';
import type { Deps } from '../deps.js';
import { traceOf } from '../trace-of.js';

/** However many ask, the database is asked this often at most. */
const freshFor = { seconds: 2 } as const;

export type Readiness = () => Promise<string | undefined>;

/** Says in a sentence what keeps this server from its work, if anything does. */
export function readinessOf(deps: Deps, schema: () => Promise<Schema>): Readiness {
  let known: Promise<Schema> | undefined;
  let last: { at: Temporal.Instant; wrong: Promise<string | undefined> } | undefined;
  let told: string | undefined;

  const look = async () => {
    const wrong = await whatIsWrong(deps, await (known ??= schema()));
    if (wrong !== told) deps.log.warn({ wrong: wrong ?? null }, 'readiness changed');
    told = wrong;
    return wrong;
  };

  return () => {
    const now = deps.now();
    if (last === undefined || now.epochMilliseconds >= last.at.add(freshFor).epochMilliseconds) {
      last = { at: now, wrong: look() };
    }
    return last.wrong;
  };
}

async function whatIsWrong({ db, log }: Deps, known: Schema): Promise<string | undefined> {
  try {
    await db.asCoop(nobodys, (tx) => sql`select kith_is_identity()`.execute(tx));
    const { pending, unknown, hasOtherData } = await schemaState(db.engine, known);
    if (pending.length > 0) return 'The database is not migrated.';
    if (unknown.length > 0) {
      return 'The database was brought up to date by a newer Kith. Update this one.';
    }
    return hasOtherData
      ? 'The database holds the access rules of another Kith. Run the same one everywhere.'
      : undefined;
  } catch (error) {
    log.error(traceOf(error), 'not ready');
    const trouble = troubleIn(error);
    if (trouble?.code === standingRanOut) {
      return 'The clock of this server and that of the database differ by more than five minutes.';
    }
    return trouble?.kind === 'busy'
      ? 'The database is too busy to answer.'
      : 'The database does not answer.';
  }
}

/** As a request stands before it, of a co-op that there is not. */
const nobodys = '00000000-0000-0000-0000-000000000000';
