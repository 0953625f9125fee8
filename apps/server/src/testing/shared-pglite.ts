import { PGlite } from '@electric-sql/pglite';
import type { Engine } from '../db/engine.js';
import { engineOn, parsers, pgliteExtensions } from '../db/pglite-engine.js';
import { pgliteTemplate } from '../db/pglite-template.js';
import { schemaOfKith } from '../schema.js';

interface Opened {
  lite: PGlite;
  /** What stands in it before any test. */
  fresh: Standing;
}

interface Standing {
  /** A word for all that is defined: another one when a test changed tables, functions or roles. */
  defined: string;
  /** What each table that migrations fill holds. */
  filled: Record<string, string>;
}

let idle: Opened | undefined;

/**
 * A migrated PGlite with nothing in it. Opening one costs a second of processor time, so whoever
 * ends it hands it on, emptied, to the next who asks in this process. One that a test changed in any
 * other way than by its rows is closed.
 */
export async function freshPglite(): Promise<Engine> {
  const opened = idle ?? (await open());
  idle = undefined;
  const engine = engineOn(opened.lite, 'memory');
  let isOver = false;
  return {
    ...engine,
    async end() {
      if (isOver) return;
      isOver = true;
      // Once whoever still asks something is done.
      await (await engine.pool.connect()).query('rollback', []);
      if (idle === undefined && (await emptied(opened))) idle = opened;
      else await opened.lite.close();
    },
  };
}

async function open(): Promise<Opened> {
  const loadDataDir = await pgliteTemplate(await schemaOfKith());
  const lite = await PGlite.create({ loadDataDir, extensions: pgliteExtensions, parsers });
  const filled: Record<string, string> = {};
  for (const table of await tablesWithRows(lite)) filled[table] = await contentOf(lite, table);
  return { lite, fresh: { defined: await defined(lite), filled } };
}

/** Empties what tests have filled. Resolves to whether all else is as it was. */
async function emptied({ lite, fresh }: Opened): Promise<boolean> {
  await lite.exec('discard all');
  const others = (await tablesWithRows(lite)).filter((table) => !(table in fresh.filled));
  if (others.length > 0) {
    // Without the triggers that keep what is append-only.
    await lite.exec(`
      set session_replication_role = replica;
      truncate ${others.join(', ')} restart identity cascade;
      reset session_replication_role;
    `);
  }
  if ((await defined(lite)) !== fresh.defined) return false;
  for (const [table, content] of Object.entries(fresh.filled)) {
    if ((await contentOf(lite, table)) !== content) return false;
  }
  return true;
}

async function tablesWithRows(lite: PGlite): Promise<string[]> {
  const { rows } = await lite.query<{ name: string }>(`
    select oid::regclass::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_relation_size(oid) > 0
  `);
  return rows.map(({ name }) => name);
}

async function contentOf(lite: PGlite, table: string): Promise<string> {
  return wordOf(lite, `select md5(string_agg(t::text, ',' order by t::text)) from ${table} t`);
}

const defined = (lite: PGlite) =>
  wordOf(
    lite,
    `select md5(string_agg(part, ',' order by part)) from (
       select concat_ws(' ', oid, relname, relowner, relacl, relrowsecurity, relforcerowsecurity)
         from pg_class
       ${[
         'attribute',
         'attrdef',
         'authid',
         'constraint',
         'db_role_setting',
         'extension',
         'policy',
         'proc',
         'trigger',
         'type',
       ]
         .map((kind) => `union all select concat_ws(' ', '${kind}', ctid, xmin) from pg_${kind}`)
         .join(' ')}
     ) as parts (part)`,
  );

async function wordOf(lite: PGlite, question: string): Promise<string> {
  const { rows } = await lite.query<[string | null]>(question, [], { rowMode: 'array' });
  return rows[0]?.[0] ?? '';
}
