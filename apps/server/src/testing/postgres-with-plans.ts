import { sql } from 'kysely';
import type { Tx } from '../db/database.js';
import type { Engine } from '../db/engine.js';
import { throwawayPostgres } from './postgres-database.js';

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

/**
 * A throwaway database that tells the plan of every statement as it is carried out: as the role and
 * with the values it was sent with, the statements inside functions, policies and triggers included.
 */
export async function postgresWithPlans(
  serverUrl: string,
): Promise<{ engine: Engine; planned(work: () => Promise<unknown>): Promise<Plan[]> }> {
  let heard: Plan[] | undefined;
  const engine = await throwawayPostgres(serverUrl, {
    settings: [
      `session_preload_libraries = 'auto_explain'`,
      'auto_explain.log_min_duration = 0',
      'auto_explain.log_nested_statements = on',
      `auto_explain.log_format = 'json'`,
      `auto_explain.log_level = 'notice'`,
    ],
    onNotice: (message) => {
      const json = /plan:\s*(\{[^]*\})\s*$/.exec(message)?.[1];
      if (json !== undefined) heard?.push(planOf(JSON.parse(json) as Explained));
    },
  });
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
export async function grownLarge(tx: Tx, tables: readonly string[], times: number) {
  for (const table of tables) {
    const name = sql.table(table);
    await sql`alter table ${name} set (autovacuum_enabled = off)`.execute(tx);
    await sql`analyze ${name}`.execute(tx);
    for (const { column, distinct } of await distinctIn(tx, table)) {
      const kept = sql.raw(
        `statistics 10, alter column "${column}" set (n_distinct = ${distinct})`,
      );
      await sql`alter table ${name} alter column ${sql.ref(column)} set ${kept}`.execute(tx);
    }
    await sql`analyze ${name}`.execute(tx);
  }
  await sql`
    update pg_class
    set reltuples = greatest(reltuples * ${times}, 1000000),
      relpages = greatest(1, pg_relation_size(oid) / 8192)
    where relname = any (${tables}) and relnamespace = current_schema()::regnamespace
  `.execute(tx);
}

/** For each column of ids how many there are: of the co-op one, of the rest so many for each row. */
async function distinctIn(tx: Tx, table: string) {
  const { rows } = await sql<{ column: string; distinct: number }>`
    select s.attname::text as column,
      case when s.attname = 'coop_id' then 1
        when n_distinct < 0 then n_distinct
        else greatest(-1, -n_distinct / greatest(c.reltuples, 1)) end as distinct
    from pg_stats s
    join pg_class c on c.relname = s.tablename and c.relnamespace = s.schemaname::regnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = s.attname
    where s.tablename = ${table} and s.schemaname = current_schema()
      and a.atttypid = 'uuid'::regtype and n_distinct <> 0
  `.execute(tx);
  return rows;
}
