import type pg from 'pg';

/**
 * PostgreSQL parses and plans a statement once for each connection if it is given a name, and under
 * row-level security planning takes longer than doing. Behind PgBouncer in transaction mode the next
 * transaction may have a connection that has not heard of the name, so there nothing is named.
 */
const direct = new WeakMap<pg.PoolClient, boolean>();

/** Whether it is PostgreSQL itself that answers: a pooler tells a process id of its own making. */
export async function isDirect(client: pg.PoolClient): Promise<boolean> {
  const known = direct.get(client);
  if (known !== undefined) return known;
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const found = rows[0]?.pid === (client as unknown as { processID: number | null }).processID;
  direct.set(client, found);
  return found;
}

/** Statements that are put together anew for each request must not fill PostgreSQL's memory. */
const mostNames = 500;
const names = new Map<string, string>();
let generation = 0;

/** The same for the same text, in all connections; undefined once there are too many. */
export function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = `kith_${generation}_${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * Whether a statement was planned for tables that have changed since, or is not there any more: a
 * migration ran, or somebody tidied up the connection. Nothing of it was done.
 */
export function isOutOfDate({ code, routine }: pg.DatabaseError): boolean {
  return routine === 'RevalidateCachedQuery' || code === '26000';
}

/** From now on all statements are planned anew, under other names, in all connections. */
export function forgetNames(): void {
  names.clear();
  generation += 1;
}
