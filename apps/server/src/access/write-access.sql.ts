import type { PostgresPoolClient } from 'kysely';
import { StartError } from '../start-error.js';
import type { Access } from './access-of-core.js';

export interface WrittenAccess {
  /** What was not as it should be: `see_notes for volunteer`. */
  changed: string[];
  /** Capabilities that are from now on not decided any more, with how many decisions stand. */
  retired: Array<{ capability: string; decisions: number }>;
}

/** Of what was written last; undefined before the first time. */
export async function keptChecksum(connection: PostgresPoolClient): Promise<string | undefined> {
  const text = 'select checksum from access_edition';
  return (await rowsOf<{ checksum: string }>(connection, text))[0]?.checksum;
}

/** Makes the tables say what `access` says, in the transaction that is open. Touches no row that does. */
export async function writeAccess(
  connection: PostgresPoolClient,
  access: Access,
  checksum: string,
): Promise<WrittenAccess> {
  const { rules, relationships, grantable } = access;
  const kept = relationships.map(({ relationship }) => relationship);
  await refuseToForget(connection, kept);
  const changed = [
    ...(await writeRows(connection, 'access_rules', rules, {
      key: ['capability', 'relationship'],
      name: `capability || ' for ' || relationship`,
    })),
    ...(await writeRows(connection, 'access_relationships', relationships, {
      key: ['relationship'],
      name: `'who may offer ' || relationship`,
    })),
    ...(await writeHours(connection, access, checksum)),
    ...(await openGrantable(connection, grantable)),
  ];
  const retired = await retireAllBut(connection, grantable);
  return { changed: [...changed, ...retired.map(({ capability }) => capability)], retired };
}

/** Nothing can be decided about somebody of whom core does not know what they are. */
async function refuseToForget(connection: PostgresPoolClient, known: string[]) {
  const [lost] = await rowsOf<{ relationship: string }>(
    connection,
    `select relationship from access_relationships as a
     where relationship <> all ($1::text[])
       and (exists (select from memberships m where m.relationship = a.relationship)
         or exists (select from invitations i where i.relationship = a.relationship))
     limit 1`,
    [known],
  );
  if (lost === undefined) return;
  throw new StartError(
    `Some places in the data are those of "${lost.relationship}", which this Kith does not know. Start one that does; nothing was changed.`,
  );
}

interface Described {
  key: string[];
  /** SQL for what a person calls a row. */
  name: string;
}

/** Makes a table hold these rows and no others; returns the names of those that had to be touched. */
async function writeRows(
  connection: PostgresPoolClient,
  table: string,
  rows: readonly object[],
  { key, name }: Described,
): Promise<string[]> {
  const wanted = `(select * from jsonb_populate_recordset(null::${table}, $1::jsonb))`;
  const columns = Object.keys(rows[0] ?? {}).map(inSnakeCase);
  const changes = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  const keys = key.join(', ');
  const values = [JSON.stringify(rows.map(columnsOf))];
  const gone = await rowsOf<{ name: string }>(
    connection,
    `delete from ${table} where (${keys}) not in (select ${keys} from ${wanted} as wanted)
     returning ${name} as name`,
    values,
  );
  const written = await rowsOf<{ name: string }>(
    connection,
    `insert into ${table} as kept ${wanted} except (table ${table})
     on conflict (${keys}) do update set ${changes} returning ${name} as name`,
    values,
  );
  return [...gone, ...written].map((row) => row.name);
}

async function writeHours(
  connection: PostgresPoolClient,
  { visitWindowHours: { before, after }, emergencyHours }: Access,
  checksum: string,
): Promise<string[]> {
  const hours = [before, after, emergencyHours].map((each) => `${each} hours`);
  const [kept] = await rowsOf<{ window: boolean; emergency: boolean }>(
    connection,
    `select (before_visit, after_visit) = ($1::interval, $2::interval) as window,
       emergency_lasts = $3::interval as emergency
     from access_edition`,
    hours,
  );
  await connection.query(
    `insert into access_edition as kept (before_visit, after_visit, emergency_lasts, checksum)
     values ($1::interval, $2::interval, $3::interval, $4)
     on conflict (only_one) do update set before_visit = excluded.before_visit,
       after_visit = excluded.after_visit, emergency_lasts = excluded.emergency_lasts,
       checksum = excluded.checksum
     where (kept.before_visit, kept.after_visit, kept.emergency_lasts, kept.checksum) is distinct from
       (excluded.before_visit, excluded.after_visit, excluded.emergency_lasts, excluded.checksum)`,
    [...hours, checksum],
  );
  return [
    ...(kept?.window ? [] : ['the time around visits']),
    ...(kept?.emergency ? [] : ['how long an emergency lasts']),
  ];
}

async function openGrantable(connection: PostgresPoolClient, grantable: readonly string[]) {
  const opened = await rowsOf<{ capability: string }>(
    connection,
    `insert into grantable_capabilities as kept (capability) select unnest($1::text[])
     on conflict (capability) do update set retired = false where kept.retired
     returning capability`,
    [grantable],
  );
  return opened.map(({ capability }) => capability);
}

/** Decisions refer to them, so they are not deleted. */
function retireAllBut(connection: PostgresPoolClient, grantable: readonly string[]) {
  return rowsOf<WrittenAccess['retired'][number]>(
    connection,
    `update grantable_capabilities as retiring set retired = true
     where not retired and capability <> all ($1::text[])
     returning capability, (select count(*)::integer from grants g
       where g.capability = retiring.capability and g.ended_at is null) as decisions`,
    [grantable],
  );
}

const inSnakeCase = (name: string) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const columnsOf = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [inSnakeCase(name), value]));

async function rowsOf<Found>(
  connection: PostgresPoolClient,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Found[]> {
  return (await connection.query<Found>(text, parameters)).rows;
}
