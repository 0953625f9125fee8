import type { PostgresPoolClient } from 'kysely';

/** What the database says of itself: so that a new table, column or constraint is found unlisted. */

export interface Table {
  name: string;
  /** As SQL writes it. */
  quoted: string;
  /** False where row-level security may hide rows from whoever asks. */
  isSeenWhole: boolean;
}

/**
 * Every table of the schema. A partition is read and written through its whole; what an extension
 * brought is its own. Row-level security binds whoever serves, and not the owner of the schema.
 */
export const tablesOn = (connection: PostgresPoolClient) =>
  rowsOf<Table>(
    connection,
    `select c.relname as name, quote_ident(c.relname) as quoted,
       not row_security_active(c.oid) as "isSeenWhole"
     from pg_class c
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
       and not c.relispartition
       and not exists (
         select from pg_depend d
         where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     order by c.relname collate "C"`,
  );

export interface Column {
  name: string;
  quoted: string;
  type: string;
}

/** The columns that hold something of their own: what is generated is worked out anew. */
export const columnsOf = (connection: PostgresPoolClient, table: Table) =>
  rowsOf<Column>(
    connection,
    `select attname as name, quote_ident(attname) as quoted, format_type(atttypid, atttypmod) as type
     from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
     order by attnum`,
    [table.quoted],
  );

/** Whether anything at all stands in the schema, besides what extensions brought. */
export async function holdsAnything(connection: PostgresPoolClient): Promise<boolean> {
  const rows = await rowsOf(
    connection,
    `select from pg_class c
     where c.relnamespace = current_schema()::regnamespace
       and not exists (
         select from pg_depend d
         where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     limit 1`,
  );
  return rows.length > 0;
}

/** Where each sequence stands, as text; null when nobody has drawn from it. */
export const sequencesOn = (connection: PostgresPoolClient) =>
  rowsOf<{ name: string; value: string | null }>(
    connection,
    `select sequencename as name, last_value::text as value
     from pg_sequences where schemaname = current_schema() order by 1`,
  );

export interface Suspended {
  suspend: string;
  resume: string;
}

/**
 * Statements that take foreign keys away and set them again, which checks all rows at once; and
 * that silence the triggers, which judge what people do and not what is put back.
 */
export const suspendedWhileLoading = (connection: PostgresPoolClient) =>
  rowsOf<Suspended>(
    connection,
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as suspend,
            format('alter table %s add constraint %I %s',
              conrelid::regclass, conname, pg_get_constraintdef(oid)) as resume
     from pg_constraint
     where connamespace = current_schema()::regnamespace and contype = 'f' and conparentid = 0
     union all
     select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
            format('alter table %s enable %s trigger %I', tgrelid::regclass,
              case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname)
     from pg_trigger t join pg_class c on c.oid = tgrelid
     where c.relnamespace = current_schema()::regnamespace and not tgisinternal
       and tgenabled <> 'D' and tgparentid = 0
     order by 1`,
  );

export async function rowsOf<Found>(
  connection: PostgresPoolClient,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Found[]> {
  return (await connection.query<Found>(text, parameters)).rows;
}
