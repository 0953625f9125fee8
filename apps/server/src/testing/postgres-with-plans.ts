import type pg from 'pg';
import type { Engine } from '../db/engine.js';
import { openPostgres } from '../db/postgres-engine.js';
import { asSuperuser, droppedAtTheEnd, throwawayDatabase } from './postgres-database.js';

/** How the database carried out one statement, whoever sent it: the server, or a function. */
export interface Plan {
  statement: string;
  /** The tables of which everything was read. */
  scanned: string[];
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  Plans?: Node[];
}

export interface PostgresWithPlans {
  engine: Engine;
  /** The plans of everything that a piece of work has carried out. */
  planned(work: () => Promise<unknown>): Promise<Plan[]>;
  /** Makes the planner see these tables as large: see `grownLarge`. */
  grow(tables: readonly string[], times: number): Promise<void>;
}

const settings = [
  `session_preload_libraries = 'auto_explain'`,
  'auto_explain.log_min_duration = 0',
  'auto_explain.log_nested_statements = on',
  `auto_explain.log_format = 'json'`,
  `auto_explain.log_level = 'notice'`,
];

/**
 * A throwaway database that tells the plan of every statement as it is carried out: as the account
 * and with the values it was sent with, the statements inside functions, policies and triggers
 * included.
 */
export async function postgresWithPlans(serverUrl: string): Promise<PostgresWithPlans> {
  let heard: Plan[] | undefined;
  const { url, ownerUrl, superuserUrl, drop } = await throwawayDatabase(serverUrl);
  await asSuperuser(superuserUrl, async (client) => {
    const name = new URL(url).pathname.slice(1);
    for (const setting of settings) await client.query(`alter database ${name} set ${setting}`);
  });
  const onNotice = (message: string) => {
    const json = /plan:\s*(\{[^]*\})\s*$/.exec(message)?.[1];
    if (json !== undefined) heard?.push(planOf(JSON.parse(json) as Explained));
  };
  const engine = droppedAtTheEnd(openPostgres({ url, ownerUrl, onNotice }), drop);
  return {
    engine,
    async planned(work) {
      const plans: Plan[] = [];
      heard = plans;
      try {
        await work();
      } finally {
        heard = undefined;
      }
      return plans;
    },
    grow: (tables, times) =>
      asSuperuser(superuserUrl, (client) => grownLarge(client, tables, times)),
  };
}

interface Explained {
  'Query Text': string;
  Plan: Node;
}

function planOf({ 'Query Text': statement, Plan: plan }: Explained): Plan {
  return { statement, scanned: scannedBy(plan) };
}

interface Above {
  limited: boolean;
  table: string;
}

function scannedBy(
  node: Node,
  { limited, table }: Above = { limited: false, table: '' },
): string[] {
  const here = {
    limited: limited || node['Node Type'] === 'Limit',
    // The index half of a bitmap scan does not say of which table it is.
    table: node['Relation Name'] ?? table,
  };
  const inner = (node.Plans ?? []).flatMap((each) => scannedBy(each, here));
  return readsAll(node, limited) ? [here.table, ...inner] : inner;
}

/** From end to end, or everything that a co-op has: which comes to the same for a large co-op. */
function readsAll({ 'Node Type': type, 'Index Cond': condition = '' }: Node, limited: boolean) {
  if (type === 'Seq Scan') return true;
  if (!/^(Index|Index Only|Bitmap Index) Scan$/.test(type) || limited) return false;
  const compared = condition.matchAll(/([a-z_]+)\)*(?:::\w+)? (?:[<>]?=|[<>]|&&|@>|@@) /g);
  return [...compared].every(([, column]) => column === 'coop_id');
}

/**
 * Makes the planner see tables as large as they are once a co-op has lived for years: so many times
 * their rows, of as many more people, teams and visits, each with no more rows than now.
 */
async function grownLarge(client: pg.Client, tables: readonly string[], times: number) {
  for (const table of tables) {
    await client.query(`alter table ${table} set (autovacuum_enabled = off)`);
    await client.query(`analyze ${table}`);
    const { rows } = await client.query<Distinct>(distinctIn, [table]);
    for (const { column, distinct } of rows) {
      const kept = `set statistics 10, alter column ${column} set (n_distinct = ${distinct})`;
      await client.query(`alter table ${table} alter column ${column} ${kept}`);
    }
    await client.query(`analyze ${table}`);
  }
  await client.query(large, [times, tables]);
}

interface Distinct {
  column: string;
  distinct: number;
}

/** For each column of ids how many there are: of the co-op one, of the rest so many for each row. */
const distinctIn = `
  select s.attname::text as column,
    case when s.attname = 'coop_id' then 1
      when n_distinct < 0 then n_distinct
      else greatest(-1, -n_distinct / greatest(c.reltuples, 1)) end as distinct
  from pg_stats s
  join pg_class c on c.relname = s.tablename and c.relnamespace = s.schemaname::regnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = s.attname
  where s.tablename = $1 and s.schemaname = current_schema()
    and a.atttypid = 'uuid'::regtype and n_distinct <> 0`;

const large = `
  update pg_class
  set reltuples = greatest(reltuples * $1, 1000000),
    relpages = greatest(1, pg_relation_size(oid) / 8192)
  where relname = any ($2) and relnamespace = current_schema()::regnamespace`;
