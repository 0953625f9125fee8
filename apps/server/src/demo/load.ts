import { sql } from 'kysely';
import type { Tx } from '../db/database.js';
import type { Deps } from '../deps.js';
import { StartError } from '../start-error.js';
import { demonstrationCoopId } from './build/ids.js';
import { type DemonstrationOptions, generateDemonstration } from './generate.js';
import { makeHostKey, writeHostKey } from './host-key.js';
import { insertDemonstration } from './insert-rows.sql.js';
import { publishDemonstration } from './publish.js';

export const defaultSeed = 1;

/** What a database holds, as far as the demonstration is concerned. */
type Holding = 'nothing' | 'demonstration' | 'something_else';

/**
 * Loads the demonstration in one transaction; one that is there already is replaced. Throws a
 * StartError where there is anything else: real people and invented ones never share a database.
 */
export async function loadDemonstration(
  deps: Deps,
  options: Partial<DemonstrationOptions> = {},
): Promise<void> {
  await load(deps, options, ['nothing', 'demonstration']);
}

/** Loads the demonstration if there is no co-op at all; resolves to whether it did. */
export async function loadDemonstrationIfEmpty(deps: Deps): Promise<boolean> {
  const holding = await deps.db.asOwnerOfSchema(holdingOf);
  return holding === 'nothing' && load(deps, {}, ['nothing']);
}

async function load(
  deps: Deps,
  options: Partial<DemonstrationOptions>,
  into: Holding[],
): Promise<boolean> {
  const { seed = defaultSeed, today = todayOf(deps) } = options;
  const rows = generateDemonstration({ seed, today });
  return deps.db.asOwnerOfSchema(async (tx) => {
    await takeTurnToLoad(tx);
    const holding = await holdingOf(tx);
    if (holding !== 'something_else' && !into.includes(holding)) return false;
    if (holding === 'something_else') {
      throw new StartError(
        `${deps.db.engine.place} holds a co-op that is not the demonstration. ` +
          'Load the demonstration into an empty database.',
      );
    }
    if (holding === 'demonstration') await empty(tx);
    await insertDemonstration(tx, rows);
    await tx
      .insertInto('demonstrations')
      .values({ coopId: demonstrationCoopId, seed, loadedFor: today, recordedAt: deps.now() })
      .execute();
    await publishDemonstration(tx, deps);
    // Before the end of the transaction: without its file the demonstration would be half loaded.
    await writeHostKey(deps.config.dataDir, await makeHostKey(tx, deps));
    return true;
  });
}

/** Any number: of processes that start at once on an empty database, one loads and all wait. */
const loadingLock = 5_484_7403;

async function takeTurnToLoad(tx: Tx) {
  await sql`select set_config('lock_timeout', '5min', true)`.execute(tx);
  await sql`select pg_advisory_xact_lock(${loadingLock})`.execute(tx);
}

async function holdingOf(tx: Tx): Promise<Holding> {
  const coops = await tx.selectFrom('coops').select('id').execute();
  if (coops.length === 0) return 'nothing';
  return coops.every(({ id }) => id === demonstrationCoopId) ? 'demonstration' : 'something_else';
}

/** Every table of a co-op's data. What is published as open data stays: it never changes. */
async function empty(tx: Tx) {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(table_name) as name from information_schema.columns
    where table_schema = current_schema() and column_name = 'coop_id'
  `.execute(tx);
  const tables = ['coops', ...rows.map(({ name }) => name)].join(', ');
  await sql`truncate ${sql.raw(tables)}`.execute(tx);
}

const todayOf = ({ now }: Deps) =>
  now().toZonedDateTimeISO('Europe/London').toPlainDate().toString();
