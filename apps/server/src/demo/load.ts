import { sql } from 'kysely';
import type { Tx } from '../db/database.js';
import type { Deps } from '../deps.js';
import { StartError } from '../start-error.js';
import { demonstrationCoopId } from './build/ids.js';
import { type DemonstrationOptions, generateDemonstration } from './generate.js';
import { makeHostKey, writeHostKey } from './host-key.js';
import { insertDemonstration, writeWhatHappened } from './insert-rows.sql.js';
import { publishDemonstration } from './publish.js';

export const defaultSeed = 1;

type DemonstrationDeps = Pick<Deps, 'db' | 'now' | 'newId'>;

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

/** Loads the demonstration if the database holds nothing at all; resolves to whether it did. */
export async function loadDemonstrationIfEmpty(deps: Deps): Promise<boolean> {
  const holding = await deps.db.asOwnerOfSchema(holdingOf);
  if (holding === 'something_else') deps.log.warn(somethingElse(deps).message);
  return holding === 'nothing' && load(deps, {}, ['nothing']);
}

/** Puts the demonstration into a database that holds nothing, with no key for its websites. */
export async function fillWithDemonstration(deps: DemonstrationDeps): Promise<void> {
  const today = todayOf(deps);
  await deps.db.asOwnerOfSchema((tx) => insert(tx, deps, { seed: defaultSeed, today }));
}

async function load(
  deps: Deps,
  options: Partial<DemonstrationOptions>,
  into: Holding[],
): Promise<boolean> {
  const { seed = defaultSeed, today = todayOf(deps) } = options;
  return deps.db.asOwnerOfSchema(async (tx) => {
    await takeTurnToLoad(tx);
    const holding = await holdingOf(tx);
    if (holding === 'something_else') throw somethingElse(deps);
    if (!into.includes(holding)) return false;
    if (holding === 'demonstration') await empty(tx);
    await insert(tx, deps, { seed, today });
    // Before the end of the transaction: without its file the demonstration would be half loaded.
    await writeHostKey(deps.config.dataDir, await makeHostKey(tx, deps));
    return true;
  });
}

async function insert(tx: Tx, deps: DemonstrationDeps, { seed, today }: DemonstrationOptions) {
  await insertDemonstration(tx, generateDemonstration({ seed, today }));
  await writeWhatHappened(tx, demonstrationCoopId);
  await tx
    .insertInto('demonstrations')
    .values({ coopId: demonstrationCoopId, seed, loadedFor: today, recordedAt: deps.now() })
    .execute();
  await publishDemonstration(tx, deps);
}

/** Any number: of processes that start at once on an empty database, one loads and all wait. */
const loadingLock = 5_484_7403;

async function takeTurnToLoad(tx: Tx) {
  await sql`select set_config('lock_timeout', '5min', true)`.execute(tx);
  await sql`select pg_advisory_xact_lock(${loadingLock})`.execute(tx);
}

/** As a start leaves it: what was changed in a demonstration stays; only its websites' key is made anew. */
export async function keepDemonstration(deps: Deps): Promise<void> {
  if (await loadDemonstrationIfEmpty(deps)) return;
  await deps.db.asOwnerOfSchema(async (tx) => {
    if ((await holdingOf(tx)) === 'something_else') throw somethingElse(deps);
    await writeHostKey(deps.config.dataDir, await makeHostKey(tx, deps));
  });
}

const somethingElse = ({ db }: Deps) =>
  new StartError(
    `${db.engine.place} holds something that is not the demonstration. ` +
      'Load the demonstration into an empty database.',
  );

/** The demonstration is what says so in its own table: an id alone proves nothing. */
async function holdingOf(tx: Tx): Promise<Holding> {
  const coops = await tx
    .selectFrom('coops')
    .leftJoin('demonstrations', 'demonstrations.coopId', 'coops.id')
    .select(['coops.id', 'demonstrations.coopId as invented'])
    .execute();
  if (coops.length === 0) return (await holdsNotices(tx)) ? 'something_else' : 'nothing';
  return coops.every(({ id, invented }) => id === demonstrationCoopId && invented !== null)
    ? 'demonstration'
    : 'something_else';
}

/** Without a co-op, what belongs to everybody may still be there: imported notices. */
async function holdsNotices(tx: Tx): Promise<boolean> {
  const found = await tx.selectFrom('openDataBatches').select('id').limit(1).execute();
  return found.length > 0;
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

const todayOf = ({ now }: Pick<Deps, 'now'>) =>
  now().toZonedDateTimeISO('Europe/London').toPlainDate().toString();
