import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { SealedColumn } from './sealed/sealed-column.js';
import { sealedColumns } from './sealed-columns.js';
import { describeOnEveryEngine } from './testing/describe-on-every-engine.js';
import { memosOf, memoWords } from './testing/given-memos.js';

describeOnEveryEngine('the list of sealed columns', (given) => {
  memosOf(given);

  it('has every column whose name says so, with the key of its table', async () => {
    const { rows } = await given.deps.db.asOwnerOfSchema((tx) =>
      sql<SealedColumn>`
        select c.relname as table, sealed.attname as column,
          (select array_agg(part.attname::text order by at.number)
            from pg_index i
            cross join unnest(i.indkey::int2[]) with ordinality as at (attribute, number)
            join pg_attribute part on part.attrelid = c.oid and part.attnum = at.attribute
            where i.indrelid = c.oid and i.indisprimary and part.attname <> 'coop_id') as id
        from pg_class c
        join pg_attribute sealed on sealed.attrelid = c.oid and not sealed.attisdropped
        where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
          and sealed.atttypid = 'bytea'::regtype and sealed.attname like '%\\_sealed'
      `.execute(tx),
    );
    const byName = (list: readonly SealedColumn[]) =>
      [...list].sort((a, b) => `${a.table}.${a.column}`.localeCompare(`${b.table}.${b.column}`));
    expect(byName(rows)).toEqual(byName([...sealedColumns, memoWords]));
  });
});
